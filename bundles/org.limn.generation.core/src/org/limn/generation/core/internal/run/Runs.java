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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.CallState;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.JournalException;
import org.limn.generation.core.internal.run.CallQueue.Entry;
import org.limn.generation.core.internal.run.CallRunner.Next;
import org.limn.generation.core.internal.run.Cancellation.Reason;

/** The calls this process works on: waiting for their turn, running, parked. */
final class Runs implements JobView.Here {

	private static final Duration WRITE_AGAIN = Duration.ofSeconds(5);

	/** A call on its way. */
	private static final class Run {
		private final UUID jobId;
		private final UUID callId;
		private final Cancellation cancellation;
		private final CompletableFuture<Boolean> end = new CompletableFuture<>();
		private volatile @Nullable CallRunner runner;

		Run(UUID jobId, UUID callId, Cancellation cancellation) {
			this.jobId = jobId;
			this.callId = callId;
			this.cancellation = cancellation;
		}

		/** The provider that draws is not the installed one any more. */
		boolean orphaned() {
			CallRunner working = runner;
			return working != null && working.orphaned();
		}

		void tellProvider() {
			CallRunner working = runner;
			if (working != null) {
				working.tellProvider();
			}
		}
	}

	private final Workshop workshop;
	private final Announcer announcer;
	private final Finisher finisher;
	private final Enquiry enquiry;
	private final CallQueue queue;
	private final Map<UUID, Run> running = new ConcurrentHashMap<>();
	private final Map<UUID, Entry> parked = new ConcurrentHashMap<>();
	/** How often something changed for which parked calls may wait. */
	private final AtomicInteger changes = new AtomicInteger();
	private final Map<UUID, JobState.Waiting> waiting = new ConcurrentHashMap<>();
	private final Map<UUID, LiveJob> live = new ConcurrentHashMap<>();
	private final AtomicLong numbers = new AtomicLong();
	private volatile boolean closing;

	/**
	 * @param workshop what calls are run with
	 * @param announcer told of every change
	 * @param owner this process
	 */
	Runs(Workshop workshop, Announcer announcer, String owner) {
		this.workshop = workshop;
		this.announcer = announcer;
		finisher = new Finisher(workshop);
		enquiry = new Enquiry(workshop, owner);
		queue = new CallQueue(e -> workshop.places(e.accountId(), e.local()).atOnce(), this::start, e -> announcer.changed(e.jobId()));
		queue.pause(workshop.journal().standing().paused());
	}

	/**
	 * Puts the calls of a job that are not ended into their line; of a job that waits for the person only those that were sent.
	 *
	 * @param job the job
	 */
	void enqueue(JobRow job) {
		for (CallRow call : job.calls()) {
			if (!call.state().ended() && !(job.offered() && call.state() == CallState.PLANNED)) {
				Entry entry = new Entry(job.id(), call.id(), job.outgoing().accountId(), LocalHost.is(job.outgoing().host()), job.front(), numbers.getAndIncrement());
				Instant notBefore = call.notBefore();
				if (notBefore == null) {
					queue.add(entry);
				} else {
					later(entry, notBefore);
				}
			}
		}
	}

	private void later(Entry entry, Instant until) {
		workshop.threads().later(Duration.between(workshop.clock().instant(), until), () -> queue.add(entry));
	}

	/**
	 * Fetches and saves what of a job waits for that.
	 *
	 * @param job the job
	 */
	void finish(JobRow job) {
		for (CallRow call : job.calls()) {
			if (call.state().ended() && call.slots().stream().anyMatch(s -> s.finishable())) {
				Run run = new Run(job.id(), call.id(), new Cancellation(workshop.threads().control()));
				running.put(call.id(), run);
				Thread.ofVirtual().name("limn-finish").start(() -> finish(job, run, live(job.id()).call(call, () -> { //$NON-NLS-1$
					// nobody waits for news of a saving
				})));
			}
		}
	}

	private void finish(JobRow job, Run run, CallNews news) {
		beside(run, () -> finisher.finish(job, run.callId, run.cancellation, news));
	}

	/** What was received stays where it is, and what is unknown stays unknown, whatever happens in such work: it can be tried again. */
	private void beside(Run run, Runnable work) {
		try {
			work.run();
		} catch (RuntimeException | Error e) {
			workshop.log().accept(Messages.Runs_defect, e);
		} finally {
			over(run);
		}
	}

	/**
	 * Asks the provider what became of a job's calls of unknown outcome, and goes on with what is found. Returns at once.
	 *
	 * @param job the job
	 */
	void check(JobRow job) {
		// None of its calls runs: the question is a run of its own.
		Run run = new Run(job.id(), UUID.randomUUID(), new Cancellation(workshop.threads().control()));
		running.put(run.callId, run);
		LiveJob asked = live(job.id());
		if (!asked.checking(true)) {
			over(run);
			return;
		}
		announcer.changed(job.id());
		Thread.ofVirtual().name("limn-check").start(() -> beside(run, () -> { //$NON-NLS-1$
			try {
				enquiry.ask(job, run.cancellation);
			} finally {
				asked.checking(false);
				running.remove(run.callId, run);
			}
			enqueue(workshop.journal().job(job.id()).orElseThrow());
		}));
	}

	private LiveJob live(UUID jobId) {
		return live.computeIfAbsent(jobId, id -> new LiveJob(id, announcer, workshop.clock()));
	}

	private void start(Entry entry) {
		if (closing) {
			return;
		}
		Run run = new Run(entry.jobId(), entry.callId(), new Cancellation(workshop.threads().control()));
		running.put(entry.callId(), run);
		Thread.ofVirtual().name("limn-run").start(() -> work(entry, run)); //$NON-NLS-1$
	}

	private void work(Entry entry, Run run) {
		boolean placed = true;
		int before = changes.get();
		try {
			JobRow job = workshop.journal().job(entry.jobId()).orElseThrow();
			CallRunner runner = new CallRunner(workshop, job, entry.callId(), run.cancellation, live(entry.jobId()));
			run.runner = runner;
			Next next = runner.run();
			placed = false;
			if (next instanceof Next.Full) {
				queue.hold(entry);
			} else {
				queue.done(entry);
			}
			switch (next) {
			case Next.Over over -> finisher.finish(job, entry.callId(), run.cancellation, runner.news());
			case Next.Later later -> later(entry, later.until());
			case Next.Full full -> {
				// It waits where it stood.
			}
			case Next.Parked wait -> {
				waiting.put(entry.jobId(), new JobState.Waiting(wait.failure().kind() == FailureKind.OFFLINE ? JobState.Why.OFFLINE : JobState.Why.SWITCHED_OFF, null));
				parked.put(entry.callId(), entry);
				if (changes.get() != before) {
					// What it waits for changed between being asked and now.
					unpark();
				}
			}
			}
		} catch (JournalException e) {
			workshop.log().accept(Messages.Runs_journal, e);
			endLater(run, e.failure());
		} catch (RuntimeException | Error e) {
			workshop.log().accept(Messages.Runs_defect, e);
			endLater(run, Failure.of(FailureKind.INTERNAL, Messages.Runs_defect));
		} finally {
			if (placed) {
				queue.done(entry);
			}
			over(run);
		}
	}

	/** A call whose end could not be written down: its outcome is unknown as long as nobody can say more, and that is written as soon as it can be. */
	private void endLater(Run run, Failure failure) {
		if (closing) {
			return;
		}
		announcer.endNotWritten(run.jobId, failure);
		workshop.threads().later(WRITE_AGAIN, () -> {
			try {
				CallRow call = workshop.journal().job(run.jobId).orElseThrow().call(run.callId);
				CallState state = call.state() == CallState.PLANNED ? CallState.REJECTED : CallState.UNKNOWN;
				workshop.journal().calls().end(run.jobId, run.callId, state, failure, null);
				announcer.changed(run.jobId);
			} catch (JournalException e) {
				endLater(run, failure);
			}
		});
	}

	private void over(Run run) {
		running.remove(run.callId, run);
		Optional.ofNullable(live.get(run.jobId)).ifPresent(heard -> heard.over(run.callId));
		if (running.values().stream().noneMatch(r -> r.jobId.equals(run.jobId))) {
			live.remove(run.jobId);
		}
		run.end.complete(Boolean.TRUE);
		announcer.changed(run.jobId);
	}

	/**
	 * Ends a job: what waits does not start, what runs is aborted at once. Returns at once.
	 *
	 * @param jobId the job
	 */
	void cancel(UUID jobId) {
		queue.remove(jobId);
		parked.values().removeIf(entry -> entry.jobId().equals(jobId));
		waiting.remove(jobId);
		abort(jobId);
		workshop.threads().control().execute(() -> {
			workshop.journal().cancel(jobId);
			// What was about to start when it was asked for is sent now or, by the journal, never.
			abort(jobId).forEach(run -> workshop.journal().calls().end(jobId, run.callId, CallState.CANCELLED, null, null));
			announcer.changed(jobId);
		});
	}

	private List<Run> abort(UUID jobId) {
		List<Run> mine = running.values().stream().filter(r -> r.jobId.equals(jobId)).toList();
		mine.forEach(run -> run.cancellation.request(Reason.PERSON, run::tellProvider));
		return mine;
	}

	/**
	 * Another process wrote down that the person wants a job stopped: what of it runs or waits here is stopped.
	 *
	 * @param jobId the job
	 */
	void cancelledElsewhere(UUID jobId) {
		if (ahead(jobId) >= 0 || running.values().stream().anyMatch(r -> r.jobId.equals(jobId)) || waiting.containsKey(jobId)) {
			cancel(jobId);
		}
		announcer.changed(jobId);
	}

	/** Switch, policy or network changed: what was parked tries again. */
	void unpark() {
		changes.incrementAndGet();
		waiting.clear();
		for (UUID callId : List.copyOf(parked.keySet())) {
			Optional.ofNullable(parked.remove(callId)).ifPresent(queue::add);
		}
	}

	/** Providers may have come or gone: a call of one that is gone is ended, and says so. */
	void providersChanged() {
		running.values().stream().filter(Run::orphaned).forEach(run -> run.cancellation.request(Reason.PROVIDER_GONE, () -> {
			// nobody is there to be told
		}));
	}

	/**
	 * The line of the waiting calls.
	 *
	 * @return the queue
	 */
	CallQueue queue() {
		return queue;
	}

	@Override
	public JobState.@Nullable Waiting waiting(UUID jobId) {
		return waiting.get(jobId);
	}

	@Override
	public @Nullable LiveJob heard(UUID jobId) {
		return live.get(jobId);
	}

	@Override
	public int ahead(UUID jobId) {
		return queue.ahead(jobId);
	}

	@Override
	public boolean paused() {
		return queue.paused();
	}

	@Override
	public boolean askable(JobRow job) {
		return enquiry.possible(job);
	}

	/**
	 * Ends all work of this process within a time. What has a ticket or was not sent is gone on with by the next process.
	 *
	 * @param time how long
	 */
	void close(Duration time) {
		closing = true;
		queue.stop();
		List<Run> left = List.copyOf(running.values());
		left.forEach(run -> run.cancellation.request(Reason.CLOSING, () -> {
			// the provider goes on; the next process asks it
		}));
		try {
			CompletableFuture.allOf(left.stream().map(r -> r.end).toArray(CompletableFuture[]::new)).get(time.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException | ExecutionException e) {
			workshop.log().accept(Messages.Runs_notEnded, e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
