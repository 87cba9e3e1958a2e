/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.limn.testsupport.ImagesProtocol;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;

/** A server to which many come at once: it answers nobody before so many are there, then everybody. */
final class CrowdedServer implements AutoCloseable {

	private static final int SIDE = 8;
	private static final long LONGEST = 120;

	private final ScriptedServer server;
	private final int crowd;
	private final List<String> prompts = new ArrayList<>();
	private final AtomicInteger here = new AtomicInteger();
	private final AtomicInteger most = new AtomicInteger();
	private final CountDownLatch full = new CountDownLatch(1);

	/**
	 * @param crowd how many must be there
	 */
	CrowdedServer(int crowd) throws IOException {
		this.crowd = crowd;
		server = new ScriptedServer();
		server.reply(this::draw);
	}

	String url() {
		return server.address("").toString();
	}

	/** The prompts in the order of coming. */
	List<String> prompts() {
		synchronized (prompts) {
			return List.copyOf(prompts);
		}
	}

	/** How many were there at most. */
	int most() {
		return most.get();
	}

	private void draw(Wire wire) throws IOException {
		String prompt = ImagesProtocol.prompt(wire.readRequest().body());
		synchronized (prompts) {
			prompts.add(prompt);
		}
		int now = here.incrementAndGet();
		most.accumulateAndGet(now, Math::max);
		try {
			if (now >= crowd) {
				full.countDown();
			}
			full.await(LONGEST, TimeUnit.SECONDS);
			// one who has his answer may send the next request before this thread goes on
			here.decrementAndGet();
			PromptedServer.answer(wire, List.of(PromptedServer.picture(prompt, 0, SIDE)));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() throws IOException {
		full.countDown();
		server.close();
	}
}
