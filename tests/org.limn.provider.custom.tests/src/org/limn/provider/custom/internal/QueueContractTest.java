/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.provider.tck.Canary;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.QueueImageProviderContract;
import org.limn.provider.tck.Scenario;
import org.limn.provider.tck.TestPictures;
import org.limn.testsupport.Wire;

/** The contract of providers with tickets, kept with the description of a server that has a queue. */
class QueueContractTest extends QueueImageProviderContract {

	private final PressServer press = new PressServer();
	private final CustomProvider provider = new CustomProvider();

	QueueContractTest() throws IOException {
		// the server is begun above
	}

	@AfterEach
	void stop() throws IOException {
		press.close();
	}

	@Override
	protected QueueImageProvider provider() {
		return provider;
	}

	@Override
	protected FakeAccount account(String id) {
		return Examples.account(id, press.server, Examples.QUEUE);
	}

	@Override
	protected String modelId() {
		return "letterpress";
	}

	@Override
	protected void scriptSuccess() {
		press.sheet(TestPictures.png(8, 8, 0x104080));
		press.next("printed", "");
	}

	@Override
	protected void scriptWaiting() {
		press.next("inking", "");
	}

	@Override
	protected void scriptFinish() {
		press.printAll();
	}

	@Override
	protected void scriptLostSubmitAnswer() {
		press.loseAnswer();
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		press.submission(Wire::awaitClientGone);
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		press.sheet(bytes);
		return call;
	}

	@Override
	protected long submissions() {
		return press.server.posts();
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
	protected List<Scenario> scenarios() {
		return List.of(refused(401, FailureKind.AUTH), refused(422, FailureKind.INVALID_REQUEST), refused(503, FailureKind.RATE_LIMITED),
				ended("spoilt", "This is not fit to print. " + Canary.KEY, FailureKind.CONTENT_BLOCKED), ended("spoilt", "no ink", FailureKind.UNAVAILABLE),
				Scenario.of("an unknown word", FailureKind.PROTOCOL, Evidence.Lost.class, call -> {
					press.next("levitating", "");
					return call;
				}), Scenario.of("accepted without an id", FailureKind.PROTOCOL, Evidence.Lost.class, call -> {
					press.submission(wire -> Answers.json(wire, 200, "{\"job\":{}}"));
					return call;
				}));
	}

	private Scenario refused(int status, FailureKind kind) {
		return Scenario.of("status " + status, kind, Evidence.Status.class, call -> {
			press.submission(wire -> Answers.json(wire, status, "{\"job\":{\"why\":\"no " + Canary.KEY + "\"}}"));
			return call;
		});
	}

	private Scenario ended(String state, String why, FailureKind kind) {
		return Scenario.of(state + " " + why, kind, Evidence.ErrorInAnswer.class, call -> {
			press.next(state, why);
			return call;
		});
	}
}
