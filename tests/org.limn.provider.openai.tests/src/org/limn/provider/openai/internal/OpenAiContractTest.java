/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageProvider;
import org.limn.provider.tck.Canary;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.ImageProviderContract;
import org.limn.provider.tck.Scenario;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;

/** The contract of every provider, kept over real sockets: documents in place of streams. */
class OpenAiContractTest extends ImageProviderContract {

	private static final Pattern COUNT = Pattern.compile("\"n\":(\\d+)|name=\"n\"\\s+(\\d+)");

	private final ScriptedServer server;
	private final OpenAiProvider provider = new OpenAiProvider();
	private volatile Reply drawing = Reply.end();

	OpenAiContractTest() throws IOException {
		server = new ScriptedServer();
		server.reply(this::answer);
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	@Override
	protected ImageProvider provider() {
		return provider;
	}

	@Override
	protected FakeAccount account(String id) {
		return new FakeAccount(id).with("baseUrl", server.address("/v1").toString()).with("streaming", Boolean.toString(streaming())).withSecret("apiKey", Canary.KEY);
	}

	boolean streaming() {
		return false;
	}

	@Override
	protected String modelId() {
		return "gpt-image-2.6-flare";
	}

	@Override
	protected void scriptSuccess() throws Exception {
		byte[] picture = OpenAiBench.FIXTURES.bytes("_images/pixel.png");
		drawing = wire -> pictures(wire, picture);
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		drawing = Wire::awaitClientGone;
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		drawing = wire -> pictures(wire, bytes);
		return call;
	}

	@Override
	protected long submissions() {
		return server.posts();
	}

	@Override
	protected boolean supportsNegativePrompt() {
		return false;
	}

	@Override
	protected boolean supportsSeed() {
		return false;
	}

	@Override
	protected boolean supportsPreviews() {
		return streaming();
	}

	@Override
	protected boolean supportsMultiple() {
		return !streaming();
	}

	@Override
	protected boolean refusesUnknownModels() {
		return false;
	}

	@Override
	protected List<Scenario> scenarios() {
		return List.of(status(400, "moderation_blocked", FailureKind.CONTENT_BLOCKED), status(400, "invalid_value", FailureKind.INVALID_REQUEST),
				status(401, "invalid_api_key", FailureKind.AUTH), status(403, "", FailureKind.AUTH), status(404, "model_not_found", FailureKind.NOT_FOUND),
				status(429, "insufficient_quota", FailureKind.QUOTA), status(429, "rate_limit_exceeded", FailureKind.RATE_LIMITED),
				status(500, "server_error", FailureKind.UNAVAILABLE), status(504, "", FailureKind.TIMEOUT),
				scripted("reset", FailureKind.NETWORK, Wire::reset), scripted("silent end", FailureKind.NETWORK, wire -> {
					// ends without a word
				}), scripted("web page", FailureKind.PROTOCOL, wire -> document(wire, 200, "<html><body>" + Canary.KEY + "</body></html>")),
				scripted("cut document", FailureKind.PROTOCOL, wire -> document(wire, 200, "{\"data\":[{\"b64_json\":\"AAAA")));
	}

	private Scenario status(int status, String code, FailureKind kind) {
		return Scenario.of(status + " " + code, kind, Evidence.Status.class, call -> {
			drawing = wire -> document(wire, status, "{\"error\":{\"message\":\"No: " + Canary.KEY + "\",\"code\":\"" + code + "\"}}");
			return call;
		});
	}

	private Scenario scripted(String name, FailureKind kind, Reply reply) {
		return Scenario.of(name, kind, Evidence.Lost.class, call -> {
			drawing = reply;
			return call;
		});
	}

	private void answer(Wire wire) throws IOException {
		Received request = wire.readRequest();
		if (request.method().equals("POST")) {
			drawing.answer(wire);
		} else if (request.path().equals("/v1/models")) {
			document(wire, 200, "{\"data\":[{\"id\":\"gpt-image-2.6-flare\"},{\"id\":\"gpt-image-1.5\"},{\"id\":\"flux-local\"}]}");
		} else {
			document(wire, 404, "{}");
		}
	}

	private void pictures(Wire wire, byte[] picture) throws IOException {
		String item = "\"b64_json\":\"" + Base64.getEncoder().encodeToString(picture) + "\"";
		if (streaming()) {
			wire.head(200, "Content-Type: text/event-stream", "");
			wire.write("event: image_generation.partial_image\ndata: {\"b64_json\":\"" + Base64.getEncoder().encodeToString(OpenAiBench.FIXTURES.bytes("_images/pixel.png")) + "\"}\n\n");
			wire.write("event: image_generation.completed\ndata: {" + item + "}\n\n");
			return;
		}
		Matcher count = COUNT.matcher(server.requests().stream().filter(r -> r.method().equals("POST")).reduce((a, b) -> b).orElseThrow().text());
		int n = count.find() ? Integer.parseInt(count.group(1) == null ? count.group(2) : count.group(1)) : 1;
		document(wire, 200, "{\"data\":[" + ("{" + item + "},").repeat(n).replaceFirst(",$", "") + "]}");
	}

	private static void document(Wire wire, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		wire.head(status, "Content-Type: application/json", "Content-Length: " + body.length, "");
		wire.write(body);
	}
}
