/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What the torture is told.
 *
 * @param rounds how many kills
 * @param seed the same seed gives the same rounds
 * @param only which sorts of torture
 * @param load how much load
 * @param work where it leaves the folders of bad rounds, and {@code torture.csv}
 * @param product the start script of the built product, to kill it every tenth time, or {@code null}
 */
record Options(int rounds, long seed, List<String> only, Load.Size load, Path work, @Nullable Path product) {

	static final String HELP = """
			torture [--rounds N] [--seed S] [--only kills,power,disk,load] [--load] [--jobs N]
			  kills   the process is killed N times (50) at random points, the built product every tenth time
			  power   the power is cut at every moment of a few jobs
			  disk    every operation of the disk fails, once and for good
			  load    10,000 jobs at once, 1,000 in flight; --jobs N for fewer; --load for this alone
			The same seed gives the same rounds. Ends with 1 when anything was lost, repeated unasked, false or left half.""";

	private static final List<String> ALL = List.of("kills", "power", "disk", "load");
	private static final int ROUNDS = 50;

	/**
	 * Reads a command line.
	 *
	 * @throws IllegalArgumentException when it cannot be understood
	 */
	static Options parse(String[] words) {
		Map<String, String> given = new TreeMap<>();
		for (int i = 0; i < words.length; i++) {
			if (words[i].equals("--load")) {
				given.put("--only", "load");
			} else if (i + 1 < words.length && List.of("--rounds", "--seed", "--only", "--jobs", "--work", "--product").contains(words[i])) {
				given.put(words[i], words[++i]);
			} else {
				throw new IllegalArgumentException("not understood: " + words[i]);
			}
		}
		List<String> only = List.of(given.getOrDefault("--only", "kills,power,disk").split(","));
		if (!ALL.containsAll(only)) {
			throw new IllegalArgumentException("there is " + ALL + ", not " + only);
		}
		Load.Size full = Load.Size.FULL;
		Load.Size load = given.containsKey("--jobs")
				? new Load.Size(number(given, "--jobs", 0), Math.min(full.atOnce(), number(given, "--jobs", 0) / 5), full.megabytes(), full.threads(), full.resident())
				: full;
		return new Options(number(given, "--rounds", ROUNDS), given.containsKey("--seed") ? Long.parseLong(given.getOrDefault("--seed", "")) : System.nanoTime() % 1_000_000,
				only, load, Path.of(given.getOrDefault("--work", "target/torture")).toAbsolutePath(),
				given.containsKey("--product") ? Path.of(given.getOrDefault("--product", "")) : null);
	}

	private static int number(Map<String, String> given, String option, int otherwise) {
		return Integer.parseInt(given.getOrDefault(option, Integer.toString(otherwise)));
	}
}
