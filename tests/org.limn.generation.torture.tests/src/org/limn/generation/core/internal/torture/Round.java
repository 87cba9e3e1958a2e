/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.limn.generation.GenerationException;
import org.limn.generation.core.internal.torture.Studio.Workplace;
import org.limn.generation.core.internal.torture.Where.Inside;
import org.limn.generation.core.internal.torture.Where.OnTheWire;
import org.limn.testsupport.ChildJava;

/** One kill, or another end: a process works and is ended, perhaps the one that recovers too, then recovery runs to its end and everything is judged. */
final class Round {

	/**
	 * What came of it.
	 *
	 * @param reached whether the process stood at its point, and did not end before
	 * @param received how many pictures came whole before the kill
	 * @param saved how many are in the library at the end
	 * @param posts how many submissions the servers counted
	 * @param harms what must not be
	 */
	record Result(boolean reached, int received, int saved, long posts, List<Harm> harms) {
	}

	/** Starts a process. */
	@FunctionalInterface
	private interface Start {
		ChildJava start() throws IOException;
	}

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private final Path folder;
	private final String name;
	private final KillPoint point;
	private final Ending ending;
	private final List<String> whole = new ArrayList<>();
	private final List<String> stuck = new ArrayList<>();

	/**
	 * @param folder an empty folder
	 * @param name for its prompts
	 * @param point where to end it
	 * @param ending how
	 */
	Round(Path folder, String name, KillPoint point, Ending ending) {
		this.folder = folder;
		this.name = name;
		this.point = point;
		this.ending = ending;
	}

	Result run() throws IOException, InterruptedException, GenerationException {
		CompletableFuture<Boolean> wire = new CompletableFuture<>();
		try (Servers servers = new Servers(() -> wire.complete(Boolean.TRUE), () -> 0)) {
			Workplace place = servers.place(folder);
			servers.stop(point.scenario(), point.where() instanceof OnTheWire there ? there : null);
			boolean reached = end(() -> TortureChild.start(place, point.scenario(), name, point.where() instanceof Inside inside ? inside : null), wire);
			servers.stop(point.scenario(), null);
			Inside again = point.recovering();
			if (again != null) {
				reached &= end(() -> TortureChild.start(place, null, name, again), new CompletableFuture<>());
			}
			Judgement judgement = new Judgement(place, servers.truth());
			stuck.forEach(words -> judgement.harm(Harm.Kind.STUCK, words));
			return judgement.judge(reached, List.copyOf(whole));
		}
	}

	/** Lets a process come to its point, and ends it there. */
	private boolean end(Start start, CompletableFuture<Boolean> wire) throws IOException, InterruptedException {
		try (ChildJava child = start.start()) {
			CompletableFuture<Boolean> said = new CompletableFuture<>();
			Thread hearing = Thread.ofVirtual().start(() -> hear(child, said));
			Boolean reached = (Boolean) CompletableFuture.anyOf(said, wire).get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
			ending.of(child);
			hearing.join();
			return reached.booleanValue();
		} catch (ExecutionException | TimeoutException e) {
			stuck.add("the process did not come to its point: " + e);
			return false;
		}
	}

	private void hear(ChildJava child, CompletableFuture<Boolean> said) {
		StringBuilder words = new StringBuilder();
		try {
			for (String line = child.next(); line != null; line = child.next()) {
				if (line.startsWith("whole ")) {
					whole.add(String.valueOf(Path.of(line.substring("whole ".length())).getFileName()));
				} else if (line.equals("at")) {
					said.complete(Boolean.TRUE);
				} else if (line.equals("begun") && point.where() instanceof Where.AtTime time) {
					said.completeOnTimeout(Boolean.TRUE, time.millis(), TimeUnit.MILLISECONDS);
				} else if (line.equals("over")) {
					said.complete(Boolean.FALSE);
				} else {
					words.append(line).append('\n');
				}
			}
		} catch (IOException e) {
			words.append(e);
		}
		said.completeExceptionally(new IOException(words.toString()));
	}
}
