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
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Plays the cells of the matrix, several at a time. */
public final class MatrixRun implements AutoCloseable {

	/** How many seeds of every cell are played. */
	private static final String SEEDS = "limn.faults.seeds";
	/** How many cells are played at a time. */
	private static final String AT_A_TIME = "limn.faults.parallel";

	/** What came of a cell: nothing, or the first invariant that did not hold. */
	record Result(Cell cell, long seed, Optional<Throwable> broken, Duration took) {
	}

	private final ExecutorService players = Executors.newFixedThreadPool(Integer.getInteger(AT_A_TIME, 6).intValue());
	private final Path folder;

	MatrixRun(Path folder) {
		this.folder = folder;
	}

	/** Begins to play cells; what comes of each is there when it is. */
	Map<Cell, CompletableFuture<List<Result>>> begin(List<Cell> cells) {
		Map<Cell, CompletableFuture<List<Result>>> results = new LinkedHashMap<>();
		for (Cell cell : cells) {
			results.put(cell, CompletableFuture.supplyAsync(() -> play(cell), players));
		}
		return results;
	}

	private List<Result> play(Cell cell) {
		List<Result> results = new ArrayList<>();
		for (long seed = 0; seed < Integer.getInteger(SEEDS, 1).intValue(); seed++) {
			results.add(play(cell, seed));
		}
		return results;
	}

	Result play(Cell cell, long seed) {
		long begun = System.nanoTime();
		Path own = folder.resolve(cell.name() + '-' + seed);
		Optional<Throwable> broken = Optional.empty();
		try {
			Files.createDirectories(own);
			try (Play play = new Play(cell, seed, own)) {
				play.run();
			}
			delete(own);
		} catch (Exception | Error e) {
			broken = Optional.of(e);
		}
		return new Result(cell, seed, broken, Duration.ofNanos(System.nanoTime() - begun));
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	@Override
	public void close() {
		players.shutdownNow();
	}

	/**
	 * Plays the whole matrix, or the cells whose names begin with one of the arguments, and says what came of it. Ends with 1 when something did not hold.
	 *
	 * @param arguments beginnings of names, as in {@code N09} or {@code H10.S}; none for all
	 * @throws IOException when there is no room for the cells
	 */
	public static void main(String[] arguments) throws IOException {
		System.exit(play(List.of(arguments), System.out) ? 0 : 1);
	}

	private static boolean play(List<String> wanted, PrintStream console) throws IOException {
		List<Cell> cells = Matrix.read().cells().stream().filter(Cell::played)
				.filter(c -> wanted.isEmpty() || wanted.stream().anyMatch(c.name()::startsWith)).toList();
		int broken = 0;
		try (MatrixRun run = new MatrixRun(Files.createTempDirectory("limn-faults"))) {
			for (CompletableFuture<List<Result>> results : run.begin(cells).values()) {
				for (Result result : results.join()) {
					broken += result.broken().isPresent() ? 1 : 0;
					console.println(told(result));
				}
			}
		}
		console.println(cells.size() + " cells, " + broken + " broken");
		return broken == 0;
	}

	private static String told(Result result) {
		String words = result.broken().map(b -> "BROKEN " + b).orElse("ok");
		return result.cell().name() + " seed " + result.seed() + ' ' + result.took().toMillis() + " ms " + words.replace('\n', ' ');
	}
}
