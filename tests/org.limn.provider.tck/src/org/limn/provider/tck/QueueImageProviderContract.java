/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.generation.provider.Ticket;

/**
 * The contract of a provider with tickets, beside that of every provider: accepted work is never submitted again. {@link #submissions()} must count at the
 * server.
 *
 * @since 1.0
 */
public abstract class QueueImageProviderContract extends ImageProviderContract {

	private static final long SOON = 15;

	@Override
	protected abstract QueueImageProvider provider();

	/**
	 * Makes the next call be accepted and stay in the queue until {@link #scriptFinish()}.
	 *
	 * @throws Exception when it cannot be scripted
	 */
	protected abstract void scriptWaiting() throws Exception;

	/**
	 * Finishes the work that waits in the queue, and lets all that come later succeed.
	 *
	 * @throws Exception when it cannot be scripted
	 */
	protected abstract void scriptFinish() throws Exception;

	/**
	 * Makes the server accept the next call and cut the connection in place of an answer.
	 *
	 * @throws Exception when it cannot be scripted
	 */
	protected abstract void scriptLostSubmitAnswer() throws Exception;

	/**
	 * Makes the server say twice that the next call is finished.
	 *
	 * @throws Exception when it cannot be scripted
	 */
	protected void scriptFinishedTwice() throws Exception {
		// Not every protocol can.
	}

	/**
	 * Gate: a call can be found again by its own id or in a list.
	 *
	 * @return {@code true} unless overridden
	 */
	protected boolean supportsFind() {
		return true;
	}

	/**
	 * Gate: accepted work can be cancelled at the provider.
	 *
	 * @return {@code true} unless overridden
	 */
	protected boolean supportsQueueCancel() {
		return true;
	}

	@Test
	void givesATicketBeforeItWaits() throws Exception {
		scriptWaiting();
		RecordingSink sink = sink(1);
		Conversation conversation = Conversation.generate(provider(), call(1), account("ticket"), sink); //$NON-NLS-1$
		assertThat(sink.acceptance().await(SOON, TimeUnit.SECONDS)).as("accepted while the work waits").isTrue(); //$NON-NLS-1$
		assertThat(sink.tickets()).hasSize(1);
		assertThat(sink.pictures()).isEmpty();
		assertThat(Canary.singsIn(sink.tickets().toString())).as("the key in the ticket").isFalse(); //$NON-NLS-1$
		scriptFinish();
		assertThat(conversation.await().thrown()).isNull();
		assertThat(sink.pictures()).hasSize(1);
	}

	@Test
	void goesOnAfterARestartWithoutSubmittingAgain() throws Exception {
		ImageCall call = call(1);
		Ticket ticket = waitingTicket(call);
		long submitted = submissions();
		scriptFinish();
		RecordingSink sink = resumedSink(1);
		Ticket reread = new Ticket(ticket.id(), Map.copyOf(ticket.data()));
		Conversation conversation = Conversation.start(sink, s -> {
			provider().resume(call, reread, account("restart"), s); //$NON-NLS-1$
			Conversation.fetch(provider(), call, account("restart"), s); //$NON-NLS-1$
		}).await();
		assertThat(conversation.thrown()).isNull();
		assertThat(sink.pictures()).hasSize(1);
		assertThat(submissions()).as("submissions").isEqualTo(submitted); //$NON-NLS-1$
	}

	@Test
	void stopsResumingWithinASecondWhenCancelled() throws Exception {
		ImageCall call = call(1);
		Ticket ticket = waitingTicket(call);
		RecordingSink sink = resumedSink(1);
		Conversation conversation = Conversation.start(sink, s -> provider().resume(call, ticket, account("resume"), s)); //$NON-NLS-1$
		assertThat(conversation.endsWithin(Duration.ofMillis(300))).as("it waits").isFalse(); //$NON-NLS-1$
		sink.cancel();
		assertThat(conversation.endsWithin(Duration.ofSeconds(1))).as("returned within a second").isTrue(); //$NON-NLS-1$
	}

	@Test
	void findsACallWhoseAnswerWasLost() throws Exception {
		scriptLostSubmitAnswer();
		ImageCall call = call(1);
		Conversation lost = Conversation.generate(provider(), call, account("lost"), sink(1)).await(); //$NON-NLS-1$
		assertThat(lost.thrown()).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.evidence()).isInstanceOf(Evidence.Lost.class);
			Words.check(e);
		});
		assertThat(submissions()).isEqualTo(1);
		Optional<Ticket> found = provider().find(call, account("lost")); //$NON-NLS-1$
		assertThat(found.isPresent()).isEqualTo(supportsFind());
		if (found.isPresent()) {
			scriptFinish();
			RecordingSink sink = resumedSink(1);
			Conversation.start(sink, s -> {
				provider().resume(call, found.get(), account("lost"), s); //$NON-NLS-1$
				Conversation.fetch(provider(), call, account("lost"), s); //$NON-NLS-1$
			}).await();
			assertThat(sink.pictures()).hasSize(1);
			assertThat(submissions()).as("submissions").isEqualTo(1); //$NON-NLS-1$
		}
	}

	@Test
	void findsNothingThatWasNeverSent() throws Exception {
		assertThat(provider().find(call(1), account("never"))).isEmpty(); //$NON-NLS-1$
		assertThat(submissions()).isZero();
	}

	@Test
	void saysThatATicketIsUnknown() throws Exception {
		ImageCall call = call(1);
		Ticket ticket = waitingTicket(call);
		Ticket unknown = new Ticket(ticket.id() + "0", replaced(ticket)); //$NON-NLS-1$
		assertThatThrownBy(() -> provider().resume(call, unknown, account("unknown"), resumedSink(1))) //$NON-NLS-1$
				.isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_FOUND));
	}

	@Test
	void cancelsWaitingWorkAndNotFinishedWork() throws Exception {
		Assumptions.assumeTrue(supportsQueueCancel(), "skipped: accepted work cannot be cancelled there"); //$NON-NLS-1$
		ImageCall call = call(1);
		Ticket waiting = waitingTicket(call);
		assertThat(provider().cancel(call, waiting, account("stop"))).isIn(CancelOutcome.FREE, CancelOutcome.MAY_CHARGE); //$NON-NLS-1$
		scriptSuccess();
		ImageCall second = call(1);
		Ticket finished = drawn(second).tickets().get(0);
		assertThat(provider().cancel(second, finished, account("stop"))).isIn(CancelOutcome.TOO_LATE, CancelOutcome.UNKNOWN); //$NON-NLS-1$
	}

	@Test
	void fetchesAPictureAgainWithoutANewCall() throws Exception {
		ImageCall call = call(1);
		RecordingSink first = drawn(call);
		Assumptions.assumeTrue(!first.addresses().isEmpty(), "skipped: pictures come with the answer"); //$NON-NLS-1$
		long submitted = submissions();
		RecordingSink again = resumedSink(1);
		Conversation.start(again, s -> provider().fetch(call, 0, first.addresses().values().iterator().next(), account("again"), s)).await(); //$NON-NLS-1$
		assertThat(List.copyOf(again.pictures().values())).hasSize(1);
		assertThat(again.pictures().get(0)).isEqualTo(first.pictures().get(0));
		assertThat(submissions()).isEqualTo(submitted);
	}

	@Test
	void takesTheSecondWordOfTheEndCalmly() throws Exception {
		scriptFinishedTwice();
		assertThat(drawn(call(1)).pictures()).hasSize(1);
	}

	/** Submits a call that stays in the queue, lets go of it as a crash does, and gives its ticket. */
	private Ticket waitingTicket(ImageCall call) throws Exception {
		scriptWaiting();
		RecordingSink sink = sink(1);
		Conversation conversation = Conversation.generate(provider(), call, account("waiting"), sink); //$NON-NLS-1$
		assertThat(sink.acceptance().await(SOON, TimeUnit.SECONDS)).as("accepted").isTrue(); //$NON-NLS-1$
		conversation.interrupt();
		conversation.await();
		return sink.tickets().get(0);
	}

	private static Map<String, String> replaced(Ticket ticket) {
		Map<String, String> data = new HashMap<>(ticket.data());
		data.replaceAll((key, value) -> value.replace(ticket.id(), ticket.id() + "0")); //$NON-NLS-1$
		return data;
	}
}
