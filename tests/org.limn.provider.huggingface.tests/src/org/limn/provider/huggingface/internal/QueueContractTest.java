/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.provider.tck.Canary;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.QueueImageProviderContract;
import org.limn.provider.tck.Scenario;
import org.limn.testsupport.Reply;
import org.limn.testsupport.Routes;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;
import org.limn.testsupport.wire.WireConformance;

/** The contract of every queue, with fal.ai behind the router. */
class QueueContractTest extends QueueImageProviderContract {

	private static final String WORK = "/fal-ai/fal-ai/flux/requests/work-";

	@RegisterExtension
	static final WireConformance WIRE = HuggingFaceBench.wire();

	private final ScriptedServer server = new ScriptedServer();
	private final HuggingFaceProvider provider = new HuggingFaceProvider();
	private final AtomicInteger accepted = new AtomicInteger();
	private volatile Reply submitted = Reply.end();
	private volatile Reply status = Reply.end();
	private volatile Reply result = Reply.end();
	private volatile byte[] picture = new byte[0];

	QueueContractTest() throws IOException {
		server.reply(new Routes().on("GET /api/models", Reply.json(200, "[{\"id\":\"" + HuggingFaceBench.MODEL + "\"},{\"id\":\"acme/other\"}]"))
				.on("GET /api/models/.*", HuggingFaceBench.offers()).on("POST .*", wire -> submitted.answer(wire)).on("GET " + WORK + "\\d/status", wire -> status.answer(wire))
				.on("GET " + WORK + "\\d", wire -> result.answer(wire)).on("GET /picture.png", wire -> Reply.of(200, "image/png", picture).answer(wire)));
	}

	@AfterEach
	void requestsFitTheContract() throws IOException {
		server.close();
		WIRE.check(server.requests().stream().filter(r -> !r.path().equals("/picture.png")).toList());
	}

	@Override
	protected QueueImageProvider provider() {
		return provider;
	}

	@Override
	protected FakeAccount account(String id) {
		return new FakeAccount(id).with("routerUrl", server.address("").toString()).with("hubUrl", server.address("").toString()).with("provider", "fal-ai").withSecret("apiKey",
				Canary.KEY);
	}

	@Override
	protected String modelId() {
		return HuggingFaceBench.MODEL;
	}

	@Override
	protected void scriptSuccess() {
		submitted = this::accept;
		picture = HuggingFaceBench.FIXTURES.bytes("_images/pixel.png");
		scriptFinish();
	}

	private void accept(Wire wire) throws IOException {
		String path = WORK.substring("/fal-ai".length()) + accepted.incrementAndGet() % 10;
		Reply.json(200, "{\"status\":\"IN_QUEUE\",\"request_id\":\"" + path.replaceFirst(".*/", "") + "\",\"response_url\":\"https://queue.fal.run" + path + "\"}").answer(wire);
	}

	@Override
	protected void scriptWaiting() {
		status = Reply.json(202, "{\"status\":\"IN_QUEUE\",\"queue_position\":3}");
	}

	@Override
	protected void scriptFinish() {
		status = Reply.json(200, "{\"status\":\"COMPLETED\"}");
		result = Reply.json(200, "{\"images\":[{\"url\":\"" + server.address("/picture.png") + "\"}],\"has_nsfw_concepts\":[false]}");
	}

	@Override
	protected void scriptLostSubmitAnswer() {
		submitted = Reply.reset();
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		submitted = Wire::awaitClientGone;
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		picture = bytes;
		return call;
	}

	@Override
	protected long submissions() {
		return server.posts();
	}

	@Override
	protected boolean supportsPreviews() {
		return false;
	}

	@Override
	protected boolean supportsMultiple() {
		return false;
	}

	@Override
	protected boolean refusesUnknownModels() {
		return false;
	}

	@Override
	protected boolean supportsFind() {
		return false;
	}

	@Override
	protected boolean supportsQueueCancel() {
		return false;
	}

	@Override
	protected List<Scenario> scenarios() {
		return List.of(refused(401, FailureKind.AUTH), refused(402, FailureKind.QUOTA), refused(403, FailureKind.AUTH), refused(404, FailureKind.NOT_FOUND),
				refused(422, FailureKind.INVALID_REQUEST), refused(429, FailureKind.RATE_LIMITED), refused(503, FailureKind.UNAVAILABLE), refused(504, FailureKind.TIMEOUT),
				scenario("no id", FailureKind.PROTOCOL, Evidence.Lost.class, () -> submitted = Reply.json(200, "{}")),
				scenario("failed work", FailureKind.UNAVAILABLE, Evidence.ErrorInAnswer.class, () -> status = Reply.json(200, "{\"status\":\"COMPLETED\",\"error\":\"node died\"}")),
				scenario("filter", FailureKind.CONTENT_BLOCKED, Evidence.Status.class,
						() -> result = Reply.json(422, "{\"detail\":[{\"loc\":[\"body\",\"prompt\"],\"msg\":\"no\",\"type\":\"content_policy_violation\"}]}")),
				scenario("black picture", FailureKind.CONTENT_BLOCKED, Evidence.ErrorInAnswer.class,
						() -> result = Reply.json(200, "{\"images\":[{\"url\":\"https://v3.fal.media/a.png\"}],\"has_nsfw_concepts\":[true]}")),
				scenario("no picture", FailureKind.PROTOCOL, Evidence.ErrorInAnswer.class, () -> result = Reply.json(200, "{\"images\":[]}")),
				scenario("unknown state", FailureKind.PROTOCOL, Evidence.Lost.class, () -> status = Reply.json(200, "{\"status\":\"DREAMING\"}")));
	}

	private Scenario refused(int status, FailureKind kind) {
		return scenario("status " + status, kind, Evidence.Status.class, () -> submitted = Reply.json(status, "{\"error\":\"No: " + Canary.KEY + "\"}"));
	}

	private static Scenario scenario(String name, FailureKind kind, Class<? extends Evidence> evidence, Runnable script) {
		return Scenario.of(name, kind, evidence, call -> {
			script.run();
			return call;
		});
	}
}
