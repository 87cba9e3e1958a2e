/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.testsupport.Wire;
import org.limn.testsupport.disk.DiskFault;
import org.limn.testsupport.queue.QueueServer;

/** Plays one cell from the first click to the last look, and lets the checker look in between. */
@SuppressWarnings("resource") // the service is closed with the stage
final class Play implements AutoCloseable {

	/** Where a foe might lead whoever fetches a picture. */
	private static final List<String> INSIDE = List.of("file:///etc/passwd?", "http://169.254.169.254/latest", "jar:file:/etc/x.jar!/y", "http://localhost:9/inside");

	/** What a connection does that ends too early; nobody sends again by himself what was cut in the middle of the answer. */
	private static final String CUT = "reset-body";
	private static final int FOR_EVER = Integer.MAX_VALUE;

	final Cell cell;
	final Stage stage;
	final List<UUID> jobs = new ArrayList<>();
	final Moment moment;
	private final Random dice;
	private final long seed;
	private final Unreachable ways = new Unreachable();
	private final Happening happening;

	/**
	 * @param cell the cell
	 * @param seed decides what the cell leaves open: where something is cut, where a foe leads
	 * @param folder an empty folder
	 * @throws IOException when the stage cannot be set
	 */
	Play(Cell cell, long seed, Path folder) throws IOException {
		this.cell = cell;
		this.seed = seed;
		dice = new Random(seed * 31 + cell.name().hashCode());
		stage = new Stage(folder, switch (where()) {
		case QUEUE, POLL, DOWNLOAD -> new QueueService(new QueueServer());
		case REFERENCES -> new UploadingServer();
		default -> new DrawingServer();
		});
		moment = new Moment(is(Incident.CLOSE_EIGHT) ? 8 : 1);
		happening = new Happening(this);
	}

	/** The operation that is under way when it happens: of a recovery, the one at which the process died. */
	Operation where() {
		return cell.script(FaultScript.Left.class).map(FaultScript.Left::when).orElse(cell.operation());
	}

	boolean is(Incident incident) {
		return cell.scripts().contains(new FaultScript.At(incident));
	}

	/** Whether it concerns the whole process, so that no job beside it can be expected to go on undisturbed. */
	boolean alone() {
		return cell.scripts().stream().anyMatch(s -> s instanceof FaultScript.JournalDisk || s instanceof FaultScript.Left || s instanceof FaultScript.Disk)
				|| cell.scripts().stream().anyMatch(s -> s instanceof FaultScript.At at && switch (at.incident()) {
				case CLOSE, CLOSE_EIGHT, RESTART, BOOK_GONE, SLOW_DISK -> true;
				default -> false;
				});
	}

	/** Plays it to its end. */
	void run() throws IOException, GenerationException {
		Checker checker = new Checker(this);
		boolean left = cell.script(FaultScript.Left.class).isPresent();
		if (left) {
			hold();
		} else {
			arm();
		}
		Optional<UUID> neighbour = alone() ? Optional.empty() : Optional.of(stage.neighbour().id());
		long begun = System.nanoTime();
		Outcome outcome;
		try {
			submit();
			if (left) {
				moment.await();
				stage.die(() -> moment.release(false));
				arm();
				happening.beforeStart();
				begun = System.nanoTime();
				stage.start();
			}
			happening.run();
			outcome = outcome(begun);
		} catch (GenerationException e) {
			outcome = new Outcome(Optional.empty(), Optional.of(e), Duration.ofNanos(System.nanoTime() - begun));
		}
		checker.first(outcome);
		neighbour.ifPresent(checker::neighbour);
		if (!cell.expected().then().isEmpty()) {
			happening.mend();
			checker.then(act());
		}
		happening.mend();
		checker.last();
	}

	private void submit() throws GenerationException {
		for (int n = is(Incident.CLOSE_EIGHT) ? 8 : 1; n > 0; n--) {
			jobs.add(stage.submit(cell.script(FaultScript.Count.class).map(FaultScript.Count::pictures).orElse(Integer.valueOf(1)).intValue(), prompt()).id());
		}
	}

	private String prompt() {
		return cell.script(FaultScript.Prompt.class).map(p -> HostilePictures.prompt(p.which())).orElse(Stage.PROMPT);
	}

	private Outcome outcome(long begun) {
		GenerationJob job = stage.await(jobs.getFirst(), this::stands);
		return new Outcome(Optional.of(job), Optional.empty(), Duration.ofNanos(System.nanoTime() - begun));
	}

	private boolean stands(GenerationJob job) {
		return job.state().ended() || struck() && cell.expected().allows(Outcome.end(job.state()));
	}

	/** What the person does when the fault is mended, and what comes of it. */
	private Outcome act() throws GenerationException {
		long begun = System.nanoTime();
		UUID id = jobs.isEmpty() ? new UUID(0, 0) : jobs.getFirst();
		switch (cell.expected().then().split(" ")[0]) {
		case "start" -> stage.engine().start(id);
		case "check" -> stage.engine().check(id);
		case "finish" -> stage.engine().retry(id);
		case "again" -> jobs.addFirst(stage.engine().retry(id).id());
		default -> jobs.addFirst(stage.submit(1, prompt()).id());
		}
		GenerationJob job = stage.await(jobs.getFirst(), j -> j.state().ended());
		return new Outcome(Optional.of(job), Optional.empty(), Duration.ofNanos(System.nanoTime() - begun));
	}

	// ---- putting things in the way

	/** The part of the service that an operation asks. */
	String part() {
		return switch (where()) {
		case POLL -> QueueServer.POLLS;
		case DOWNLOAD -> QueueServer.RESULTS;
		case REFERENCES -> UploadingServer.UPLOADS.get((int) (seed % UploadingServer.UPLOADS.size()));
		default -> stage.service.costly();
		};
	}

	/** Whoever comes to the moment waits there, and then goes on, or is cut off. */
	void hold() {
		switch (where()) {
		case ENQUEUE -> stage.conditions.offline(true);
		case SAVE -> stage.conditions.onLibrary(moment::pass);
		default -> stage.service.parts().instead(part(), is(Incident.CLOSE_EIGHT) ? 8 : 1, this::held);
		}
	}

	private void held(Wire wire) throws IOException {
		wire.readRequest();
		if (moment.pass()) {
			stage.service.parts().proper(wire);
		} else if (is(Incident.KEY_ROTATED)) {
			misbehaviour().named("status/401").answer(wire);
		} else {
			misbehaviour().named(CUT).answer(wire);
		}
	}

	private Misbehaviour misbehaviour() {
		return new Misbehaviour(stage.service, Stage.KEY, dice);
	}

	/** Whether the provider says itself that it failed, and that it costs nothing. */
	boolean givenUp() {
		return cell.scripts().stream().anyMatch(s -> s instanceof FaultScript.Answer answer && answer.name().startsWith("says/status=failed"));
	}

	/** Whether all that was put in the way of the operation was met. */
	boolean struck() {
		return stage.service.parts().left(FOR_EVER) == 0 && stage.conditions.detoursLeft(FOR_EVER) == 0;
	}

	private void arm() throws IOException {
		for (FaultScript script : cell.scripts()) {
			switch (script) {
			case FaultScript.Answer answer -> stage.service.parts().instead(part(), answer.times(), misbehaviour().named(answer.name()));
			case FaultScript.Events events -> {
				if (events.ends()) {
					queue().sayFinishedTwice();
				} else {
					queue().neverSayFinished();
				}
			}
			case FaultScript.Unreachable unreachable -> detour(unreachable);
			case FaultScript.Deliver deliver -> {
				byte[] picture = HostilePictures.named(deliver.picture());
				if (where() == Operation.REFERENCES) {
					stage.sitter().show(picture);
				} else {
					stage.service.draw(picture);
				}
			}
			case FaultScript.Disk disk -> stage.disk.watch(fault(disk));
			case FaultScript.JournalDisk journal -> happening.journal(journal.trouble());
			case FaultScript.At at -> happening.prepare(at.incident());
			case FaultScript.Left left -> stage.service.parts().mend();
			case FaultScript.Count count -> {
				// read when submitting
			}
			case FaultScript.Within within -> {
				// read by the checker
			}
			case FaultScript.NotBefore notBefore -> {
				// read by the checker
			}
			case FaultScript.Expired expired -> stage.service.parts().instead(QueueServer.RESULTS, 1, wire -> {
				queue().renewResults();
				misbehaviour().named("status/410").answer(wire);
			});
			case FaultScript.Misplaced misplaced -> queue().placeResults(INSIDE.get((int) (seed % INSIDE.size())));
			case FaultScript.Prompt prompt -> {
				// read when submitting
			}
			}
		}
	}

	private DiskFault fault(FaultScript.Disk disk) {
		Path where = switch (disk.where()) {
		case BOOK -> stage.book();
		case RECEIVED -> stage.home().resolve("received");
		case REFERENCE -> stage.sitter().picture();
		case COPIES -> stage.sitter().copies();
		};
		return new DiskFault(disk.sort(), 1, true, operation -> operation.file().startsWith(where));
	}

	/** From the operation on, the service is not where it was. What was under way is cut. */
	private void detour(FaultScript.Unreachable script) throws IOException {
		Conditions.Route other = ways.route(script.how());
		switch (cell.operation()) {
		case POLL -> stage.service.parts().instead(QueueServer.POLLS, 1, wire -> {
			stage.conditions.detour(script.times(), other);
			misbehaviour().named(CUT).answer(wire);
		});
		case DOWNLOAD -> queue().placeResults(other.url());
		default -> stage.conditions.detour(script.times(), other);
		}
	}

	private QueueServer queue() {
		return ((QueueService) stage.service).server();
	}

	@Override
	public void close() throws IOException {
		moment.release(false);
		happening.close();
		stage.close();
		ways.close();
	}
}
