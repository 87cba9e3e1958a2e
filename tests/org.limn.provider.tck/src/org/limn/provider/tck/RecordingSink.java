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
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.generation.provider.Usage;

/**
 * A sink that keeps what it is told and notes every breach of the protocol. Any thread.
 *
 * @since 1.0
 */
public final class RecordingSink implements ImageSink {

	private final int count;
	private final boolean resumed;
	private final List<String> violations = new ArrayList<>();
	private final StringBuilder said = new StringBuilder();
	private final Map<Integer, byte[]> pictures = new TreeMap<>();
	private final Map<Integer, byte[]> kept = new TreeMap<>();
	private final Map<Integer, URI> addresses = new TreeMap<>();
	private final Map<Integer, Long> seeds = new TreeMap<>();
	private final List<byte[]> previews = new ArrayList<>();
	private final List<Ticket> tickets = new ArrayList<>();
	private final List<Usage> usages = new ArrayList<>();
	private final List<String> requestIds = new ArrayList<>();
	private final CountDownLatch sent = new CountDownLatch(1);
	private final CountDownLatch accepted = new CountDownLatch(1);
	private int sendings;
	private int open;
	private boolean cancelled;
	private boolean ended;
	private boolean diskFull;
	private @Nullable Runnable abort;

	/**
	 * A sink for a call that is submitted.
	 *
	 * @param count how many pictures the call draws
	 */
	public RecordingSink(int count) {
		this(count, false);
	}

	private RecordingSink(int count, boolean resumed) {
		this.count = count;
		this.resumed = resumed;
	}

	/**
	 * A sink for a call that is resumed or fetched, for which nothing may be submitted.
	 *
	 * @param count how many pictures the call draws
	 * @return the sink
	 */
	public static RecordingSink resumed(int count) {
		return new RecordingSink(count, true);
	}

	/**
	 * From now on nothing can be written, as on a full disk.
	 *
	 * @return this
	 */
	public RecordingSink withFullDisk() {
		diskFull = true;
		return this;
	}

	@Override
	public void onCancel(Runnable action) {
		boolean now;
		synchronized (this) {
			abort = action;
			now = cancelled;
		}
		if (now) {
			action.run();
		}
	}

	@Override
	public synchronized boolean cancelled() {
		return cancelled;
	}

	/** Cancels, as the person does: runs the abort action on this thread. */
	public void cancel() {
		Runnable action;
		synchronized (this) {
			cancelled = true;
			action = abort;
		}
		if (action != null) {
			action.run();
		}
	}

	@Override
	public synchronized void sending() throws ProviderException {
		note(resumed, "sending() for a call that was submitted before"); //$NON-NLS-1$
		note(++sendings > 1, "sending() more than once"); //$NON-NLS-1$
		note(abort == null, "sending() before onCancel(): there is no way to stop it"); //$NON-NLS-1$
		note(ended, "sending() after the call ended"); //$NON-NLS-1$
		if (cancelled) {
			throw new ProviderException(FailureKind.INTERNAL, "Cancelled.", new Evidence.NotSent()); //$NON-NLS-1$
		}
		sent.countDown();
	}

	@Override
	public synchronized void accepted(@Nullable Ticket ticket) {
		note(!resumed && sendings == 0, "accepted() before sending()"); //$NON-NLS-1$
		note(ended, "accepted() after the call ended"); //$NON-NLS-1$
		if (ticket != null) {
			tickets.add(ticket);
			said.append(ticket.id()).append('\n').append(ticket.data()).append('\n');
		}
		accepted.countDown();
	}

	@Override
	public synchronized void progress(double fraction, String message) {
		note(!(fraction >= 0 && fraction <= 1 || fraction == -1), "progress() of " + fraction); //$NON-NLS-1$
		note(ended, "progress() after the call ended"); //$NON-NLS-1$
		said.append(message).append('\n');
	}

	@Override
	public synchronized void preview(int slot, byte[] picture) {
		note(slot < 0 || slot >= count, "preview() for slot " + slot + " of " + count); //$NON-NLS-1$ //$NON-NLS-2$
		note(ended, "preview() after the call ended"); //$NON-NLS-1$
		previews.add(picture.clone());
	}

	@Override
	public synchronized ImageWriter image(int slot) throws IOException {
		note(slot < 0 || slot >= count, "image() for slot " + slot + " of " + count); //$NON-NLS-1$ //$NON-NLS-2$
		note(pictures.containsKey(slot), "a second picture for slot " + slot); //$NON-NLS-1$
		note(!resumed && sendings == 0, "image() before sending()"); //$NON-NLS-1$
		note(ended, "image() after the call ended"); //$NON-NLS-1$
		if (diskFull) {
			throw new IOException("No space left on device"); //$NON-NLS-1$
		}
		open++;
		return new RecordingWriter(this, slot);
	}

	synchronized void closed(int slot, byte[] bytes, boolean whole, int closings) {
		note(closings == 2, "a writer was closed twice"); //$NON-NLS-1$
		if (closings == 1) {
			open--;
			(whole ? pictures : kept).put(slot, bytes);
		}
	}

	@Override
	public synchronized void result(int slot, URI address, @Nullable Instant expires) {
		note(slot < 0 || slot >= count, "result() for slot " + slot + " of " + count); //$NON-NLS-1$ //$NON-NLS-2$
		note(ended, "result() after the call ended"); //$NON-NLS-1$
		addresses.put(slot, address);
		said.append(address).append('\n');
	}

	@Override
	public synchronized void requestId(String id) {
		note(id.isBlank(), "an empty request id"); //$NON-NLS-1$
		requestIds.add(id);
		said.append(id).append('\n');
	}

	@Override
	public synchronized void seed(int slot, long seed) {
		note(slot < 0 || slot >= count, "seed() for slot " + slot + " of " + count); //$NON-NLS-1$ //$NON-NLS-2$
		seeds.put(slot, seed);
	}

	@Override
	public synchronized void usage(Usage usage) {
		note(usage.textIn() < 0 || usage.imageIn() < 0 || usage.imageOut() < 0 || usage.seconds() < 0, "usage() below zero"); //$NON-NLS-1$
		usages.add(usage);
	}

	/** Says that the provider's method has returned: nothing may be told from now on. */
	public synchronized void end() {
		note(open > 0, open + " writers were not closed"); //$NON-NLS-1$
		ended = true;
	}

	void breach(String what) {
		synchronized (this) {
			violations.add(what);
		}
	}

	private void note(boolean breach, String what) {
		if (breach) {
			violations.add(what);
		}
	}

	/**
	 * What broke the protocol.
	 *
	 * @return in words; empty when nothing did
	 */
	public synchronized List<String> violations() {
		return List.copyOf(violations);
	}

	/**
	 * Every text the provider told: messages, ids, tickets, addresses.
	 *
	 * @return line by line
	 */
	public synchronized String said() {
		return said.toString();
	}

	/**
	 * The committed pictures.
	 *
	 * @return by slot, in order
	 */
	public synchronized Map<Integer, byte[]> pictures() {
		return new TreeMap<>(pictures);
	}

	/**
	 * The bytes of writers that were closed without a commit.
	 *
	 * @return by slot, in order
	 */
	public synchronized Map<Integer, byte[]> kept() {
		return new TreeMap<>(kept);
	}

	/**
	 * The addresses given in place of pictures.
	 *
	 * @return by slot, in order
	 */
	public synchronized Map<Integer, URI> addresses() {
		return new TreeMap<>(addresses);
	}

	/**
	 * The seeds told.
	 *
	 * @return by slot, in order
	 */
	public synchronized Map<Integer, Long> seeds() {
		return new TreeMap<>(seeds);
	}

	/**
	 * The previews.
	 *
	 * @return in order
	 */
	public synchronized List<byte[]> previews() {
		return List.copyOf(previews);
	}

	/**
	 * The tickets.
	 *
	 * @return in order
	 */
	public synchronized List<Ticket> tickets() {
		return List.copyOf(tickets);
	}

	/**
	 * What was used.
	 *
	 * @return in order
	 */
	public synchronized List<Usage> usages() {
		return List.copyOf(usages);
	}

	/**
	 * The provider's ids of the requests.
	 *
	 * @return in order
	 */
	public synchronized List<String> requestIds() {
		return List.copyOf(requestIds);
	}

	/**
	 * How often {@link #sending()} was called.
	 *
	 * @return the number
	 */
	public synchronized int sendings() {
		return sendings;
	}

	/**
	 * Opens when {@link #sending()} was called.
	 *
	 * @return the latch
	 */
	public CountDownLatch sent() {
		return sent;
	}

	/**
	 * Opens when {@link #accepted} was called.
	 *
	 * @return the latch
	 */
	public CountDownLatch acceptance() {
		return accepted;
	}
}
