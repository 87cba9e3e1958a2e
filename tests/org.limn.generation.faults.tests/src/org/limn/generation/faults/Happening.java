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
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.run.GenerationEngine;
import org.limn.generation.provider.ImageProvider;
import org.limn.testsupport.PngBuilder;
import org.limn.testsupport.disk.DiskOperation;
import org.limn.testsupport.disk.DiskWatcher;
import org.opentest4j.AssertionFailedError;

/** Lets the incident of a cell happen, and mends afterwards what it broke. */
final class Happening implements AutoCloseable {

	private static final Pattern RECORD = Pattern.compile("\\.part-(.*\\.png)\\.json");
	private static final Duration SLOW = Duration.ofSeconds(1);
	private static final Duration AT_ONCE = Duration.ofMillis(100);

	private final Play play;
	private final ImageProvider original;
	private final CountDownLatch over = new CountDownLatch(1);
	private Optional<JournalDisk> journal = Optional.empty();
	private @Nullable GenerationEngine second;

	Happening(Play play) {
		this.play = play;
		original = play.stage.conditions.provider();
	}

	/** Before the job is made. */
	void prepare(Incident incident) {
		Conditions conditions = play.stage.conditions;
		switch (incident) {
		case OUT_OF_MEMORY -> trap(() -> new OutOfMemoryError("a picture too large"));
		case DEFECT -> trap(() -> new IllegalStateException("a defect"));
		case PROVIDER_UNREGISTERED -> trap(() -> new IllegalStateException("The service has been unregistered"));
		case PROVIDER_BROKEN -> conditions.provider(() -> {
			throw new NoClassDefFoundError("org/limn/gone/Missing");
		});
		case PROVIDER_TWICE -> {
			AtomicInteger turn = new AtomicInteger();
			conditions.provider(() -> Optional.of(turn.incrementAndGet() % 2 == 0 ? original : fresh()));
		}
		case COPY_CHANGED -> conditions.provider(() -> {
			changeAll(play.stage.sitter().copies(), false);
			return Optional.of(original);
		});
		case KEYRING_GONE -> conditions.keyringGone(true);
		case LISTENER_BLOCKED -> play.stage.listeners.add(blocking());
		case NAME_TAKEN -> play.stage.disk.watch(taking());
		case SLOW_DISK -> play.stage.disk.watch(slow());
		default -> {
			if (play.cell.script(FaultScript.Left.class).isEmpty()) {
				play.hold();
			}
		}
		}
	}

	private void trap(Supplier<Throwable> thrown) {
		AtomicBoolean sprung = new AtomicBoolean();
		Supplier<Optional<Throwable>> once = () -> sprung.getAndSet(true) ? Optional.empty() : Optional.of(thrown.get());
		if (play.where() == Operation.SAVE) {
			play.stage.conditions.onLibrary(() -> once.get().ifPresent(Happening::<RuntimeException>sneak));
		} else {
			play.stage.conditions.provider(() -> Optional.of(new Trap(original, play.where(), once)));
		}
	}

	@SuppressWarnings("unchecked")
	private static <T extends Throwable> void sneak(Throwable thrown) throws T {
		throw (T) thrown;
	}

	private ImageProvider fresh() {
		return play.stage.service.provider();
	}

	private GenerationListener blocking() {
		return new GenerationListener() {
			@Override
			public void jobChanged(GenerationJob job) {
				try {
					over.await();
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			}
		};
	}

	/** When the record of a picture is begun, a picture of that name is there at once. */
	private static DiskWatcher taking() {
		AtomicBoolean taken = new AtomicBoolean();
		return operation -> {
			Matcher name = RECORD.matcher(operation.name());
			if (operation.kind() == DiskOperation.Kind.CREATE && name.matches() && !taken.getAndSet(true)) {
				Files.write(operation.file().resolveSibling(name.group(1)), PngBuilder.plain(8, 8, 1));
			}
		};
	}

	private static DiskWatcher slow() {
		return operation -> {
			if (operation.kind() == DiskOperation.Kind.FORCE) {
				Pause.of(SLOW);
			}
		};
	}

	/** The disk of the journal gets into trouble. */
	void journal(JournalTrouble trouble) throws IOException {
		JournalDisk disk = new JournalDisk(play.stage, trouble);
		journal = Optional.of(disk);
		boolean runs = trouble != JournalTrouble.SLOW && play.cell.script(FaultScript.Left.class).isEmpty();
		if (runs) {
			play.stage.engine().close();
		}
		disk.fail();
		if (runs) {
			play.stage.tryToStart();
		}
	}

	/** Between the death of a process and the start of the next one. */
	void beforeStart() throws IOException {
		for (FaultScript script : play.cell.scripts()) {
			if (script instanceof FaultScript.At at) {
				beforeStart(at.incident());
			}
		}
	}

	private void beforeStart(Incident incident) throws IOException {
		Conditions conditions = play.stage.conditions;
		switch (incident) {
		case OFFLINE -> conditions.offline(true);
		case CLOCK -> conditions.ahead(Duration.ofDays(1));
		case PROVIDER_GONE -> conditions.provider(Optional::empty);
		case BOOK_GONE -> moveBook(play.stage.book(), elsewhere());
		case RECEIVED_GONE, RECEIVED_CHANGED -> changeAll(play.stage.home().resolve("received"), incident == Incident.RECEIVED_GONE);
		default -> {
			// it happens later
		}
		}
	}

	private static void changeAll(Path folder, boolean gone) {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				if (gone) {
					Files.delete(file);
				} else {
					Files.writeString(file, "something else altogether");
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** At the moment, or after the start of the next process. */
	void run() throws IOException, GenerationException {
		for (FaultScript script : play.cell.scripts()) {
			if (script instanceof FaultScript.At at) {
				boolean left = play.cell.script(FaultScript.Left.class).isPresent();
				if (left) {
					afterStart(at.incident());
				} else {
					happen(at.incident());
				}
			}
		}
	}

	private void afterStart(Incident incident) throws GenerationException {
		switch (incident) {
		case OFFLINE -> backOnline();
		case CLOSE, RESTART -> play.stage.reopen();
		case SECOND_INSTANCE -> second();
		default -> {
			// it has happened
		}
		}
	}

	private void happen(Incident incident) throws IOException, GenerationException {
		Conditions conditions = play.stage.conditions;
		switch (incident) {
		case CLOSE, CLOSE_EIGHT, RESTART -> {
			arrive();
			if (play.where() == Operation.SAVE) {
				play.moment.release(true);
			}
			play.stage.engine().close();
			play.moment.release(false);
			goOnline();
			play.stage.start();
		}
		case CANCEL -> {
			arrive();
			long asked = System.nanoTime();
			play.stage.engine().cancel(play.jobs.getFirst());
			Duration took = Duration.ofNanos(System.nanoTime() - asked);
			if (took.compareTo(AT_ONCE) > 0) {
				throw new AssertionFailedError("cancel came back after " + took);
			}
			play.moment.release(play.where() == Operation.SAVE);
		}
		case OFFLINE -> {
			arrive();
			conditions.offline(true);
			play.moment.release(false);
			switch (play.where()) {
			case ENQUEUE, QUEUE, POLL, REFERENCES -> backOnline();
			default -> {
				// it comes back when all is mended
			}
			}
		}
		case PROVIDER_GONE -> swap(Optional::empty, false);
		case PROVIDER_UPDATED -> {
			ImageProvider next = fresh();
			swap(() -> Optional.of(next), false);
		}
		case CLOCK -> {
			arrive();
			conditions.ahead(Duration.ofDays(1));
			play.moment.release(true);
		}
		case KEY_ROTATED -> {
			arrive();
			conditions.key("canary-NEW-KEY-9876543210");
			play.moment.release(false);
		}
		case BOOK_GONE -> {
			arrive();
			moveBook(play.stage.book(), elsewhere());
			goOnline();
			play.moment.release(true);
		}
		case REFERENCE_GONE -> {
			arrive();
			Files.delete(play.stage.sitter().picture());
			play.moment.release(true);
		}
		case SECOND_INSTANCE -> {
			arrive();
			second();
			goOnline();
			play.moment.release(true);
		}
		default -> {
			// prepared before
		}
		}
	}

	private void arrive() {
		if (play.where() != Operation.ENQUEUE) {
			play.moment.await();
		}
	}

	private void swap(Supplier<Optional<ImageProvider>> other, boolean goesOn) {
		arrive();
		play.stage.conditions.provider(other);
		play.stage.engine().offerChanged();
		play.moment.release(goesOn);
	}

	private void backOnline() {
		play.stage.await(play.jobs.getFirst(), j -> j.state() instanceof JobState.Waiting waiting && waiting.why() == JobState.Why.OFFLINE);
		goOnline();
	}

	private void goOnline() {
		play.stage.conditions.offline(false);
		play.stage.engine().offerChanged();
	}

	private void second() throws GenerationException {
		GenerationEngine other = play.stage.another();
		second = other;
		other.recover();
	}

	private Path elsewhere() {
		return play.stage.root().resolve("book-elsewhere");
	}

	private static void moveBook(Path from, Path to) throws IOException {
		if (Files.exists(from)) {
			Files.move(from, to);
		}
	}

	/** All is well again. */
	void mend() throws IOException, GenerationException {
		Conditions conditions = play.stage.conditions;
		play.stage.service.parts().mend();
		play.stage.disk.watch(DiskWatcher.NOBODY);
		conditions.detour(0, new Conditions.Route("", Stage.policy()));
		conditions.offline(false);
		conditions.keyringGone(false);
		conditions.ahead(Duration.ZERO);
		conditions.provider(() -> Optional.of(original));
		conditions.onLibrary(() -> {
			// nothing happens there
		});
		moveBook(elsewhere(), play.stage.book());
		play.stage.sitter().show(Sitter.FACE);
		over.countDown();
		if (journal.isPresent()) {
			journal.get().mend();
			journal = Optional.empty();
		}
	}

	@Override
	public void close() {
		over.countDown();
		GenerationEngine other = second;
		if (other != null) {
			other.close();
		}
	}
}
