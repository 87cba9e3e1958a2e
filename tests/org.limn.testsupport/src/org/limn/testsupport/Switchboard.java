/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A service of several parts that answers as it should, except where a test has put something else in the place of the next answers. It counts what began to
 * arrive, also what is never read to its end. Any thread.
 *
 * @since 1.0
 */
public final class Switchboard implements Reply {

	private record Other(int times, Reply reply) {
	}

	private final Function<Received, String> parts;
	private final Reply proper;
	private final Map<String, Integer> counts = new HashMap<>();
	private final Map<String, Deque<Other>> others = new HashMap<>();

	/**
	 * @param parts names the part that a request is for
	 * @param proper how requests are answered as they should be
	 */
	public Switchboard(Function<Received, String> parts, Reply proper) {
		this.parts = parts;
		this.proper = proper;
	}

	/**
	 * Puts something in the place of the next answers of a part, behind what was put there before.
	 *
	 * @param part the part
	 * @param times how often
	 * @param reply what is done; it may call {@link #proper} after all
	 */
	public synchronized void instead(String part, int times, Reply reply) {
		others.computeIfAbsent(part, p -> new ArrayDeque<>()).add(new Other(times, reply));
	}

	/**
	 * How many answers are still to be replaced.
	 *
	 * @param forEver a number of times that was meant for ever, and is not counted
	 * @return the number
	 */
	public synchronized int left(int forEver) {
		return others.values().stream().flatMap(Deque::stream).mapToInt(Other::times).filter(times -> forEver - times > forEver / 2).sum();
	}

	/** From now on everything is answered as it should be. */
	public synchronized void mend() {
		others.clear();
	}

	/**
	 * How many requests for a part began to arrive.
	 *
	 * @param part the part
	 * @return the number
	 */
	public synchronized int count(String part) {
		return counts.getOrDefault(part, Integer.valueOf(0)).intValue();
	}

	/**
	 * Answers as it should be.
	 *
	 * @param wire the connection
	 * @throws IOException when the client went away
	 */
	public void proper(Wire wire) throws IOException {
		proper.answer(wire);
	}

	@Override
	public void answer(Wire wire) throws IOException {
		@Nullable Reply other = next(parts.apply(wire.readHead()));
		if (other == null) {
			proper(wire);
		} else {
			other.answer(wire);
		}
	}

	private synchronized @Nullable Reply next(String part) {
		counts.merge(part, Integer.valueOf(1), Integer::sum);
		Deque<Other> queue = others.getOrDefault(part, new ArrayDeque<>());
		if (queue.isEmpty()) {
			return null;
		}
		Other other = queue.remove();
		if (other.times() > 1) {
			queue.addFirst(new Other(other.times() - 1, other.reply()));
		}
		return other.reply();
	}
}
