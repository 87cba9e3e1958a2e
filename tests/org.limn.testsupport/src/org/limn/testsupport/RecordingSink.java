/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.generation.provider.Usage;

/**
 * A sink that keeps everything in memory, for small pictures.
 *
 * @since 1.0
 */
public final class RecordingSink implements ImageSink {

	private final Map<Integer, byte[]> whole = new TreeMap<>();
	private final Map<Integer, byte[]> raw = new TreeMap<>();
	private final List<byte[]> previews = new ArrayList<>();
	private final Map<Integer, URI> results = new TreeMap<>();
	private final List<Usage> usages = new ArrayList<>();
	private final List<String> requestIds = new ArrayList<>();
	private int sendings;
	private int acceptances;
	private @Nullable Runnable abort;
	private boolean cancelled;

	/** Cancels, as the person does. */
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

	/**
	 * Pictures that were committed.
	 *
	 * @return bytes by slot
	 */
	public Map<Integer, byte[]> whole() {
		return whole;
	}

	/**
	 * Pictures that were closed without a commit.
	 *
	 * @return bytes by slot
	 */
	public Map<Integer, byte[]> raw() {
		return raw;
	}

	/**
	 * Pictures in the making.
	 *
	 * @return in order
	 */
	public List<byte[]> previews() {
		return previews;
	}

	/**
	 * Addresses of pictures.
	 *
	 * @return by slot
	 */
	public Map<Integer, URI> results() {
		return results;
	}

	/**
	 * What was used.
	 *
	 * @return in order
	 */
	public List<Usage> usages() {
		return usages;
	}

	/**
	 * Ids of requests.
	 *
	 * @return in order
	 */
	public List<String> requestIds() {
		return requestIds;
	}

	/**
	 * How often {@link #sending()} was called.
	 *
	 * @return the number
	 */
	public int sendings() {
		return sendings;
	}

	/**
	 * How often {@link #accepted} was called.
	 *
	 * @return the number
	 */
	public int acceptances() {
		return acceptances;
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

	@Override
	public void sending() throws ProviderException {
		sendings++;
		if (cancelled()) {
			throw new ProviderException(FailureKind.INTERNAL, "cancelled", new Evidence.NotSent()); //$NON-NLS-1$
		}
	}

	@Override
	public void accepted(@Nullable Ticket ticket) {
		acceptances++;
	}

	@Override
	public void progress(double fraction, String message) {
		// not kept
	}

	@Override
	public void preview(int slot, byte[] picture) {
		previews.add(picture);
	}

	@Override
	public ImageWriter image(int slot) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		return new ImageWriter() {
			private boolean committed;

			@Override
			public void write(ByteBuffer piece) {
				byte[] copy = new byte[piece.remaining()];
				piece.get(copy);
				bytes.writeBytes(copy);
			}

			@Override
			public void commit() {
				committed = true;
			}

			@Override
			public void close() {
				(committed ? whole : raw).put(slot, bytes.toByteArray());
			}
		};
	}

	@Override
	public void result(int slot, URI address, @Nullable Instant expires) {
		results.put(slot, address);
	}

	@Override
	public void requestId(String id) {
		requestIds.add(id);
	}

	@Override
	public void seed(int slot, long seed) {
		// not kept
	}

	@Override
	public void usage(Usage usage) {
		usages.add(usage);
	}
}
