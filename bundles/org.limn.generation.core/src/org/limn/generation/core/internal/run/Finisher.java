/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.JobImage;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.Places;
import org.limn.generation.core.internal.journal.PriceClass;
import org.limn.generation.core.internal.journal.SlotRow;
import org.limn.generation.core.internal.run.Cancellation.Reason;
import org.limn.generation.core.internal.run.Invocation.End;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.media.MediaException;
import org.limn.media.MediaLibrary;

/**
 * Finishes calls that were answered: reads results from their addresses and saves what was received. Never asks a provider to draw, so it may be done again
 * at any time, after a restart too.
 */
final class Finisher {

	private static final Set<Integer> GONE = Set.of(Integer.valueOf(401), Integer.valueOf(403), Integer.valueOf(404), Integer.valueOf(410));

	/** Nothing is submitted here, and so no place is taken. */
	private static final Places NO_PLACES = new Places("", 0, 0); //$NON-NLS-1$

	private final Workshop workshop;
	private final ImageSaver saver;
	private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

	Finisher(Workshop workshop) {
		this.workshop = workshop;
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
		if (!underWay.add(callId)) {
			return;
		}
		try {
			adopt(current(job, callId));
			fetchAll(job, current(job, callId), cancellation, news);
			save(job, current(job, callId), news);
		} finally {
			underWay.remove(callId);
			news.changed();
		}
	}

	private CallRow current(JobRow job, UUID callId) {
		return workshop.journal().job(job.id()).orElseThrow().call(callId);
	}

	/** Bytes that came whole, and of which the journal could not be told at the time. */
	private void adopt(CallRow call) {
		for (SlotRow slot : call.slots()) {
			String name = call.id() + "-" + slot.slot() + SlotRow.WHOLE; //$NON-NLS-1$
			if (slot.state() == JobImage.State.EXPECTED && Files.exists(workshop.received().resolve(name))) {
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

	private void fetchAll(JobRow job, CallRow call, Cancellation cancellation, CallNews news) {
		for (SlotRow slot : call.slots()) {
			URI address = slot.address();
			if (address == null || slot.whole()) {
				continue;
			}
			Failure failure = cancellation.reason() == null ? fetch(job, call, slot, address, cancellation, news) : null;
			if (cancellation.reason() == Reason.PERSON) {
				workshop.journal().slots().failed(call.id(), slot.slot(), Failure.of(FailureKind.DOWNLOAD, Messages.Finisher_cancelled));
			} else if (failure != null && cancellation.reason() != Reason.CLOSING) {
				workshop.journal().slots().failed(call.id(), slot.slot(), failure);
			}
		}
	}

	private @Nullable Failure fetch(JobRow job, CallRow call, SlotRow slot, URI address, Cancellation cancellation,
			CallNews news) {
		Failure failure = Failure.of(FailureKind.DOWNLOAD, Messages.Finisher_download);
		for (int n = 1; n <= workshop.limits().fetches(); n++) {
			CallSink sink = new CallSink(workshop, call, PriceClass.UNKNOWN, NO_PLACES, cancellation, news, () -> {
				// nothing is submitted
			});
			End end = read(job, call, slot, address, cancellation, sink);
			sink.close();
			if (current(job, call.id()).slots().get(slot.slot()).whole()) {
				return null;
			}
			Failure local = sink.localFailure();
			if (local != null) {
				return local;
			}
			if (end instanceof End.Threw threw && threw.thrown() instanceof ProviderException e) {
				failure = Failure.of(FailureKind.DOWNLOAD, NLS.bind(Messages.Finisher_downloadFailed, e.failure().message()));
				if (e.evidence() instanceof Evidence.Status status && GONE.contains(Integer.valueOf(status.status()))) {
					return failure;
				}
			}
			if (expired(slot) || n < workshop.limits().fetches() && cancellation.within(workshop.limits().pause(n))) {
				return failure;
			}
		}
		return failure;
	}

	private boolean expired(SlotRow slot) {
		return slot.expires() != null && workshop.clock().instant().isAfter(slot.expires());
	}

	private End read(JobRow job, CallRow call, SlotRow slot, URI address, Cancellation cancellation, CallSink sink) {
		try {
			ImageProvider provider = workshop.providers().provider(job.outgoing().providerId())
					.orElseThrow(() -> new GenerationException(Failure.of(FailureKind.NOT_CONFIGURED, Messages.CallRunner_noProvider)));
			ProviderAccount account = workshop.accounts().account(job.outgoing(), job.request().profile());
			ImageCall image = CallRunner.imageCall(job, call, provider, account);
			return new Invocation(Threads.calls(false), cancellation, workshop.limits().grace()).run(
					() -> provider.fetch(image, slot.slot(), address, account, sink), new Patience(account.connections().deadlines())::left);
		} catch (GenerationException e) {
			return new End.Threw(new ProviderException(e.failure(), new Evidence.Refused(), e));
		} catch (ProviderException | RuntimeException | LinkageError e) {
			return new End.Threw(e);
		}
	}
}
