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
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.limn.generation.core.internal.torture.Round.Result;

/** Gathers what came of many rounds, and prints it. */
final class Figures {

	private static final int MOST_HARMS_TOLD = 20;

	private record Row(String torture, String what, Result result) {
	}

	private static final class Sum {
		private int rounds;
		private int reached;
		private int received;
		private int saved;
		private long posts;
		private int harms;
	}

	private final List<Row> rows = new ArrayList<>();
	private final List<String> lines = new ArrayList<>();
	private final long begun = System.nanoTime();

	/**
	 * A round is over.
	 *
	 * @param torture the sort of torture
	 * @param what what exactly was done
	 * @param result what came of it
	 */
	synchronized void add(String torture, String what, Result result) {
		rows.add(new Row(torture, what, result));
	}

	/** A line for the end of the table, as a measurement. */
	synchronized void line(String words) {
		lines.add(words);
	}

	/** Whether nothing happened that must not. */
	boolean clean() {
		return harms().isEmpty();
	}

	/** What happened that must not, and where. */
	synchronized List<String> harms() {
		return rows.stream().flatMap(r -> r.result().harms().stream().map(h -> r.torture() + ", " + r.what() + ": " + h)).toList();
	}

	/** How many pictures were in a library at the end. */
	synchronized int saved() {
		return rows.stream().mapToInt(r -> r.result().saved()).sum();
	}

	synchronized void print(PrintStream out) {
		out.printf("%n%-62s %6s %7s %8s %6s %6s %6s%n", "what", "rounds", "reached", "received", "saved", "POSTs", "harms");
		Map<String, Sum> sums = new TreeMap<>();
		rows.forEach(r -> count(sums.computeIfAbsent(r.torture() + ": " + r.what(), w -> new Sum()), r.result()));
		sums.forEach((what, sum) -> print(out, what, sum));
		Sum all = new Sum();
		rows.forEach(r -> count(all, r.result()));
		print(out, "all", all);
		out.println();
		Map<Harm.Kind, Integer> harms = new EnumMap<>(Harm.Kind.class);
		for (Harm.Kind kind : Harm.Kind.values()) {
			harms.put(kind, Integer.valueOf(0));
		}
		rows.forEach(r -> r.result().harms().forEach(h -> harms.merge(h.kind(), Integer.valueOf(1), Integer::sum)));
		harms.forEach((kind, count) -> out.printf("%-20s %d%n", kind.title(), count));
		out.printf("%-20s %.0f%n", "seconds", Double.valueOf((System.nanoTime() - begun) / 1e9));
		lines.forEach(out::println);
		harms().stream().limit(MOST_HARMS_TOLD).forEach(out::println);
	}

	private static void count(Sum sum, Result result) {
		sum.rounds++;
		sum.reached += result.reached() ? 1 : 0;
		sum.received += result.received();
		sum.saved += result.saved();
		sum.posts += result.posts();
		sum.harms += result.harms().size();
	}

	private static void print(PrintStream out, String what, Sum sum) {
		out.printf("%-62s %6d %7d %8d %6d %6d %6d%n", what.length() > 62 ? what.substring(0, 61) + '…' : what, sum.rounds, sum.reached, sum.received, sum.saved, sum.posts,
				sum.harms);
	}

	/** Writes every round as a line of CSV. */
	synchronized void write(Path file) throws IOException {
		List<String> csv = new ArrayList<>(List.of("torture,what,reached,received,saved,posts,harms"));
		for (Row row : rows) {
			Result r = row.result();
			csv.add(String.format(Locale.ROOT, "%s,\"%s\",%b,%d,%d,%d,\"%s\"", row.torture(), row.what(), r.reached(), r.received(), r.saved(), r.posts(),
					r.harms().toString().replace('"', '\'')));
		}
		Files.write(file, csv);
	}
}
