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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationException;
import org.limn.testsupport.disk.PowerCut.Survivors;

/**
 * Tortures the pipeline, and prints figures. Ends with 1 when anything was lost, repeated or false.
 * <p>
 * {@code --rounds N} kills, {@code --seed S} for the same ones again, {@code --product SCRIPT} to kill the built product every tenth time, {@code --only
 * kills,power,disk,load} for a part of it, {@code --work FOLDER} for what it leaves: the folders of bad rounds, and {@code torture.csv}.
 */
public final class Torture {

	private static final int PRODUCT_EVERY = 10;
	private static final int BATCH = 20;
	/** When a started product has surely come to its end, milliseconds. */
	private static final int PRODUCT_LONG = 8_000;

	private final Path work;
	private final int rounds;
	private final long seed;
	private final List<String> only;
	private final Load.Size size;
	private final @Nullable Path product;
	private final Figures figures = new Figures();

	private Torture(Map<String, String> options) throws IOException {
		work = Path.of(options.getOrDefault("work", "target/torture")).toAbsolutePath();
		Files.createDirectories(work);
		rounds = Integer.parseInt(options.getOrDefault("rounds", "50"));
		seed = Long.parseLong(options.getOrDefault("seed", Long.toString(System.currentTimeMillis())));
		size = options.containsKey("jobs") ? new Load.Size(Integer.parseInt(options.getOrDefault("jobs", "")), Load.Size.SHORT.atOnce(), Load.Size.SHORT.megabytes(), Load.Size.SHORT.threads()) : Load.Size.FULL;
		only = options.containsKey("only") ? List.of(options.getOrDefault("only", "").split(",")) : List.of();
		product = options.containsKey("product") ? Path.of(options.getOrDefault("product", "")) : null;
	}

	/**
	 * @param arguments see above
	 * @throws Exception when the torture itself is broken
	 */
	public static void main(String[] arguments) throws Exception {
		Map<String, String> options = new HashMap<>();
		for (int i = 0; i + 1 < arguments.length; i += 2) {
			options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
		}
		Torture torture = new Torture(options);
		torture.run();
		System.exit(torture.figures.clean() ? 0 : 1);
	}

	@SuppressWarnings("java:S106") // it speaks to a person over its output
	private void run() throws IOException, InterruptedException, GenerationException {
		System.out.println("torture: " + rounds + " rounds, seed " + seed);
		if (does("kills")) {
			kill();
		}
		if (does("power")) {
			new PowerCuts(work.resolve("power-" + seed)).run(1, List.of(Survivors.values()), figures);
			System.out.println("torture: power cut at every moment" + verdict());
		}
		if (does("disk")) {
			new DiskFaults(work.resolve("disk-" + seed)).run(1, figures);
			System.out.println("torture: every operation of the disk failed" + verdict());
		}
		if (does("load")) {
			Load load = new Load(work.resolve("load-" + seed), size);
			figures.add("load", size.jobs() + " jobs, " + size.atOnce() + " in flight", Folders.over(work.resolve("load-" + seed), load.run()));
			load.figures().forEach((name, value) -> figures.line(String.format("%-24s %.2f", name, value)));
		}
		figures.print(System.out);
		figures.write(work.resolve("torture.csv"));
	}

	private boolean does(String torture) {
		return only.isEmpty() || only.contains(torture);
	}

	private String verdict() {
		return figures.clean() ? ", clean" : ", not clean";
	}

	@SuppressWarnings("java:S106") // as above
	private void kill() throws InterruptedException {
		Kills kills = new Kills(work.resolve("kills-" + seed));
		for (int done = 0; done < rounds; done += BATCH) {
			List<Callable<Kills.Killed>> batch = new ArrayList<>();
			for (int n = done; n < Math.min(rounds, done + BATCH); n++) {
				Path script = product;
				batch.add(script != null && n % PRODUCT_EVERY == PRODUCT_EVERY - 1
						? kills.product(script, n, new SplittableRandom(seed + n).nextInt(PRODUCT_LONG))
						: kills.random(seed, n));
			}
			Kills.run(batch).forEach(k -> figures.add(k.torture(), k.what(), k.result()));
			System.out.println("torture: " + Math.min(rounds, done + BATCH) + " of " + rounds + verdict());
		}
	}
}
