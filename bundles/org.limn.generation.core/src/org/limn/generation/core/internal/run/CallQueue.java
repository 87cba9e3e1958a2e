/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The calls that wait for their turn, account by account, and the places taken. A waiting call is an entry in a list: it costs no thread.
 */
final class CallQueue {

	/**
	 * A call and where it waits.
	 *
	 * @param jobId the job
	 * @param callId the call
	 * @param accountId the account
	 * @param local whether the account is on this computer
	 */
	record Entry(UUID jobId, UUID callId, String accountId, boolean local) {
	}

	private static final class Line {
		private final Deque<Entry> waiting = new ArrayDeque<>();
		private int running;
	}

	private final RunLimits limits;
	private final Consumer<Entry> start;
	private final Map<String, Line> lines = new HashMap<>();
	private boolean stopped;

	/**
	 * @param limits how many at once
	 * @param start starts a call; returns at once
	 */
	CallQueue(RunLimits limits, Consumer<Entry> start) {
		this.limits = limits;
		this.start = start;
	}

	/**
	 * Puts a call at the end of its line, and starts it when there is a place.
	 *
	 * @param entry the call
	 */
	void add(Entry entry) {
		synchronized (this) {
			lines.computeIfAbsent(entry.accountId(), a -> new Line()).waiting.add(entry);
		}
		startNext(entry.accountId());
	}

	/**
	 * Takes the waiting calls of a job out.
	 *
	 * @param jobId the job
	 */
	synchronized void remove(UUID jobId) {
		lines.values().forEach(line -> line.waiting.removeIf(e -> e.jobId().equals(jobId)));
	}

	/**
	 * Frees the place of a call.
	 *
	 * @param entry the call
	 */
	void done(Entry entry) {
		synchronized (this) {
			Line line = lines.get(entry.accountId());
			line.running--;
			if (line.running == 0 && line.waiting.isEmpty()) {
				lines.remove(entry.accountId());
			}
		}
		startNext(entry.accountId());
	}

	/** Starts nothing more. */
	synchronized void stop() {
		stopped = true;
	}

	private void startNext(String accountId) {
		List<Entry> next = new ArrayList<>();
		synchronized (this) {
			Optional.ofNullable(lines.get(accountId)).filter(line -> !stopped).ifPresent(line -> {
				while (!line.waiting.isEmpty() && line.running < limits.atOnce(line.waiting.element().local())) {
					line.running++;
					next.add(line.waiting.remove());
				}
			});
		}
		next.forEach(start);
	}
}
