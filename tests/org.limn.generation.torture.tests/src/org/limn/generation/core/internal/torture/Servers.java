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
import java.nio.file.Path;
import java.util.function.LongSupplier;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.core.internal.torture.Studio.Workplace;
import org.limn.generation.core.internal.torture.Where.OnTheWire;
import org.limn.generation.core.internal.torture.Where.Place;
import org.limn.testsupport.queue.QueueServer;

/** The servers of a round, each behind its gateway. They outlive the process that is killed. */
final class Servers implements AutoCloseable {

	private final PromptedServer drawing = new PromptedServer();
	private final QueueServer queue = new QueueServer();
	private final Gateway answering;
	private final Gateway queueing;

	/**
	 * @param reached told when the byte to stop at is reached
	 * @param time tells when an exchange begins
	 */
	Servers(Runnable reached, LongSupplier time) throws IOException {
		answering = new Gateway(drawing.url(), reached, time);
		queueing = new Gateway(queue.url(), reached, time);
	}

	/** Servers that never stop anybody. */
	Servers() throws IOException {
		this(() -> {
			// nobody is stopped
		}, () -> 0);
	}

	/** Stops at a byte of a scenario from now on, or nowhere. */
	void stop(Scenario scenario, @Nullable OnTheWire where) {
		boolean any = where == null || where.place() != Place.CONNECTED;
		answering.stop(any || scenario != Scenario.TICKET ? where : null);
		queueing.stop(any || scenario == Scenario.TICKET ? where : null);
	}

	/** A workplace that speaks to them. */
	Workplace place(Path folder) {
		return new Workplace(folder, answering.url(), queueing.url());
	}

	/** What they know when nobody speaks to them any more. */
	Truth truth() throws IOException {
		return truth(Long.MAX_VALUE);
	}

	/** What they knew at a moment. */
	Truth truth(long moment) throws IOException {
		answering.quiet();
		queueing.quiet();
		return new Truth(answering, queueing, queue, moment);
	}

	@Override
	public void close() throws IOException {
		answering.close();
		queueing.close();
		drawing.close();
		queue.close();
	}
}
