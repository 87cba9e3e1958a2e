/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.CallState;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.JournalException;
import org.limn.generation.core.internal.journal.Pass;
import org.limn.generation.core.internal.journal.PriceClass;
import org.limn.generation.core.internal.run.Cancellation.Reason;
import org.limn.generation.core.internal.run.Decision.Automatic;
import org.limn.generation.core.internal.run.Decision.Trace;
import org.limn.generation.core.internal.run.Invocation.End;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Deadlines;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.generation.provider.Ticket;
import org.limn.generation.provider.Usage;

/**
 * Runs one call from its place in the queue to its end: looks up account and model, lets the provider draw, asks the table what a failure means, and repeats
 * only what the table says. A call that the provider has accepted is gone on with, never submitted again.
 */
final class CallRunner {

	/** What becomes of the call now. */
	sealed interface Next {
		/** It has ended. */
		record Over() implements Next {
		}

		/**
		 * It gives its place back and waits for a time.
		 *
		 * @param until when it goes on
		 */
		record Later(Instant until) implements Next {
		}

		/** Other processes have taken the places of its account: it waits where it stood. */
		record Full() implements Next {
		}

		/**
		 * It gives its place back and waits for a change.
		 *
		 * @param failure for what: {@code OFFLINE} or {@code FORBIDDEN}
		 */
		record Parked(Failure failure) implements Next {
		}
	}

	/** A failed attempt. */
	private record Failed(Failure failure, Evidence evidence, Phase phase) {
	}

	private final Workshop workshop;
	private final JobRow job;
	private final CallRow call;
	private final Cancellation cancellation;
	private final CallNews news;
	private volatile Patience patience = new Patience(Deadlines.DEFAULT);
	private volatile int attempts;
	private volatile @Nullable ImageProvider provider;
	private volatile @Nullable ProviderAccount account;
	private volatile @Nullable ImageCall imageCall;
	private volatile @Nullable CallSink sink;

	CallRunner(Workshop workshop, JobRow job, UUID callId, Cancellation cancellation, LiveJob live) {
		this.workshop = workshop;
		this.job = job;
		this.call = job.call(callId);
		this.cancellation = cancellation;
		this.news = live.call(call, () -> patience.heard());
	}

	/**
	 * Where the call's news are told.
	 *
	 * @return the news
	 */
	CallNews news() {
		return news;
	}

	/**
	 * Runs it.
	 *
	 * @return what becomes of it
	 */
	Next run() {
		long started = System.nanoTime();
		boolean repeated = false;
		boolean lookedUp = false;
		for (int tries = 1; !current().state().ended(); tries++) {
			Failed failed = cancellation.reason() == null ? attempt() : new Failed(Failure.of(FailureKind.INTERNAL, Messages.CallSink_cancelled), new Evidence.Refused(), floor());
			if (cancellation.reason() == Reason.PERSON) {
				return over(CallState.CANCELLED, null, null);
			}
			cancellation.forgetSilence();
			if (failed == null || complete()) {
				return over(CallState.ANSWERED, null, failed == null ? null : failed.evidence());
			}
			CallSink told = sink;
			Failure local = told == null ? null : told.localFailure();
			if (local != null) {
				return over(CallState.ANSWERED, local, failed.evidence());
			}
			if (cancellation.reason() == Reason.CLOSING) {
				return closing(failed);
			}
			if (cancellation.reason() == Reason.PROVIDER_GONE) {
				return gone(failed);
			}
			if (told != null && !(told.pass() instanceof Pass.Granted)) {
				return held(told.pass());
			}
			boolean free = price() == PriceClass.FREE && untouched();
			Decision decision = OutcomeTable.decide(failed.evidence(), failed.failure().kind(), failed.phase(), trace(), free);
			Duration pause = pause(tries, failed.failure());
			boolean goOn = switch (decision.automatic()) {
			case RETRY -> Duration.ofNanos(System.nanoTime() - started).plus(pause).compareTo(connectDeadline()) <= 0 && again(failed, null);
			case REPEAT -> !repeated && again(failed, null);
			case RESUME -> true;
			case LOOK_UP -> !lookedUp && found();
			case NONE, WAIT, PARK -> false;
			};
			if (goOn) {
				repeated |= decision.automatic() == Automatic.REPEAT;
				lookedUp |= decision.automatic() == Automatic.LOOK_UP;
				cancellation.within(pause);
			} else if (decision.automatic() == Automatic.WAIT) {
				Instant until = workshop.clock().instant().plus(rateLimitPause(failed.failure()));
				return again(failed, until) ? new Next.Later(until) : new Next.Over();
			} else if (decision.automatic() == Automatic.PARK) {
				again(failed, null);
				return new Next.Parked(failed.failure());
			} else {
				return over(decision.end(), failed.failure(), failed.evidence());
			}
		}
		return new Next.Over();
	}

	/** The pause before another try; whoever asks for a longer one is obeyed within reason. */
	private Duration pause(int tries, Failure failure) {
		Duration own = workshop.limits().pause(tries);
		Duration asked = failure.retryAfter();
		if (asked == null || asked.compareTo(own) <= 0) {
			return own;
		}
		Duration longest = workshop.limits().rateLimitWait();
		return asked.compareTo(longest) < 0 ? asked : longest;
	}

	/** How the call can be found again: a provider with a queue is asked for it by its id. */
	private Trace trace() {
		if (ticket() != null) {
			return Trace.TICKET;
		}
		return provider instanceof QueueImageProvider ? Trace.ID : Trace.NONE;
	}

	/** The answer to the submission was lost, and the provider has the call all the same. */
	private boolean found() {
		Optional<Ticket> ticket = new Lookup(workshop).ask(job, current(), cancellation).ticket();
		ticket.ifPresent(t -> workshop.journal().calls().accepted(call.id(), t));
		news.changed();
		return ticket.isPresent();
	}

	private boolean again(Failed failed, @Nullable Instant notBefore) {
		boolean taken = workshop.journal().calls().again(job.id(), call.id(), notBefore, failed.failure());
		news.changed();
		return taken;
	}

	private Next over(CallState state, @Nullable Failure failure, @Nullable Evidence evidence) {
		CallSink told = sink;
		ImageCall sent = imageCall;
		Usage usage = told == null ? null : told.usage();
		int pictures = Charges.pictures(current());
		if (sent != null && (usage != null || pictures > 0)) {
			workshop.journal().calls().usage(call.id(), usage, Pricing.of(sent, usage, pictures));
		}
		workshop.journal().calls().end(job.id(), call.id(), state, failure, evidence == null ? null : evidence.toString());
		return new Next.Over();
	}

	/** This process ends: a ticket is for the next one; without it nobody will know. What was not sent stays planned. */
	private Next closing(Failed failed) {
		if (ticket() == null && failed.phase().compareTo(Phase.SENT) >= 0) {
			return over(CallState.UNKNOWN, Failure.of(FailureKind.NETWORK, Messages.CallRunner_closing), failed.evidence());
		}
		return new Next.Over();
	}

	/** The bundle of the provider was stopped: what was not sent costs nothing, and the rest can be asked for when the bundle is there again. */
	private Next gone(Failed failed) {
		boolean sent = failed.phase().compareTo(Phase.SENT) >= 0;
		Failure failure = Failure.of(FailureKind.NOT_CONFIGURED,
				NLS.bind(sent ? Messages.CallRunner_goneWhileDrawing : Messages.CallRunner_gone, job.outgoing().providerId()));
		return over(sent ? CallState.UNKNOWN : CallState.REJECTED, failure, failed.evidence());
	}

	private Next held(Pass pass) {
		if (!(pass instanceof Pass.Later later)) {
			return pass instanceof Pass.Full ? new Next.Full() : new Next.Over();
		}
		Failure limit = Failure.of(FailureKind.RATE_LIMITED, Messages.CallRunner_perMinute);
		boolean taken = workshop.journal().calls().again(job.id(), call.id(), later.until(), limit);
		news.changed();
		return taken ? new Next.Later(later.until()) : new Next.Over();
	}

	/**
	 * Whether the provider that draws is not the installed one any more.
	 *
	 * @return {@code true} when its bundle was stopped or replaced
	 */
	boolean orphaned() {
		ImageProvider drawing = provider;
		return drawing != null && workshop.providers().provider(job.outgoing().providerId()).filter(p -> p == drawing).isEmpty();
	}

	private @Nullable Failed attempt() {
		int number = ++attempts;
		sink = null;
		Phase floor = floor();
		patience = new Patience(Deadlines.DEFAULT);
		End end = new Invocation(Threads.calls(job.outgoing().host() == null), cancellation, workshop.limits().grace()).run(() -> draw(number),
				() -> patience.left());
		attempts++;
		CallSink telling = sink;
		if (telling != null) {
			telling.close();
		}
		Phase phase = telling == null ? floor : telling.phase();
		if (cancellation.reason() == Reason.SILENCE) {
			return new Failed(Failure.of(FailureKind.TIMEOUT, Messages.CallRunner_silence), unsaid(phase), phase);
		}
		return switch (end) {
		case End.Returned returned -> null;
		case End.Abandoned abandoned -> new Failed(Failure.of(FailureKind.TIMEOUT, Messages.CallRunner_silence), unsaid(phase), phase);
		case End.Threw threw -> failed(threw.thrown(), phase);
		};
	}

	/** How far the call is at least, whatever happens in this attempt. */
	private Phase floor() {
		return current().state() == CallState.PLANNED ? Phase.LOOKUP : Phase.ACCEPTED;
	}

	private Failed failed(Throwable thrown, Phase phase) {
		if (thrown instanceof ProviderException e) {
			return new Failed(e.failure(), e.evidence(), phase);
		}
		if (thrown instanceof JournalException e) {
			return new Failed(e.failure(), unsaid(phase), phase);
		}
		if (cancellation.reason() == null) {
			workshop.log().accept(Messages.CallRunner_defect, thrown);
		}
		return new Failed(Failure.of(FailureKind.INTERNAL, Messages.CallRunner_defect), unsaid(phase), phase);
	}

	/** What is to be taken for seen when a provider says nothing of it. */
	private static Evidence unsaid(Phase phase) {
		return phase.compareTo(Phase.SENT) < 0 ? new Evidence.Refused() : new Evidence.Lost();
	}

	/** The provider's part, on a thread of its own. */
	private void draw(int number) throws ProviderException {
		OutgoingRequest outgoing = job.outgoing();
		pass();
		ImageProvider drawing = workshop.provider(job);
		ProviderAccount used = workshop.account(job);
		patience = new Patience(used.connections().deadlines());
		ImageCall image = imageCall(job, call, drawing, used);
		if (number != attempts) {
			return;
		}
		provider = drawing;
		account = used;
		imageCall = image;
		CallRow now = current();
		CallSink telling = new CallSink(workshop, now, price(), workshop.places(outgoing.accountId(), LocalHost.is(outgoing.host())), cancellation, news,
				this::pass);
		sink = telling;
		Ticket ticket = now.ticket();
		if (now.state() == CallState.PLANNED) {
			drawing.generate(image, used, telling);
		} else if (ticket != null && drawing instanceof QueueImageProvider queue) {
			queue.resume(image, ticket, used, telling);
		} else {
			throw new ProviderException(FailureKind.NOT_CONFIGURED, Messages.CallRunner_noTickets, new Evidence.Refused());
		}
	}

	/**
	 * The call as a provider gets it.
	 *
	 * @param job the job
	 * @param call the call
	 * @param provider the provider
	 * @param account the account
	 * @return the call
	 * @throws ProviderException when the model cannot be asked, or a reference image has changed
	 */
	static ImageCall imageCall(JobRow job, CallRow call, ImageProvider provider, ProviderAccount account) throws ProviderException {
		OutgoingRequest outgoing = job.outgoing();
		ImageModel model = provider.model(outgoing.modelId(), account);
		return new ImageCall(call.id(), model, outgoing.prompt(), outgoing.negativePrompt(), outgoing.size(), call.count(),
				options(outgoing, model, call.firstSlot()), References.of(outgoing));
	}

	/** A request that is split gives each of its calls a seed of its own: with one seed, each would draw the same picture. */
	private static Map<String, Object> options(OutgoingRequest outgoing, ImageModel model, int firstSlot) {
		Map<String, Object> options = new HashMap<>(outgoing.options());
		model.seed().ifPresent(option -> options.computeIfPresent(option.id(),
				(id, value) -> value instanceof Long seed && option.accepts(seed + firstSlot) ? Long.valueOf(seed + firstSlot) : value));
		return options;
	}

	/** Asked by the sink immediately before the request leaves: the switch may have been turned since the call got its place. */
	private void pass() throws ProviderException {
		try {
			workshop.admission().admit(job.outgoing(), job.request().profile());
		} catch (GenerationException e) {
			throw new ProviderException(e.failure(), new Evidence.Refused(), e);
		}
	}

	private PriceClass price() {
		ImageCall image = imageCall;
		return image == null ? PriceClass.UNKNOWN : PriceClass.of(image.model().price(), LocalHost.is(job.outgoing().host()));
	}

	private CallRow current() {
		return workshop.journal().job(job.id()).orElseThrow().call(call.id());
	}

	private boolean complete() {
		return current().slots().stream().allMatch(s -> s.whole() || s.address() != null);
	}

	private boolean untouched() {
		return current().slots().stream().noneMatch(s -> s.file() != null || s.address() != null);
	}

	private @Nullable Ticket ticket() {
		return current().ticket();
	}

	private Duration connectDeadline() {
		ProviderAccount used = account;
		return used == null ? Duration.ZERO : used.connections().deadlines().connect();
	}

	private Duration rateLimitPause(Failure failure) {
		Duration asked = failure.retryAfter();
		return asked == null || asked.isNegative() ? workshop.limits().rateLimitPause(call.attempts() + 1) : asked;
	}

	/**
	 * Asks the provider to stop, where something of the call was sent. Goes over the network.
	 */
	void tellProvider() {
		ImageProvider drawing = provider;
		ProviderAccount used = account;
		ImageCall image = imageCall;
		CallSink telling = sink;
		if (drawing == null || used == null || image == null || telling == null || telling.phase() == Phase.STARTED) {
			return;
		}
		try {
			Ticket ticket = telling.ticket();
			CancelOutcome outcome = ticket != null && drawing instanceof QueueImageProvider queue ? queue.cancel(image, ticket, used)
					: drawing.cancel(image, used);
			workshop.journal().calls().cancelled(call.id(), outcome);
			news.changed();
		} catch (RuntimeException | LinkageError e) {
			workshop.log().accept(Messages.CallRunner_defect, e);
		}
	}
}
