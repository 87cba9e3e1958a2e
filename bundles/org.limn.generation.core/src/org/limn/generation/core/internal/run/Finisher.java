/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;


import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.JobImage;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.JournalException;
import org.limn.generation.core.internal.journal.SlotRow;
import org.limn.media.MediaException;
import org.limn.media.MediaLibrary;

/**
 * Finishes calls that were answered: reads results from their addresses and saves what was received. Never asks a provider to draw, so it may be done again
 * at any time, after a restart too.
 */
final class Finisher {

	private final Workshop workshop;
	private final ResultFetcher fetcher;
	private final ImageSaver saver;
	/** The calls that somebody is at, and whether he is to look once more. */
	private final Map<UUID, Boolean> underWay = new ConcurrentHashMap<>();

	Finisher(Workshop workshop) {
		this.workshop = workshop;
		fetcher = new ResultFetcher(workshop);
		saver = new ImageSaver(workshop);
	}

	/**
	 * Finishes a call. Returns when nothing more can be done for it now.
	 *
	 * @param job its job
	 * @param callId the call
	 * @param cancellation ends it early
	 * @param news where to tell
	 */
	void finish(JobRow job, UUID callId, Cancellation cancellation, CallNews news) {
		if (underWay.merge(callId, Boolean.FALSE, (there, mine) -> Boolean.TRUE).booleanValue()) {
			// Whoever is at it looks once more when it is done: what failed just now may have been asked for again meanwhile.
			return;
		}
		try {
			do {
				underWay.put(callId, Boolean.FALSE);
				finishOnce(job, callId, cancellation, news);
			} while (!underWay.remove(callId, Boolean.FALSE));
		} catch (JournalException e) {
			underWay.remove(callId);
			throw e;
		} catch (RuntimeException | Error e) {
			underWay.remove(callId);
			leave(current(job, callId));
			throw e;
		} finally {
			news.changed();
		}
	}

	private void finishOnce(JobRow job, UUID callId, Cancellation cancellation, CallNews news) {
		adopt(current(job, callId));
		fetcher.fetch(job, current(job, callId), cancellation, news);
		save(job, current(job, callId), news);
	}

	/** What a defect left unfinished waits for the person: nobody is at it any more. */
	private void leave(CallRow call) {
		call.slots().stream().filter(s -> s.finishable() && s.failure() == null)
				.forEach(s -> workshop.journal().slots().failed(call.id(), s.slot(), Failure.of(FailureKind.INTERNAL, Messages.Finisher_defect)));
	}

	private CallRow current(JobRow job, UUID callId) {
		return workshop.journal().job(job.id()).orElseThrow().call(callId);
	}

	/** Bytes that came whole, and of which the journal could not be told at the time. */
	private void adopt(CallRow call) {
		for (SlotRow slot : call.slots()) {
			String name = call.id() + "-" + slot.slot() + SlotRow.WHOLE; //$NON-NLS-1$
			if (!slot.whole() && Files.exists(workshop.received().resolve(name))) {
				workshop.journal().slots().received(call.id(), slot.slot(), name);
			}
		}
	}

	private void save(JobRow job, CallRow call, CallNews news) {
		List<SlotRow> received = call.slots().stream().filter(s -> s.state() == JobImage.State.RECEIVED).toList();
		if (received.isEmpty()) {
			return;
		}
		try (MediaLibrary library = saver.library(job)) {
			save(received, slot -> {
				saver.save(library, job, call, slot);
				news.changed();
			});
		} catch (MediaException e) {
			received.forEach(slot -> saver.failed(call, slot, e));
		}
	}

	@SuppressWarnings("resource") // the executor belongs to the threads
	private void save(List<SlotRow> received, Consumer<SlotRow> work) {
		List<Future<?>> saves = new ArrayList<>();
		try {
			received.forEach(slot -> saves.add(workshop.threads().savers().submit(() -> work.accept(slot))));
		} catch (RejectedExecutionException e) {
			// The service ends. The bytes are on the disk and in the journal; the next start saves them.
		}
		for (Future<?> save : saves) {
			try {
				save.get();
			} catch (ExecutionException e) {
				workshop.log().accept(Messages.Finisher_defect, e);
			} catch (CancellationException e) {
				// As above.
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}
}
