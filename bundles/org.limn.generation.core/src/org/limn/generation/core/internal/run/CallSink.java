/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.CallState;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.Journal;
import org.limn.generation.core.internal.journal.JournalException;
import org.limn.generation.core.internal.journal.Pass;
import org.limn.generation.core.internal.journal.Places;
import org.limn.generation.core.internal.journal.PriceClass;
import org.limn.generation.core.internal.journal.SlotRow;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.generation.provider.Usage;
import org.limn.media.ImageCheck;
import org.limn.media.MediaException;

/** What the core makes of what a provider tells: facts go to the journal before the method returns, pictures to the disk. */
final class CallSink implements ImageSink {

	/** Asked immediately before the request leaves. */
	@FunctionalInterface
	interface Gate {
		void pass() throws ProviderException;
	}

	private static final int TEXT_LIMIT = 200;

	private final Journal journal;
	private final RunLimits limits;
	private final Path received;
	private final UUID jobId;
	private final UUID callId;
	private final int count;
	private final PriceClass price;
	private final Places places;
	private final Cancellation cancellation;
	private final CallNews news;
	private final Gate gate;

	private final ReentrantLock lock = new ReentrantLock();
	private final BitSet whole = new BitSet();
	private final Map<Integer, PartFile> open = new HashMap<>();
	private volatile Phase phase = Phase.STARTED;
	private volatile boolean closed;
	private volatile @Nullable Ticket ticket;
	private volatile @Nullable Usage usage;
	private volatile @Nullable Failure localFailure;
	private volatile Pass pass = new Pass.Granted();

	CallSink(Workshop workshop, CallRow call, PriceClass price, Places places, Cancellation cancellation, CallNews news, Gate gate) {
		journal = workshop.journal();
		limits = workshop.limits();
		received = workshop.received();
		jobId = call.jobId();
		callId = call.id();
		count = call.count();
		this.price = price;
		this.places = places;
		this.cancellation = cancellation;
		this.news = news;
		this.gate = gate;
		ticket = call.ticket();
		call.slots().stream().filter(SlotRow::whole).forEach(s -> whole.set(s.slot()));
		if (call.state() != CallState.PLANNED) {
			phase = Phase.ACCEPTED;
		}
	}

	@Override
	public void onCancel(Runnable abort) {
		cancellation.onCancel(abort);
	}

	@Override
	public boolean cancelled() {
		return closed || cancellation.reason() != null;
	}

	@Override
	public void sending() throws ProviderException {
		if (phase != Phase.STARTED) {
			return;
		}
		if (cancelled()) {
			throw new ProviderException(FailureKind.INTERNAL, Messages.CallSink_cancelled, new Evidence.Refused());
		}
		gate.pass();
		// Before the journal shows it: whoever cancels a job that is seen to be sent must reach the provider.
		phase = Phase.SENT;
		try {
			pass = journal.calls().sending(jobId, callId, price, places);
		} catch (JournalException e) {
			phase = Phase.STARTED;
			throw new ProviderException(e.failure(), new Evidence.Refused(), e);
		}
		if (!(pass instanceof Pass.Granted)) {
			phase = Phase.STARTED;
			throw new ProviderException(FailureKind.INTERNAL, Messages.CallSink_cancelled, new Evidence.Refused());
		}
		news.changed();
	}

	@Override
	public void accepted(@Nullable Ticket given) {
		journal.calls().accepted(callId, given);
		phase = Phase.ACCEPTED;
		if (given != null) {
			ticket = given;
		}
		news.changed();
	}

	@Override
	public void progress(double fraction, String message) {
		news.progress(fraction, message);
	}

	@Override
	public void preview(int slot, byte[] picture) {
		if (closed || slot < 0 || slot >= count || picture.length > limits.previewBytes()) {
			return;
		}
		try {
			ImageCheck.header(picture);
			news.preview(slot, picture.clone());
		} catch (MediaException e) {
			// A picture in the making that is none is left out; the real one may still come.
			news.heard();
		}
	}

	@Override
	@SuppressWarnings("resource") // the provider closes it, or close() does
	public ImageWriter image(int slot) throws IOException {
		lock.lock();
		try {
			if (cancelled()) {
				throw new IOException(Messages.CallSink_cancelled);
			}
			Integer key = Integer.valueOf(slot);
			if (slot < 0 || slot >= count || whole.get(slot) || open.containsKey(key)) {
				throw new IOException(Messages.CallSink_noSuchSlot);
			}
			begin();
			phase = Phase.ACCEPTED;
			PartFile file = create(slot);
			open.put(key, file);
			news.receiving();
			return file;
		} finally {
			lock.unlock();
		}
	}

	/** A provider that delivers without having said that it sends: the journal says it now. */
	private void begin() throws IOException {
		try {
			sending();
		} catch (ProviderException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private PartFile create(int slot) throws IOException {
		try {
			return new PartFile(freshName(slot), limits.imageBytes(), new SlotFile(slot));
		} catch (IOException e) {
			localFailure = Failure.of(FailureKind.STORAGE, Messages.PartFile_storage);
			throw e;
		}
	}

	private Path freshName(int slot) {
		String name = callId + "-" + slot; //$NON-NLS-1$
		Path file = received.resolve(name + SlotRow.PART);
		for (int n = 2; Files.exists(file) || Files.exists(received.resolve(file.getFileName().toString().replace(SlotRow.PART, SlotRow.WHOLE))); n++) {
			file = received.resolve(name + "-" + n + SlotRow.PART); //$NON-NLS-1$
		}
		return file;
	}

	@Override
	public void result(int slot, URI address, @Nullable Instant expires) {
		if (slot >= 0 && slot < count) {
			journal.slots().result(callId, slot, address, expires);
			phase = Phase.ACCEPTED;
			news.changed();
		}
	}

	@Override
	public void requestId(String id) {
		journal.calls().requestId(callId, id.length() > TEXT_LIMIT ? id.substring(0, TEXT_LIMIT) : id);
	}

	@Override
	public void seed(int slot, long seed) {
		journal.slots().seed(callId, slot, seed);
	}

	@Override
	public void usage(Usage used) {
		usage = used;
	}

	/** Takes nothing more, and ends what is open: the provider came back, or never will. */
	void close() {
		List<PartFile> left;
		lock.lock();
		try {
			closed = true;
			left = List.copyOf(open.values());
		} finally {
			lock.unlock();
		}
		for (PartFile file : left) {
			try {
				file.close();
			} catch (IOException e) {
				localFailure = Failure.of(FailureKind.STORAGE, Messages.PartFile_storage);
			}
		}
	}

	Phase phase() {
		return phase;
	}

	@Nullable Ticket ticket() {
		return ticket;
	}

	@Nullable Usage usage() {
		return usage;
	}

	/** Whether it might be sent. */
	Pass pass() {
		return pass;
	}

	/** What could not be written here, which is then the cause of what the provider says. */
	@Nullable Failure localFailure() {
		return localFailure;
	}

	private final class SlotFile implements PartFile.Owner {
		private final int slot;

		SlotFile(int slot) {
			this.slot = slot;
		}

		@Override
		public void news() {
			news.heard();
		}

		@Override
		public void whole(Path file) {
			journal.slots().received(callId, slot, file.getFileName().toString());
			ended(true);
		}

		@Override
		public void cut(Path file) {
			ended(false);
			journal.slots().kept(callId, slot, file.getFileName().toString(), null);
		}

		@Override
		public void empty() {
			ended(false);
		}

		@Override
		public void failed(Failure failure) {
			if (localFailure == null) {
				localFailure = failure;
			}
		}

		@SuppressWarnings("resource") // it is just being closed
		private void ended(boolean complete) {
			lock.lock();
			try {
				open.remove(Integer.valueOf(slot));
				whole.set(slot, complete);
			} finally {
				lock.unlock();
			}
			news.changed();
		}
	}
}
