/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A piece of work in the queue of {@link QueueServer}.
 *
 * @since 1.0
 */
public final class QueuedWork {

	private final String id;
	private final Map<String, String> request;
	private final List<byte[]> results = new ArrayList<>();
	private String status = "queued"; //$NON-NLS-1$
	private double progress;

	QueuedWork(String id, Map<String, String> request) {
		this.id = id;
		this.request = Map.copyOf(request);
	}

	/**
	 * Its id: the call's own.
	 *
	 * @return the id
	 */
	public String id() {
		return id;
	}

	/**
	 * What was submitted.
	 *
	 * @return the fields by name
	 */
	public Map<String, String> request() {
		return request;
	}

	/**
	 * Its state.
	 *
	 * @return {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
	 */
	public synchronized String status() {
		return status;
	}

	/**
	 * How many pictures were asked for.
	 *
	 * @return the number
	 */
	public int count() {
		return Integer.parseInt(request.getOrDefault("count", "1")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	synchronized void run(double share) {
		if (!over()) {
			status = "running"; //$NON-NLS-1$
			progress = share;
		}
	}

	synchronized boolean end(String word) {
		if (over()) {
			return false;
		}
		status = word;
		notifyAll();
		return true;
	}

	/** Waits a while for its end. */
	synchronized boolean awaitEnd(Duration longest) {
		try {
			if (!over()) {
				wait(longest.toMillis());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return over();
	}

	synchronized void finish(List<byte[]> pictures) {
		if (!over()) {
			results.addAll(pictures);
			progress = 1;
			status = "done"; //$NON-NLS-1$
			notifyAll();
		}
	}

	private boolean over() {
		return !status.equals("queued") && !status.equals("running"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * A picture of it, when it is done.
	 *
	 * @param slot its number
	 * @return its bytes as they are delivered
	 */
	public synchronized byte[] result(int slot) {
		return results.get(slot);
	}

	/** What a poll says. */
	synchronized String answer(String base, BiFunction<String, Integer, String> place) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("id", id); //$NON-NLS-1$
		fields.put("status", status); //$NON-NLS-1$
		fields.put("progress", Double.toString(progress)); //$NON-NLS-1$
		fields.put("poll", base + "/jobs/" + id); //$NON-NLS-1$ //$NON-NLS-2$
		for (int slot = 0; slot < results.size(); slot++) {
			fields.put("result" + slot, place.apply(id, Integer.valueOf(slot))); //$NON-NLS-1$
		}
		return Form.write(fields);
	}
}
