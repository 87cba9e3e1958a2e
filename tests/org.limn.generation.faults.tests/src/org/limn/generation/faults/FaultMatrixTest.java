/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.faults.MatrixRun.Result;
import org.opentest4j.AssertionFailedError;

/** Every cell of the matrix, and the page that is made of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultMatrixTest {

	private static final Matrix MATRIX = Matrix.read();
	private static final Set<Cell> BROKEN = new LinkedHashSet<>();
	private static final String PAGE = "docs/fault-matrix.md";

	@TempDir
	static Path folder = Path.of("");
	private static MatrixRun run = new MatrixRun(folder);

	@BeforeAll
	static void warmUp() {
		run = new MatrixRun(folder);
		// What the platform makes once and keeps is made before anything is measured.
		MATRIX.cells().stream().filter(c -> c.fault().equals("N16")).forEach(c -> run.play(c, 0));
	}

	@Test
	@Order(1)
	void everyCellOfTheDesignHasItsLine() {
		Map<Operation, Long> counts = MATRIX.cells().stream().collect(Collectors.groupingBy(Cell::operation, Collectors.counting()));
		for (Operation operation : Operation.values()) {
			assertThat(counts.get(operation)).as("%s", operation).isEqualTo(operation.cells());
		}
		assertThat(MATRIX.cells()).hasSize(452);
		assertThat(MATRIX.faults()).hasSize(108);
		assertThat(MATRIX.cells().stream().map(Cell::name)).doesNotHaveDuplicates();
		assertThat(MATRIX.cells().stream().map(Cell::fault)).isSubsetOf(MATRIX.faults().keySet());
	}

	@Test
	@Order(1)
	void everyTestThatIsSaidToPlayACellIsThere() throws IOException {
		Path repository = repository();
		for (String named : MATRIX.cells().stream().flatMap(FaultMatrixTest::named).distinct().toList()) {
			String[] parts = named.split(", ");
			try (Stream<Path> files = Files.walk(repository.resolve("tests").resolve(parts[0]).resolve("src"))) {
				assertThat(files).as(named).anyMatch(f -> f.endsWith(parts[1] + ".java"));
			}
		}
	}

	private static Stream<String> named(Cell cell) {
		return switch (cell.standing()) {
		case Cell.Standing.Elsewhere elsewhere -> Stream.of(elsewhere.where());
		case Cell.Standing.Played played -> played.also().stream();
		case Cell.Standing.Open open -> Stream.empty();
		};
	}

	/** One operation after the other, its cells side by side; then nothing of it may be left. */
	@TestFactory
	@Order(2)
	Stream<DynamicContainer> cells() {
		Map<Operation, List<Cell>> played = new LinkedHashMap<>();
		MATRIX.cells().stream().filter(Cell::played).forEach(c -> played.computeIfAbsent(c.operation(), o -> new ArrayList<>()).add(c));
		return played.entrySet().stream().map(e -> DynamicContainer.dynamicContainer(e.getKey().toString(), tests(e.getKey(), e.getValue())));
	}

	private static Stream<DynamicTest> tests(Operation operation, List<Cell> cells) {
		Group group = new Group(cells);
		Stream<DynamicTest> tests = cells.stream().map(cell -> dynamicTest(cell.name(), () -> group.join(cell)));
		return Stream.concat(tests, Stream.of(dynamicTest("nothing is left of " + operation.letter(), group::nothingLeft)));
	}

	/** The cells of one operation; they begin when the first of them is asked for. */
	private static final class Group {

		private final List<Cell> cells;
		private Map<Cell, CompletableFuture<List<Result>>> results = Map.of();
		private Household before = new Household(0, 0, 0);

		Group(List<Cell> cells) {
			this.cells = cells;
		}

		void join(Cell cell) throws Throwable {
			if (results.isEmpty()) {
				before = Household.now();
				results = run.begin(cells);
			}
			for (Result result : results.getOrDefault(cell, CompletableFuture.completedFuture(List.of())).join()) {
				if (result.broken().isPresent()) {
					BROKEN.add(cell);
					throw result.broken().get();
				}
			}
		}

		/** I6 and I9. */
		void nothingLeft() {
			Household after = Household.settled(before);
			assertThat(after.fits(before)).as("I6, I9: before %s, after %s", before, after).isTrue();
		}
	}

	@AfterAll
	static void end() {
		run.close();
	}

	@Test
	@Order(3)
	void pageSaysWhatTheRunCameTo() throws IOException {
		String page = new MatrixReport(MATRIX).page(BROKEN);
		Path made = Files.createDirectories(Path.of("target")).resolve("fault-matrix.md");
		Files.writeString(made, page);
		Path committed = repository().resolve(PAGE);
		assertThat(Files.readString(committed)).as("%s differs from what the run came to: copy %s there", PAGE, made.toAbsolutePath()).isEqualTo(page);
	}

	/** The repository stands above the folder in which the tests run. */
	private static Path repository() {
		Path here = Path.of("").toAbsolutePath();
		while (here != null && !Files.exists(here.resolve("limn"))) {
			here = here.getParent();
		}
		if (here == null) {
			throw new AssertionFailedError("the tests do not run in the repository");
		}
		return here;
	}
}
