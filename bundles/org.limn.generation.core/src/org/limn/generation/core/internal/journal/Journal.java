/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.CallState;
import org.limn.generation.Failure;
import org.limn.generation.JobEvent;
import org.limn.generation.JobImage;
import org.limn.generation.core.internal.journal.NewJob.NewCall;

import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The journal: jobs, calls and images of all books of one person, in one SQLite file that several processes use at once. Everything that changes it is
 * durable when it returns. What can be derived, as the state of a job, is not in it. Every method throws {@link JournalException}. Any thread.
 */
public final class Journal {

	/** The jobs of a JSON array of ids. */
	private static final String LEFT = "SELECT id FROM job WHERE id IN (SELECT value FROM json_each(?))"; //$NON-NLS-1$

	private final Database database;
	private final Clock clock;
	private final Audit audit;
	private final Calls calls;
	private final Slots slots;
	private final Standing standing;
	private final JobReader reader;

	private Journal(Database database, Clock clock) {
		this.database = database;
		this.clock = clock;
		audit = new Audit(database, clock);
		calls = new Calls(database, clock, audit);
		slots = new Slots(database, clock, audit);
		standing = new Standing(database);
		reader = new JobReader(database);
	}

	/**
	 * Opens the journal, making it when it is not there.
	 *
	 * @param file the file; its folder exists
	 * @param clock the time
	 * @return the journal
	 */
	@SuppressWarnings("resource") // the database belongs to the journal
	public static Journal open(Path file, Clock clock) {
		Database database = Database.open(file);
		boolean done = false;
		try {
			Schema.apply(database);
			Journal journal = new Journal(database, clock);
			done = true;
			return journal;
		} finally {
			if (!done) {
				database.close();
			}
		}
	}

	/**
	 * What happens to calls.
	 *
	 * @return the calls
	 */
	public Calls calls() {
		return calls;
	}

	/**
	 * What happens to pictures.
	 *
	 * @return the pictures
	 */
	public Slots slots() {
		return slots;
	}

	/**
	 * How the queue stands.
	 *
	 * @return the standing
	 */
	public Standing standing() {
		return standing;
	}

	/**
	 * The lines for the audit.
	 *
	 * @return the audit
	 */
	public Audit audit() {
		return audit;
	}

	/**
	 * Does several changes at once, or none of them.
	 *
	 * @param changes the changes
	 */
	public void together(Runnable changes) {
		database.write(() -> {
			changes.run();
			return Boolean.TRUE;
		});
	}

	/**
	 * Writes down a job with its calls and pictures.
	 *
	 * @param job the job
	 */
	public void insert(NewJob job) {
		String request = RequestJson.write(job.request());
		String outgoing = OutgoingJson.write(job.outgoing());
		together(() -> {
			UUID retryOf = job.retryOf();
			database.update("INSERT INTO job (id, created, owner, book, book_id, request, outgoing, retry_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", text(job.id()), //$NON-NLS-1$
					Long.valueOf(job.created().toEpochMilli()), job.owner(), job.request().book().toString(), job.bookId(), request, outgoing,
					retryOf == null ? null : text(retryOf));
			int ordinal = 0;
			for (NewCall call : job.calls()) {
				database.update("INSERT INTO call (id, job, ordinal, count, state, price) VALUES (?, ?, ?, ?, ?, ?)", text(call.id()), text(job.id()), //$NON-NLS-1$
						Integer.valueOf(ordinal++), Integer.valueOf(call.count()), CallState.PLANNED.name(), PriceClass.UNKNOWN.name());
				for (int slot = 0; slot < call.count(); slot++) {
					database.update("INSERT INTO slot (call, slot, state) VALUES (?, ?, ?)", text(call.id()), Integer.valueOf(slot), //$NON-NLS-1$
							JobImage.State.EXPECTED.name());
				}
			}
			audit.line(job.id(), null, JobEvent.Kind.SUBMITTED, job.outgoing().profileName(), job.consent());
		});
	}

	/**
	 * A job, also a dismissed one.
	 *
	 * @param jobId its id
	 * @return the job, or empty when there is none
	 */
	public Optional<JobRow> job(UUID jobId) {
		return reader.jobs("j.id = ?", text(jobId)).stream().findFirst(); //$NON-NLS-1$
	}

	/**
	 * The jobs that were not dismissed.
	 *
	 * @return newest first
	 */
	public List<JobRow> jobs() {
		return reader.jobs("j.dismissed IS NULL"); //$NON-NLS-1$
	}

	/**
	 * Writes down that the person wants a job stopped, unless it has ended. Calls that were not sent are cancelled by this; what becomes of the others is told by
	 * {@link Calls#end}.
	 *
	 * @param jobId the job
	 */
	public void cancel(UUID jobId) {
		Long now = now();
		together(() -> {
			if (database.update("UPDATE job SET cancelled = ?, offered = NULL WHERE cancelled IS NULL AND id = ? AND " + JobReader.GOES_ON, now, text(jobId)) > 0) { //$NON-NLS-1$
				database.update("UPDATE call SET state = 'CANCELLED', ended = ? WHERE job = ? AND state = 'PLANNED'", now, text(jobId)); //$NON-NLS-1$
				audit.line(jobId, null, JobEvent.Kind.CANCELLED, null, null);
			}
		});
	}

	/**
	 * Writes down that an offered job was started.
	 *
	 * @param jobId the job
	 * @param owner the process that works on it now
	 * @return {@code false} when it is not offered any more
	 */
	public boolean started(UUID jobId, String owner) {
		return database.write(() -> {
			boolean taken = database.update("UPDATE job SET offered = NULL, owner = ?, takeovers = 0 WHERE id = ? AND offered IS NOT NULL", owner, text(jobId)) == 1; //$NON-NLS-1$
			if (taken) {
				audit.line(jobId, null, JobEvent.Kind.STARTED, null, null);
			}
			return Boolean.valueOf(taken);
		}).booleanValue();
	}

	/**
	 * Writes down that this process finishes what an ended job left: bytes to be saved, results to be fetched. The person wants it: cancelled it is no more.
	 *
	 * @param job the job
	 * @param owner the process
	 */
	public void finishes(JobRow job, String owner) {
		together(() -> {
			database.update("UPDATE job SET owner = ?, takeovers = 0, cancelled = NULL WHERE id = ?", owner, text(job.id())); //$NON-NLS-1$
			forgetFailures(job, SlotRow::finishable);
		});
	}

	/**
	 * Writes down that what could not be fetched or saved is tried again, where that needs no word of the person.
	 *
	 * @param job the job
	 */
	public void triesAgain(JobRow job) {
		forgetFailures(job, job::finishesByItself);
	}

	private void forgetFailures(JobRow job, Predicate<SlotRow> which) {
		if (job.slots().anyMatch(which)) {
			together(() -> job.calls().forEach(c -> c.slots().stream().filter(which).forEach(s -> slots.failed(c.id(), s.slot(), null))));
		}
	}

	/**
	 * Takes a job from the list.
	 *
	 * @param jobId the job
	 */
	public void dismiss(UUID jobId) {
		together(() -> {
			if (database.update("UPDATE job SET dismissed = ? WHERE id = ? AND dismissed IS NULL", now(), text(jobId)) == 1) { //$NON-NLS-1$
				audit.line(jobId, null, JobEvent.Kind.DISMISSED, null, null);
			}
		});
	}

	/**
	 * The dismissed jobs of some calls, but for those that were sent again as a job which is still listed.
	 *
	 * @param callIds the calls
	 * @return the jobs
	 */
	public List<JobRow> forgotten(Stream<UUID> callIds) {
		return reader.jobs("j.id IN (" + JobReader.FORGOTTEN + ")", Json.array(callIds.map(id -> TextNode.valueOf(text(id)))).toString()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * Whether a listed job sends a file.
	 *
	 * @param file a copy of a reference image, named by its content
	 * @return {@code true} when so
	 */
	public boolean sends(Path file) {
		return !database.query("SELECT 1 FROM job WHERE dismissed IS NULL AND instr(outgoing, ?) > 0 LIMIT 1", row -> Boolean.TRUE, //$NON-NLS-1$
				file.getFileName().toString()).isEmpty();
	}

	/**
	 * Lets a job go before all others.
	 *
	 * @param jobId the job
	 */
	public void moveToFront(UUID jobId) {
		together(() -> {
			database.update("UPDATE job SET front = (SELECT coalesce(max(front), 0) + 1 FROM job) WHERE id = ?", text(jobId)); //$NON-NLS-1$
			audit.line(jobId, null, JobEvent.Kind.MOVED, null, null);
		});
	}

	/**
	 * A number that is another one after another process or connection wrote.
	 *
	 * @return the number
	 */
	public long version() {
		return database.query("PRAGMA data_version", row -> Long.valueOf(row.getLong(1))).get(0).longValue(); //$NON-NLS-1$
	}

	/**
	 * The processes that own jobs on which there is something left to do.
	 *
	 * @return their ids, of the living and the dead
	 */
	public List<String> owners() {
		return database.query("SELECT DISTINCT owner FROM job WHERE id IN (" + JobReader.OPEN + ")", row -> row.getString(1)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * Takes over what a dead process left. Its calls of which the request may have left and that cannot be found again are of unknown outcome from now on, or
	 * cancelled where the person had cancelled them, and then nothing more is fetched of them; jobs with calls that were not sent wait for the person. Several
	 * processes may try: only one gets the jobs.
	 *
	 * @param dead the owner that is no more
	 * @param heir the new owner
	 * @param cut what is known of a call that was cut
	 * @param unwanted what is said of a picture that was not fetched because its job had been cancelled
	 * @return the jobs
	 */
	public List<JobRow> takeOver(String dead, String heir, Failure cut, Failure unwanted) {
		Long now = now();
		return database.write(() -> {
			String left = Json.array(database.query("SELECT id FROM job WHERE owner = ? AND id IN (" + JobReader.OPEN + ")", row -> TextNode.valueOf(row.getString(1)), dead).stream()).toString(); //$NON-NLS-1$ //$NON-NLS-2$
			database.update("UPDATE job SET owner = ?, takeovers = takeovers + 1 WHERE owner = ?", heir, dead); //$NON-NLS-1$
			audit.lines(LEFT + " AND " + JobReader.GOES_ON, JobEvent.Kind.TAKEN_OVER, null, left); //$NON-NLS-1$
			database.update("UPDATE call SET state = 'CANCELLED', ended = ? WHERE state IN ('PLANNED', 'SENDING', 'ACCEPTED') AND job IN (" + LEFT //$NON-NLS-1$
					+ " AND cancelled IS NOT NULL)", now, left); //$NON-NLS-1$
			database.update("UPDATE slot SET failure = ?, changed = ? WHERE failure IS NULL AND state IN ('EXPECTED', 'KEPT') AND address IS NOT NULL" //$NON-NLS-1$
					+ " AND call IN (SELECT id FROM call WHERE job IN (" + LEFT + " AND cancelled IS NOT NULL))", FactJson.write(unwanted), now, left); //$NON-NLS-1$ //$NON-NLS-2$
			String cutOff = "SELECT job FROM call WHERE state IN ('SENDING', 'ACCEPTED') AND ticket IS NULL AND job IN (" + LEFT + ")"; //$NON-NLS-1$ //$NON-NLS-2$
			audit.lines("SELECT id FROM job WHERE id IN (" + cutOff + ")", JobEvent.Kind.UNKNOWN, cut.message(), left); //$NON-NLS-1$ //$NON-NLS-2$
			database.update("UPDATE call SET state = 'UNKNOWN', ended = ?, failure = ? WHERE state IN ('SENDING', 'ACCEPTED') AND ticket IS NULL AND job IN (" + LEFT //$NON-NLS-1$
					+ ")", now, FactJson.write(cut), left); //$NON-NLS-1$
			database.update("UPDATE job SET offered = ? WHERE id IN (" + LEFT + " AND EXISTS (SELECT 1 FROM call WHERE job = job.id AND state = 'PLANNED'))", now, left); //$NON-NLS-1$ //$NON-NLS-2$
			return reader.jobs("j.id IN (SELECT value FROM json_each(?))", left); //$NON-NLS-1$
		});
	}

	/**
	 * Leaves a job alone that was in hand each time Limn ended badly: nothing of it goes on by itself.
	 *
	 * @param job the job
	 * @param failure why, and what the person can do
	 */
	public void putAside(JobRow job, Failure failure) {
		together(() -> {
			for (CallRow call : job.calls()) {
				if (!call.state().ended() && call.state() != CallState.PLANNED) {
					calls.end(job.id(), call.id(), CallState.UNKNOWN, failure, null);
				}
				call.slots().stream().filter(SlotRow::finishable).forEach(s -> slots.failed(call.id(), s.slot(), failure));
			}
		});
	}

	/**
	 * This process has not ended badly: the jobs in its hands did not bring it down.
	 *
	 * @param owner the process
	 */
	public void survived(String owner) {
		database.update("UPDATE job SET takeovers = 0 WHERE owner = ? AND takeovers > 0", owner); //$NON-NLS-1$
	}

	/** Closes the file. Whoever opened it does that once; the others only use it. */
	public void close() {
		database.close();
	}

	private Long now() {
		return Long.valueOf(clock.millis());
	}

	static String text(UUID id) {
		return id.toString();
	}

	static @Nullable Long time(@Nullable Instant time) {
		return time == null ? null : Long.valueOf(time.toEpochMilli());
	}
}
