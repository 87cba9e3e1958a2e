/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.testsupport.queue.QueueServer;
import org.limn.testsupport.queue.ScriptedQueueProvider;

/** The made-up queue provider keeps the contract, which proves that the contract can be kept and the SPI carries a queue. */
class ScriptedQueueContractTest extends QueueImageProviderContract {

	private final QueueServer server;

	ScriptedQueueContractTest() throws IOException {
		server = new QueueServer();
	}

	@AfterEach
	void closeServer() throws IOException {
		server.close();
	}

	@Override
	protected QueueImageProvider provider() {
		return new ScriptedQueueProvider();
	}

	@Override
	protected FakeAccount account(String id) {
		return new FakeAccount(id).with("baseUrl", server.url()).withSecret("apiKey", Canary.KEY); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	protected String modelId() {
		return ScriptedQueueProvider.MODEL;
	}

	@Override
	protected long submissions() {
		return server.submissions();
	}

	@Override
	protected void scriptSuccess() {
		server.ready();
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		server.hold();
		return call;
	}

	@Override
	protected ImageCall scriptBytes(ImageCall call, byte[] bytes) {
		server.deliver(bytes);
		return call;
	}

	@Override
	protected void scriptWaiting() {
		server.hold();
	}

	@Override
	protected void scriptFinish() {
		server.finish();
	}

	@Override
	protected void scriptLostSubmitAnswer() {
		server.loseAnswers();
	}

	@Override
	protected void scriptFinishedTwice() {
		server.sayFinishedTwice();
	}

	@Override
	protected List<Scenario> scenarios() {
		return List.of(status("a wrong key", 401, FailureKind.AUTH), status("no credit", 402, FailureKind.QUOTA), //$NON-NLS-1$ //$NON-NLS-2$
				status("too many requests", 429, FailureKind.RATE_LIMITED), status("a broken server", 500, FailureKind.UNAVAILABLE), //$NON-NLS-1$ //$NON-NLS-2$
				status("an invalid request", 400, FailureKind.INVALID_REQUEST), //$NON-NLS-1$
				Scenario.of("a hotel's sign-in page", FailureKind.PROTOCOL, Evidence.Lost.class, call -> { //$NON-NLS-1$
					server.capture();
					return call;
				}), Scenario.of("an expired result", FailureKind.DOWNLOAD, Evidence.Status.class, call -> { //$NON-NLS-1$
					server.expireResults();
					return call;
				}), Scenario.of("a cut answer", FailureKind.NETWORK, Evidence.Lost.class, call -> { //$NON-NLS-1$
					server.loseAnswers();
					return call;
				}));
	}

	private Scenario status(String name, int status, FailureKind kind) {
		return Scenario.of(name, kind, Evidence.Status.class, call -> {
			server.refuse(status);
			return call;
		});
	}

	@Override
	protected boolean supportsNegativePrompt() {
		return false;
	}

	@Override
	protected boolean supportsReferences() {
		return false;
	}

	@Override
	protected boolean supportsSeed() {
		return false;
	}
}
