/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The matrix as a page of the documentation: which cells hold, which are open, and whose they are. */
final class MatrixReport {

	private static final String INTRODUCTION = """
			# What can go wrong, and what was shown

			Made by the test run of `tests/org.limn.generation.faults.tests`; the run fails when this page does not say what it came to. One line of `matrix.tsv`
			there is one cell: what goes wrong in which operation, how the job may stand then, what is said about money, how often the provider may have been
			asked, which pictures are here, and what comes of pressing the button that is offered.

			**ok** played over real sockets, files and the real journal, and everything held · **→** played by the test named below · **·** open: the work named
			below builds it · empty: does not apply

			After each cell: no delivered picture is lost · no half file, no orphan · every submission stands in the journal, and none is repeated unasked · the
			outcome agrees with what the server knows, or is unknown · it comes in time · the words say what failed, whether money may be gone, what was kept,
			and what to do · the key is nowhere, what was typed in no log · the job beside it ends well · the next two starts find the same. For each operation
			as a whole: heap, threads and open files come back to where they were. For whole processes: the resident set grows by 128 MB at most
			(`ResidentSetTest`, `LoadTest`, `RecoveryTest`), and no event of the workbench takes longer than 100 ms while jobs run (`FreeUiTest`).

			""";

	private final Matrix matrix;

	MatrixReport(Matrix matrix) {
		this.matrix = matrix;
	}

	/**
	 * The page.
	 *
	 * @param broken the cells that were played and did not hold
	 */
	String page(Set<Cell> broken) {
		StringBuilder page = new StringBuilder(INTRODUCTION);
		totals(page, broken);
		table(page, broken);
		notes(page);
		return page.toString();
	}

	private void totals(StringBuilder page, Set<Cell> broken) {
		Map<Operation, int[]> counts = new EnumMap<>(Operation.class);
		for (Cell cell : matrix.cells()) {
			int[] count = counts.computeIfAbsent(cell.operation(), o -> new int[4]);
			count[switch (cell.standing()) {
			case Cell.Standing.Played played -> broken.contains(cell) ? 1 : 0;
			case Cell.Standing.Elsewhere elsewhere -> 2;
			case Cell.Standing.Open open -> 3;
			}]++;
		}
		page.append("| Operation | ok | broken | elsewhere | open | cells |\n|---|--:|--:|--:|--:|--:|\n");
		int[] sums = new int[4];
		counts.forEach((operation, count) -> {
			page.append("| ").append(operation.letter()).append(' ').append(operation.words());
			row(page, count);
			for (int i = 0; i < sums.length; i++) {
				sums[i] += count[i];
			}
		});
		page.append("| **all**");
		row(page, sums);
		page.append('\n');
	}

	private static void row(StringBuilder page, int[] count) {
		int all = 0;
		for (int number : count) {
			page.append(" | ").append(number);
			all += number;
		}
		page.append(" | ").append(all).append(" |\n");
	}

	private void table(StringBuilder page, Set<Cell> broken) {
		Map<String, Map<Operation, Cell>> rows = new LinkedHashMap<>();
		matrix.faults().keySet().forEach(fault -> rows.put(fault, new EnumMap<>(Operation.class)));
		matrix.cells().forEach(cell -> rows.computeIfAbsent(cell.fault(), f -> new EnumMap<>(Operation.class)).put(cell.operation(), cell));
		page.append("| # | Fault |");
		for (Operation operation : Operation.values()) {
			page.append(' ').append(operation.letter()).append(" |");
		}
		page.append("\n|---|---|").append(":-:|".repeat(Operation.values().length)).append('\n');
		rows.forEach((fault, cells) -> {
			page.append("| ").append(fault).append(" | ").append(matrix.faults().getOrDefault(fault, "")).append(" |");
			for (Operation operation : Operation.values()) {
				page.append(' ').append(cells.containsKey(operation) ? mark(cells.get(operation), broken) : "").append(" |");
			}
			page.append('\n');
		});
		page.append('\n');
	}

	private static String mark(Cell cell, Set<Cell> broken) {
		return switch (cell.standing()) {
		case Cell.Standing.Played played -> broken.contains(cell) ? "**broken**" : "ok";
		case Cell.Standing.Elsewhere elsewhere -> "→";
		case Cell.Standing.Open open -> "·";
		};
	}

	private void notes(StringBuilder page) {
		Map<String, List<String>> open = new TreeMap<>();
		Map<String, List<String>> elsewhere = new TreeMap<>();
		Map<String, List<String>> too = new TreeMap<>();
		for (Cell cell : matrix.cells()) {
			switch (cell.standing()) {
			case Cell.Standing.Open why -> open.computeIfAbsent(why.why(), w -> new ArrayList<>()).add(cell.name());
			case Cell.Standing.Elsewhere where -> elsewhere.computeIfAbsent(where.where(), w -> new ArrayList<>()).add(cell.name());
			case Cell.Standing.Played played -> played.also().ifPresent(where -> too.computeIfAbsent(where, w -> new ArrayList<>()).add(cell.name()));
			}
		}
		note(page, "## Played by other tests", elsewhere);
		note(page, "## Played here, and in another way by other tests", too);
		note(page, "## Open", open);
	}

	private static void note(StringBuilder page, String title, Map<String, List<String>> cells) {
		page.append(title).append("\n\n");
		cells.forEach((why, names) -> page.append("- ").append(why).append(" (").append(names.size()).append("): ").append(String.join(", ", names)).append('\n'));
		page.append('\n');
	}
}
