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
import java.time.Duration;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
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
import org.limn.generation.provider.QueueImageProvider;
import org.limn.generation.provider.Ticket;

/**
 * Reads results from their addresses, again and again until they expire. One whose address is gone is asked for by the call's ticket: the provider may have
 * it, and gives it another address or the picture itself. Submits nothing.
 */
final class ResultFetcher {

	private static final Set<Integer> GONE = Set.of(Integer.valueOf(401), Integer.valueOf(403), Integer.valueOf(404), Integer.valueOf(410));
	/** Nothing is submitted here, and so no place is taken. */
	private static final Places NO_PLACES = new Places("", 0, 0); //$NON-NLS-1$

	/** What one reading from an address, or several, came to. */
	private sealed interface Outcome {
		/** The picture is here. */
		record Here() implements Outcome {
		}

		/**
		 * It is not, and reading on does not help now.
		 *
		 * @param failure why
		 * @param gone whether nothing stands at the address any more
		 */
		record Missing(Failure failure, boolean gone) implements Outcome {
		}
	}

	/**
	 * How one attempt ended.
	 *
	 * @param end the provider's part
	 * @param local what could not be written here, or {@code null}
	 */
	private record Attempt(End end, @Nullable Failure local) {
	}

	/** The provider's part of one attempt. */
	@FunctionalInterface
	private interface Part {
		void with(ImageProvider provider, ImageCall image, ProviderAccount account, CallSink sink) throws ProviderException;
	}

	private final Workshop workshop;

	ResultFetcher(Workshop workshop) {
		this.workshop = workshop;
	}

	/**
	 * Fetches what of a call stands at addresses, but for what failed before and was not asked for again.
	 *
	 * @param job its job
	 * @param call the call
	 * @param cancellation ends it early
	 * @param news where to tell
	 */
	void fetch(JobRow job, CallRow call, Cancellation cancellation, CallNews news) {
		for (SlotRow slot : call.slots()) {
			if (slot.address() == null || slot.whole() || slot.failure() != null) {
				continue;
			}
			Outcome outcome = cancellation.reason() == null ? fetch(job, call, slot, cancellation, news) : new Outcome.Here();
			if (cancellation.reason() == Reason.PERSON) {
				// Said first: a job whose pictures have all failed does not go on, and cannot be cancelled any more.
				workshop.journal().cancel(job.id());
				workshop.journal().slots().failed(call.id(), slot.slot(), Failure.of(FailureKind.DOWNLOAD, Messages.Finisher_cancelled));
			} else if (cancellation.reason() == Reason.PROVIDER_GONE) {
				workshop.journal().slots().failed(call.id(), slot.slot(), Failure.of(FailureKind.DOWNLOAD, NLS.bind(Messages.Finisher_providerGone, job.outgoing().providerId())));
			} else if (outcome instanceof Outcome.Missing missing && cancellation.reason() == null) {
				workshop.journal().slots().failed(call.id(), slot.slot(), missing.failure());
			}
		}
	}

	private Outcome fetch(JobRow job, CallRow call, SlotRow slot, Cancellation cancellation, CallNews news) {
		Outcome outcome = read(job, call, slot, cancellation, news);
		Ticket ticket = call.ticket();
		if (!(outcome instanceof Outcome.Missing missing) || !missing.gone() || ticket == null || cancellation.reason() != null) {
			return outcome;
		}
		attempt(job, call, cancellation, news, (provider, image, account, sink) -> {
			if (provider instanceof QueueImageProvider queue) {
				queue.resume(image, ticket, account, sink);
			}
		});
		SlotRow now = current(job, call, slot);
		if (now.whole()) {
			return new Outcome.Here();
		}
		return slot.address() instanceof URI old && old.equals(now.address()) ? outcome : read(job, call, now, cancellation, news);
	}

	private Outcome read(JobRow job, CallRow call, SlotRow slot, Cancellation cancellation, CallNews news) {
		URI address = slot.address();
		Failure failure = Failure.of(FailureKind.DOWNLOAD, Messages.Finisher_download);
		for (int n = 1; address != null && n <= workshop.limits().fetches(); n++) {
			Attempt attempt = attempt(job, call, cancellation, news,
					(provider, image, account, sink) -> provider.fetch(image, slot.slot(), address, account, sink));
			if (current(job, call, slot).whole()) {
				return new Outcome.Here();
			}
			Failure local = attempt.local();
			if (local != null) {
				return new Outcome.Missing(local, false);
			}
			if (attempt.end() instanceof End.Threw threw && threw.thrown() instanceof ProviderException e) {
				failure = Failure.of(FailureKind.DOWNLOAD, NLS.bind(Messages.Finisher_downloadFailed, e.failure().message()));
				if (e.evidence() instanceof Evidence.Status status && GONE.contains(Integer.valueOf(status.status()))) {
					return new Outcome.Missing(failure, true);
				}
			}
			if (expired(slot)) {
				return new Outcome.Missing(failure, true);
			}
			Duration pause = pause(n, attempt.end());
			boolean tooLong = pause.compareTo(workshop.limits().longestWait()) > 0;
			if (tooLong || n < workshop.limits().fetches() && cancellation.within(pause)) {
				return new Outcome.Missing(failure, false);
			}
		}
		return new Outcome.Missing(failure, false);
	}

	/** The pause before another reading; whoever asks for a longer one is obeyed. */
	private Duration pause(int n, End end) {
		Duration own = workshop.limits().pause(n);
		Duration asked = end instanceof End.Threw threw && threw.thrown() instanceof ProviderException e ? e.failure().retryAfter() : null;
		return asked == null || asked.compareTo(own) < 0 ? own : asked;
	}

	private boolean expired(SlotRow slot) {
		return slot.expires() != null && workshop.clock().instant().isAfter(slot.expires());
	}

	private SlotRow current(JobRow job, CallRow call, SlotRow slot) {
		return workshop.journal().job(job.id()).orElseThrow().call(call.id()).slots().get(slot.slot());
	}

	private Attempt attempt(JobRow job, CallRow call, Cancellation cancellation, CallNews news, Part part) {
		CallSink sink = new CallSink(workshop, call, PriceClass.UNKNOWN, NO_PLACES, cancellation, news, () -> {
			// nothing is submitted
		});
		End end = end(job, call, cancellation, sink, part);
		sink.close();
		return new Attempt(end, sink.localFailure());
	}

	private End end(JobRow job, CallRow call, Cancellation cancellation, CallSink sink, Part part) {
		try {
			ImageProvider provider = workshop.provider(job);
			ProviderAccount account = workshop.account(job);
			ImageCall image = CallRunner.imageCall(job, call, provider, account);
			return new Invocation(Threads.calls(false), cancellation, workshop.limits().grace()).run(() -> part.with(provider, image, account, sink),
					new Patience(account.connections().deadlines())::left);
		} catch (ProviderException | RuntimeException | LinkageError e) {
			return new End.Threw(e);
		}
	}
}
