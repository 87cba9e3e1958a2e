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
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

import org.limn.generation.GenerationException;
import org.limn.testsupport.disk.PowerCut.Survivors;

/** Tortures the pipeline, and prints figures. Ends with 1 when anything happened that must not, with 2 when it was not told what to do. */
public final class Torture {

	private static final int PRODUCT_EVERY = 10;
	private static final int BATCH = 20;
	/** When a started product has surely come to its end, milliseconds. */
	private static final int PRODUCT_LONG = 8_000;

	private final Options options;
	private final PrintStream out;
	private final Figures figures = new Figures();

	private Torture(Options options, PrintStream out) {
		this.options = options;
		this.out = out;
	}

	/**
	 * @param arguments see {@link Options#HELP}
	 * @throws Exception when the torture itself is broken
	 */
	@SuppressWarnings("java:S106") // it speaks to a person over its output
	public static void main(String[] arguments) throws Exception {
		Options options;
		try {
			options = Options.parse(arguments);
		} catch (IllegalArgumentException e) {
			System.err.println(e.getMessage() + System.lineSeparator() + Options.HELP);
			System.exit(2);
			return;
		}
		System.exit(new Torture(options, System.out).run() ? 0 : 1);
	}

	private boolean run() throws IOException, InterruptedException, GenerationException {
		Files.createDirectories(options.work());
		out.println("torture: seed " + options.seed());
		for (String sort : options.only()) {
			switch (sort) {
			case "kills" -> kill();
			case "power" -> new PowerCuts(folder(sort)).run(1, List.of(Survivors.values()), figures);
			case "disk" -> new DiskFaults(folder(sort)).run(1, figures);
			default -> load();
			}
			out.println("torture: " + sort + verdict());
		}
		figures.print(out);
		figures.write(options.work().resolve("torture.csv"));
		return figures.clean();
	}

	private Path folder(String sort) {
		return options.work().resolve(sort + "-" + options.seed());
	}

	private String verdict() {
		return figures.clean() ? ": clean" : ": NOT clean";
	}

	private void kill() throws InterruptedException {
		Kills kills = new Kills(folder("kills"));
		for (int done = 0; done < options.rounds(); done += BATCH) {
			int end = Math.min(options.rounds(), done + BATCH);
			List<Callable<Kills.Killed>> batch = new ArrayList<>();
			for (int n = done; n < end; n++) {
				batch.add(round(kills, n));
			}
			Kills.run(batch).forEach(k -> figures.add(k.torture(), k.what(), k.result()));
			out.println("torture: " + end + " of " + options.rounds() + " rounds" + verdict());
		}
	}

	private Callable<Kills.Killed> round(Kills kills, int number) {
		Path product = options.product();
		if (product != null && number % PRODUCT_EVERY == PRODUCT_EVERY - 1) {
			return kills.product(product, number, new SplittableRandom(options.seed() + number).nextInt(PRODUCT_LONG));
		}
		return kills.random(options.seed(), number);
	}

	private void load() throws IOException, InterruptedException {
		Load load = new Load(folder("load"), options.load());
		figures.add("load", options.load().jobs() + " jobs, " + options.load().atOnce() + " in flight", Folders.over(folder("load"), load.run()));
		load.figures().forEach((name, value) -> figures.line(String.format("%-24s %.2f", name, value)));
	}
}
