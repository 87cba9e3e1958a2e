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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationRequest;
import org.limn.generation.JobAction;
import org.limn.generation.JobEvent;
import org.limn.generation.JobState;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.core.internal.AccountSource;
import org.limn.generation.core.internal.Admission;
import org.limn.generation.core.internal.ProviderSource;
import org.limn.generation.core.internal.Succession;
import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.core.internal.journal.Audit;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.Journal;
import org.limn.generation.core.internal.journal.JournalException;
import org.limn.generation.core.internal.journal.NewJob;
import org.limn.generation.core.internal.journal.Owner;
import org.limn.generation.core.internal.journal.SlotRow;

/**
 * Runs jobs: writes them down, gives their calls places, brings pictures into books, and remembers everything in the journal. Needs no OSGi. Any thread,
 * except that of a user interface: it reads and writes the journal.
 */
public final class GenerationEngine {

	private static final Duration CLOSING_TIME = Duration.ofSeconds(4);
	/** A job that was in hand when two processes behind each other ended badly is left alone by the third. */
	private static final int MOST_TAKEOVERS = 2;

	/**
	 * What an engine stands on.
	 *
	 * @param home the per-user folder
	 * @param providers the providers
	 * @param accounts the accounts
	 * @param admission who admits
	 * @param books the books
	 * @param face shows running jobs
	 * @param limits the numbers
	 * @param succession what is done with the jobs that dead processes left
	 * @param clock the time
	 * @param log takes defects: words and cause
	 * @param listeners told of changes; a concurrent set that its owner changes
	 */
	public record Setting(LimnHome home, ProviderSource providers, AccountSource accounts, Admission admission, Books books, JobFace face, RunLimits limits,
			Supplier<Succession> succession, Clock clock, BiConsumer<String, Throwable> log, Set<GenerationListener> listeners) {
	}

	private final Setting setting;
	private final Owner owner;
	private final Journal journal;
	private final Path owners;
	private final Path received;
	private final Threads threads;
	private final Announcer announcer;
	private final Runs runs;
	private final JobView view;
	private final QueueControl queue;
	private final Neighbours neighbours;
	private final Cleaning cleaning;

	private GenerationEngine(Setting setting, Owner owner, Journal journal) throws IOException {
		this.setting = setting;
		this.owner = owner;
		this.journal = journal;
		owners = setting.home().owners();
		received = setting.home().received();
		threads = new Threads(setting.log());
		announcer = new Announcer(threads, setting.face(), setting.log(), this::job, this::cancel, setting.listeners());
		runs = new Runs(new Workshop(journal, received, setting.providers(), setting.accounts(), setting.admission(), setting.books(), setting.limits(), threads,
				setting.clock(), setting.log()), announcer, owner.id());
		view = new JobView(received, setting.clock(), runs);
		queue = new QueueControl(journal, runs, announcer, threads, this::jobs, this::cancel);
		cleaning = new Cleaning(journal, setting.home(), setting.clock(), setting.log());
		neighbours = new Neighbours(journal, new News(), setting.limits().lookAround(), setting.log());
		neighbours.start();
	}

	/**
	 * Opens the journal and becomes an owner of jobs. Starts nothing: see {@link #recover()}.
	 *
	 * @param setting what it stands on
	 * @return the engine, to be closed
	 * @throws GenerationException {@code STORAGE} when the journal cannot be opened, with words
	 */
	@SuppressWarnings("resource") // the lock belongs to the engine
	public static GenerationEngine open(Setting setting) throws GenerationException {
		try {
			Owner owner = Owner.register(setting.home().owners());
			boolean done = false;
			try {
				GenerationEngine engine = new GenerationEngine(setting, owner, Journal.open(setting.home().journal(), setting.clock()));
				done = true;
				return engine;
			} finally {
				if (!done) {
					owner.close();
				}
			}
		} catch (IOException e) {
			throw new GenerationException(Failure.of(FailureKind.STORAGE, NLS.bind(Messages.GenerationEngine_home, setting.home().root())), e);
		} catch (JournalException e) {
			throw unsent(e);
		}
	}

	/**
	 * Takes over what dead processes left: writes down what became of it, and goes on with it as {@link Succession} says. Removes what no job needs any more.
	 *
	 * @throws GenerationException {@code STORAGE} when the journal or the folder cannot be read
	 */
	public void recover() throws GenerationException {
		takeOver();
		cleaning.bytes();
		cleaning.copies();
	}

	private void takeOver() throws GenerationException {
		try {
			List<JobRow> found = new Recovery(journal, owners, received, owner.id()).run();
			Succession succession = setting.succession().get();
			found.stream().sorted(Comparator.comparing(JobRow::created)).forEach(job -> goOn(job, succession));
			if (!found.isEmpty()) {
				// The places of the dead are free.
				runs.queue().release();
			}
		} catch (IOException e) {
			throw new GenerationException(Failure.of(FailureKind.STORAGE, NLS.bind(Messages.GenerationEngine_home, setting.home().root())), e);
		} catch (JournalException e) {
			throw unsent(e);
		}
	}

	private void goOn(JobRow job, Succession succession) {
		if (job.takeovers() > MOST_TAKEOVERS) {
			journal.putAside(job, Failure.of(FailureKind.INTERNAL, Messages.GenerationEngine_putAside));
			announcer.changed(job.id());
			return;
		}
		boolean started = job.offered() && succession == Succession.EVERYTHING && journal.started(job.id(), owner.id());
		if (started || succession != Succession.NOTHING && !job.rests()) {
			journal.triesAgain(job);
			again(job.id());
		} else {
			announcer.changed(job.id());
		}
	}

	/**
	 * As {@link org.limn.generation.GenerationService#submit}.
	 *
	 * @param request the request
	 * @param outgoing what is sent
	 * @return the job
	 * @throws GenerationException when it is refused
	 */
	public GenerationJob submit(GenerationRequest request, OutgoingRequest outgoing) throws GenerationException {
		return submit(request, outgoing, null);
	}

	private GenerationJob submit(GenerationRequest request, OutgoingRequest outgoing, @Nullable UUID retryOf) throws GenerationException {
		UUID id = UUID.randomUUID();
		try {
			String consent = admit(id, request, outgoing);
			journal.insert(new NewJob(id, setting.clock().instant(), owner.id(), request, outgoing, setting.books().id(request.book()), retryOf, consent,
					Plan.of(outgoing)));
			JobRow job = journal.job(id).orElseThrow();
			GenerationJob submitted = view.of(job);
			runs.enqueue(job);
			announcer.changed(id);
			return submitted;
		} catch (JournalException e) {
			throw unsent(e);
		}
	}

	private String admit(UUID id, GenerationRequest request, OutgoingRequest outgoing) throws GenerationException {
		try {
			return setting.admission().admit(outgoing, request.profile()).name();
		} catch (GenerationException e) {
			if (e.failure().kind() == FailureKind.OFFLINE) {
				// It waits, and says so.
				return FailureKind.OFFLINE.name();
			}
			journal.audit().line(id, null, JobEvent.Kind.REFUSED, outgoing.profileName(), e.failure().message());
			throw e;
		}
	}

	/**
	 * The jobs that were not dismissed.
	 *
	 * @return newest first
	 */
	public List<GenerationJob> jobs() {
		return journal.jobs().stream().map(view::of).toList();
	}

	/**
	 * One job.
	 *
	 * @param jobId its id
	 * @return the job, or empty
	 */
	public Optional<GenerationJob> job(UUID jobId) {
		return journal.job(jobId).map(view::of);
	}

	/**
	 * As {@link org.limn.generation.GenerationService#cancel}. Also on the thread of a user interface.
	 *
	 * @param jobId its id
	 */
	public void cancel(UUID jobId) {
		runs.cancel(jobId);
	}

	/**
	 * As {@link org.limn.generation.GenerationService#start}.
	 *
	 * @param jobId the job
	 * @return the job as it stands
	 * @throws GenerationException when it is refused
	 */
	public GenerationJob start(UUID jobId) throws GenerationException {
		return doing(jobId, job -> {
			if (!(view.of(job).state() instanceof JobState.Waiting waiting) || waiting.why() != JobState.Why.OFFERED) {
				throw refused(Messages.GenerationEngine_notOffered);
			}
			admit(jobId, job.request(), job.outgoing());
			if (!journal.started(jobId, owner.id())) {
				throw refused(Messages.GenerationEngine_notOffered);
			}
			return again(jobId);
		});
	}

	/**
	 * As {@link org.limn.generation.GenerationService#retry}.
	 *
	 * @param jobId the job
	 * @return the new job, or the same one when it needs no new call
	 * @throws GenerationException when it is refused
	 */
	public GenerationJob retry(UUID jobId) throws GenerationException {
		return doing(jobId, job -> {
			if (!view.of(job).state().ended()) {
				throw refused(Messages.GenerationEngine_running);
			}
			if (job.slots().anyMatch(SlotRow::finishable)) {
				journal.finishes(job, owner.id());
				return again(jobId);
			}
			int missing = JobActions.missing(job);
			if (missing == 0) {
				throw refused(Messages.GenerationEngine_nothingMissing);
			}
			return submit(job.request(), job.outgoing().withCount(missing), jobId);
		});
	}

	/**
	 * As {@link org.limn.generation.GenerationService#check}.
	 *
	 * @param jobId the job
	 * @return the job as it stands
	 * @throws GenerationException when it is refused
	 */
	public GenerationJob check(UUID jobId) throws GenerationException {
		return doing(jobId, job -> {
			if (!runs.askable(job)) {
				throw refused(Messages.GenerationEngine_notAskable);
			}
			setting.admission().admit(job.outgoing(), job.request().profile());
			runs.check(job);
			return view.of(job);
		});
	}

	private static GenerationException unsent(JournalException e) {
		Failure failure = e.failure();
		return new GenerationException(Failure.of(failure.kind(), NLS.bind(Messages.GenerationEngine_nothingSent, failure.message())), e);
	}

	/** Something that a person does with a job of the journal. */
	@FunctionalInterface
	private interface Doing {
		GenerationJob with(JobRow job) throws GenerationException;
	}

	private GenerationJob doing(UUID jobId, Doing doing) throws GenerationException {
		try {
			return doing.with(journal.job(jobId).orElseThrow(() -> refused(Messages.GenerationEngine_noJob)));
		} catch (JournalException e) {
			throw unsent(e);
		}
	}

	/** Lets a job go on from where the journal has it. */
	private GenerationJob again(UUID jobId) {
		JobRow job = journal.job(jobId).orElseThrow();
		GenerationJob now = view.of(job);
		runs.enqueue(job);
		runs.finish(job);
		announcer.changed(jobId);
		return now;
	}

	private static GenerationException refused(String words) {
		return new GenerationException(Failure.of(FailureKind.INVALID_REQUEST, words));
	}

	/**
	 * As {@link org.limn.generation.GenerationService#dismiss}.
	 *
	 * @param jobId the job
	 */
	public void dismiss(UUID jobId) {
		Optional<GenerationJob> job = job(jobId);
		boolean offered = job.filter(j -> j.can(JobAction.DISCARD)).isPresent();
		if (offered) {
			journal.cancel(jobId);
		}
		if (offered || job.filter(j -> j.state().ended()).isPresent()) {
			journal.dismiss(jobId);
			cleaning.bytes();
			announcer.removed(jobId);
		}
	}

	/**
	 * As {@link org.limn.generation.GenerationService#timeline}.
	 *
	 * @param jobId the job
	 * @return its timeline
	 */
	public List<JobEvent> timeline(UUID jobId) {
		return journal.audit().of(jobId);
	}

	/**
	 * The queue of waiting jobs.
	 *
	 * @return the queue, as long as this engine is open
	 */
	public QueueControl queue() {
		return queue;
	}

	/** What other processes did. */
	private final class News implements Neighbours.Listener {

		@Override
		public void heard(List<Audit.Line> news) {
			Set<UUID> changed = new LinkedHashSet<>();
			for (Audit.Line line : news) {
				JobEvent.Kind kind = line.event().kind();
				if (kind == JobEvent.Kind.CANCELLED && line.event().callId() == null) {
					runs.cancelledElsewhere(line.jobId());
				} else if (kind == JobEvent.Kind.MOVED) {
					queue.moved(line.jobId());
				} else if (kind == JobEvent.Kind.DISMISSED) {
					announcer.removed(line.jobId());
				} else {
					changed.add(line.jobId());
				}
			}
			changed.forEach(announcer::changed);
			queue.follow();
			runs.queue().release();
		}

		@Override
		public void lookForTheDead() {
			try {
				takeOver();
			} catch (GenerationException e) {
				setting.log().accept(e.failure().message(), e);
			}
		}

		@Override
		public void survived() {
			journal.survived(owner.id());
		}
	}

	/** Switch, policy, accounts, profiles or being offline changed: what waited for that goes on, and listeners are told. */
	public void offerChanged() {
		runs.providersChanged();
		runs.unpark();
		announcer.availability();
	}

	private void survived() {
		try {
			journal.survived(owner.id());
		} catch (JournalException e) {
			setting.log().accept(Messages.GenerationEngine_closing, e);
		}
	}

	/** Aborts what runs, and ends within some seconds. What was not sent or has a ticket is for the next one. */
	public void close() {
		neighbours.close();
		runs.close(CLOSING_TIME);
		announcer.close();
		threads.close();
		try {
			survived();
			journal.close();
		} finally {
			try {
				owner.close();
			} catch (IOException e) {
				setting.log().accept(Messages.GenerationEngine_closing, e);
			}
		}
	}
}
