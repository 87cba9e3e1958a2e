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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.PromptPart;
import org.limn.generation.Purpose;
import org.limn.generation.core.internal.Succession;
import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.core.internal.run.GenerationEngine;
import org.limn.generation.core.internal.run.JobFace;
import org.limn.generation.core.internal.run.RunLimits;
import org.limn.testsupport.LoggedText;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.disk.DiskWatcher;
import org.limn.testsupport.disk.WatchedDisk;

/** A writer's computer with one book, the service that draws for it, and a second one that always works. Everything is real but the disk's watcher. */
final class Stage implements AutoCloseable {

	/** The key that must be found nowhere. */
	static final String KEY = "canary-KEY-0123456789-abcdefghij";
	/** What the writer typed: it must be in no log. */
	static final String PROMPT = "canary prompt: the hidden heir of Quillhaven";
	/** No host name of this computer, so that nothing is taken for free. */
	static final String HOST = "images.example";
	private static final Service.Target NEIGHBOURS = new Service.Target(Conditions.NEIGHBOUR, "m", ImageSize.AUTO, false);
	private static final long PATIENCE_SECONDS = 40;

	final WatchedDisk disk = new WatchedDisk(DiskWatcher.NOBODY);
	final Service service;
	final DrawingServer healthy = new DrawingServer();
	final Conditions conditions;
	final Set<GenerationListener> listeners = new CopyOnWriteArraySet<>();
	private final Path folder;
	private final List<String> log = new CopyOnWriteArrayList<>();
	private int lives = 1;
	private Optional<GenerationException> refusal = Optional.empty();
	private GenerationEngine engine;

	/**
	 * @param folder an empty folder
	 * @param service the service that draws
	 * @throws IOException when folders cannot be made
	 */
	Stage(Path folder, Service service) throws IOException {
		this.folder = folder;
		this.service = service;
		Files.createDirectories(book());
		Files.createDirectories(root().resolve(Conditions.NEIGHBOUR));
		conditions = new Conditions(disk, book(), new Conditions.Route(service.url(), policy()), new Conditions.Route(healthy.url(), policy()), KEY,
				service.provider());
		sitter().show(Sitter.FACE);
		engine = open();
	}

	/** The deadlines of all accounts here: short, so that waiting for them is. */
	static OpenPolicy policy() {
		return OpenPolicy.of(1000, 2000, 1000);
	}

	private static RunLimits limits() {
		return new RunLimits(8, 1, 64 << 20, 1 << 16, Duration.ofMillis(20), Duration.ofSeconds(3), Duration.ofSeconds(3), 3, Duration.ofMillis(600),
				Duration.ofMillis(100));
	}

	/** The folder of this life of the computer. */
	Path root() {
		return folder.resolve("life-" + lives);
	}

	Path book() {
		return root().resolve("book");
	}

	Path home() {
		return root().resolve("home");
	}

	/** The character of the book whose picture goes along where the service takes one. */
	Sitter sitter() {
		return new Sitter(disk, book(), home());
	}

	GenerationEngine engine() {
		return engine;
	}

	/** Whether a process runs that can be asked. */
	boolean answers() {
		return refusal.isEmpty();
	}

	/** What was logged, with its stack traces. */
	String log() {
		return String.join("\n", log);
	}

	private GenerationEngine open() {
		try {
			return another();
		} catch (GenerationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Another process on the same home and book; the caller closes it. */
	GenerationEngine another() throws GenerationException {
		return GenerationEngine.open(new GenerationEngine.Setting(new LimnHome(disk.path(home())), conditions, conditions, conditions, conditions, JobFace.NONE,
				limits(), () -> Succession.UNDER_WAY, conditions, this::write, listeners));
	}

	private void write(String words, Throwable cause) {
		log.add(words + '\n' + LoggedText.of(cause));
	}

	GenerationJob submit(int count, String prompt) throws GenerationException {
		if (refusal.isPresent()) {
			throw refusal.get();
		}
		OutgoingRequest outgoing = service.target().references() ? sitter().compile(service, prompt, count)
				: outgoing("account-1", service.target(), prompt, count);
		return engine.submit(request(book(), prompt, count), outgoing);
	}

	/** A job beside it that nothing is the matter with. */
	GenerationJob neighbour() throws GenerationException {
		String prompt = "a quiet harbour at dawn";
		return engine.submit(request(root().resolve(Conditions.NEIGHBOUR), prompt, 1), outgoing(Conditions.NEIGHBOUR, NEIGHBOURS, prompt, 1));
	}

	private static GenerationRequest request(Path book, String prompt, int count) {
		return new GenerationRequest(book, new ProfileChoice.Named("profile-1"), Purpose.LIBRARY, prompt, "", null, count, Map.of(), List.of());
	}

	private static OutgoingRequest outgoing(String account, Service.Target target, String prompt, int count) {
		return new OutgoingRequest(target.provider(), account, "My account", "My profile", HOST, target.model(),
				List.of(new PromptPart(prompt, PromptPart.Origin.PROMPT, null, null)), "", target.size(), count, 2, Map.of(), List.of(), List.of(), null);
	}

	/** Waits until a job stands as wanted. */
	GenerationJob await(UUID jobId, Predicate<GenerationJob> wanted) {
		long giveUp = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
		while (true) {
			GenerationJob job = engine.job(jobId).orElseThrow();
			if (wanted.test(job)) {
				return job;
			}
			if (System.nanoTime() > giveUp) {
				throw new AssertionError("the job stands at " + job.state() + "; logged: " + log());
			}
			Pause.of(Duration.ofMillis(15));
		}
	}

	/** The program ends in good order and is started again. */
	void reopen() throws GenerationException {
		engine.close();
		start();
	}

	/** A new process begins. */
	void start() throws GenerationException {
		tryToStart();
		if (refusal.isPresent()) {
			throw refusal.get();
		}
	}

	/** A new process begins, if it can: if not, whoever submits hears why. */
	void tryToStart() {
		refusal = Optional.empty();
		try {
			engine = another();
			engine.recover();
		} catch (GenerationException e) {
			refusal = Optional.of(e);
		}
	}

	/**
	 * The computer dies now: what is on its disk is there in the next life, and the process is not. Nothing runs there before {@link #start()}.
	 *
	 * @param released lets the old process go on, for which it is too late
	 */
	void die(Runnable released) throws IOException {
		Path old = root();
		lives++;
		try (Stream<Path> files = Files.walk(old)) {
			for (Path file : files.filter(f -> !f.toString().endsWith("-shm")).toList()) {
				Files.copy(file, root().resolve(old.relativize(file)));
			}
		}
		released.run();
		engine.close();
		conditions.book(book());
	}

	@Override
	public void close() throws IOException {
		engine.close();
		service.close();
		healthy.close();
	}
}
