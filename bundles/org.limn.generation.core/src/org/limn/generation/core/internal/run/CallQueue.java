/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The calls that wait for their turn, account by account, and the places this process has taken. A waiting call is an entry in a list: it costs no thread.
 * Whether other processes have taken the places is known only when a call is about to be sent; then its line is held until there is news.
 */
final class CallQueue {

	/**
	 * A call and where it waits.
	 *
	 * @param jobId the job
	 * @param callId the call
	 * @param accountId the account
	 * @param local whether the account is on this computer
	 * @param front where it stands among those that go before all others, 0 when it is none of them
	 * @param number its number in the order of coming
	 */
	record Entry(UUID jobId, UUID callId, String accountId, boolean local, long front, long number) implements Comparable<Entry> {

		private static final Comparator<Entry> TURN = Comparator.comparingLong(Entry::front).reversed().thenComparingLong(Entry::number);

		@Override
		public int compareTo(Entry other) {
			return TURN.compare(this, other);
		}
	}

	/** How many that wait are told that they came nearer. */
	private static final int TOLD = 16;
	/** Who has more before it need not know how many. */
	private static final int FAR = 1000;

	private static final class Line {
		private final TreeSet<Entry> waiting = new TreeSet<>();
		private int running;
		private boolean held;

		List<Entry> nearest() {
			return waiting.stream().limit(TOLD).toList();
		}
	}

	private final ToIntFunction<Entry> places;
	private final Consumer<Entry> start;
	private final Consumer<Entry> nearer;
	private final Map<String, Line> lines = new HashMap<>();
	private final Map<UUID, TreeSet<Entry>> jobs = new HashMap<>();
	private boolean stopped;
	private volatile boolean paused;

	/**
	 * @param places how many calls of an entry's account run at once
	 * @param start starts a call; returns at once
	 * @param nearer told of some that wait when the line moves; returns at once
	 */
	CallQueue(ToIntFunction<Entry> places, Consumer<Entry> start, Consumer<Entry> nearer) {
		this.places = places;
		this.start = start;
		this.nearer = nearer;
	}

	/**
	 * Puts a call into its line, and starts it when there is a place.
	 *
	 * @param entry the call
	 */
	void add(Entry entry) {
		synchronized (this) {
			put(entry);
		}
		startNext(entry.accountId());
	}

	private void put(Entry entry) {
		line(entry).waiting.add(entry);
		jobs.computeIfAbsent(entry.jobId(), j -> new TreeSet<>()).add(entry);
	}

	private void take(Entry entry) {
		line(entry).waiting.remove(entry);
		TreeSet<Entry> left = jobs.getOrDefault(entry.jobId(), new TreeSet<>());
		left.remove(entry);
		if (left.isEmpty()) {
			jobs.remove(entry.jobId());
		}
	}

	private List<Entry> of(UUID jobId) {
		return jobs.containsKey(jobId) ? List.copyOf(jobs.get(jobId)) : List.of();
	}

	private Line line(Entry entry) {
		return lines.computeIfAbsent(entry.accountId(), a -> new Line());
	}

	/**
	 * Takes the waiting calls of a job out.
	 *
	 * @param jobId the job
	 */
	void remove(UUID jobId) {
		List<Entry> after = new ArrayList<>();
		synchronized (this) {
			List<Entry> left = of(jobId);
			left.forEach(this::take);
			left.stream().map(this::line).distinct().map(Line::nearest).forEach(after::addAll);
		}
		after.forEach(nearer);
	}

	/**
	 * Lets the waiting calls of a job go before those that stand further behind.
	 *
	 * @param jobId the job
	 * @param front where it stands among those that go before all others
	 */
	synchronized void moveToFront(UUID jobId, long front) {
		for (Entry e : of(jobId)) {
			take(e);
			put(new Entry(e.jobId(), e.callId(), e.accountId(), e.local(), front, e.number()));
		}
	}

	/**
	 * Frees the place of a call.
	 *
	 * @param entry the call
	 */
	void done(Entry entry) {
		synchronized (this) {
			Line line = line(entry);
			line.running--;
			line.held = false;
			if (line.running == 0 && line.waiting.isEmpty()) {
				lines.remove(entry.accountId());
			}
		}
		startNext(entry.accountId());
	}

	/**
	 * Frees the place of a call that found all places taken by other processes, and lets it wait where it stood.
	 *
	 * @param entry the call
	 */
	synchronized void hold(Entry entry) {
		Line line = line(entry);
		line.running--;
		line.held = true;
		put(entry);
	}

	/** There is news of other processes: whoever found their places taken tries again. */
	void release() {
		List<String> held;
		synchronized (this) {
			held = lines.entrySet().stream().filter(e -> e.getValue().held).map(Map.Entry::getKey).toList();
			held.forEach(account -> lines.get(account).held = false);
		}
		held.forEach(this::startNext);
	}

	/**
	 * Lets it stand still or go on.
	 *
	 * @param still whether nothing more is started
	 */
	void pause(boolean still) {
		List<String> accounts;
		synchronized (this) {
			paused = still;
			accounts = List.copyOf(lines.keySet());
		}
		accounts.forEach(this::startNext);
	}

	/**
	 * Whether it stands still.
	 *
	 * @return {@code true} when paused
	 */
	boolean paused() {
		return paused;
	}

	/**
	 * Where a job stands.
	 *
	 * @param jobId the job
	 * @return how many calls are before its first one in its line, at most {@value #FAR}; -1 when it waits in none
	 */
	synchronized int ahead(UUID jobId) {
		if (!jobs.containsKey(jobId)) {
			return -1;
		}
		Entry first = jobs.get(jobId).first();
		return (int) line(first).waiting.headSet(first).stream().limit(FAR).count();
	}

	/**
	 * The jobs that are next.
	 *
	 * @return some of each line
	 */
	synchronized Set<UUID> nearest() {
		return lines.values().stream().flatMap(line -> line.nearest().stream()).map(Entry::jobId).collect(Collectors.toSet());
	}

	/** Starts nothing more. */
	synchronized void stop() {
		stopped = true;
	}

	private void startNext(String accountId) {
		List<Entry> next = new ArrayList<>();
		List<Entry> after = new ArrayList<>();
		synchronized (this) {
			if (stopped || paused || !lines.containsKey(accountId) || lines.get(accountId).held) {
				return;
			}
			Line line = lines.get(accountId);
			while (!line.waiting.isEmpty() && line.running < places.applyAsInt(line.waiting.first())) {
				line.running++;
				Entry entry = line.waiting.first();
				take(entry);
				next.add(entry);
			}
			if (!next.isEmpty()) {
				after.addAll(line.nearest());
			}
		}
		next.forEach(start);
		after.forEach(nearer);
	}
}
