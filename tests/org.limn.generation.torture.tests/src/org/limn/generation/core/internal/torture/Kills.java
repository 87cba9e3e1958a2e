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
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.limn.generation.GenerationException;
import org.limn.generation.core.internal.torture.Round.Result;
import org.limn.generation.core.internal.torture.Where.AtTime;
import org.limn.generation.core.internal.torture.Where.Inside;
import org.limn.generation.core.internal.torture.Where.OnTheWire;

/** Kills many times, some at once. */
final class Kills {

	/**
	 * A kill.
	 *
	 * @param point where
	 * @param result what came of it
	 */
	record Killed(KillPoint point, Result result) {
	}

	private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
	/** When a child that began to work has surely come to its end. */
	private static final int LONG = 700;

	private final Path folder;

	/**
	 * @param folder where its rounds have their folders; what a good one leaves is removed
	 */
	Kills(Path folder) {
		this.folder = folder;
	}

	/** Kills once at each named point. */
	List<Killed> everyPoint() throws InterruptedException {
		List<Callable<Killed>> rounds = new ArrayList<>();
		for (KillPoint point : KillPoint.all()) {
			String name = "point " + rounds.size();
			rounds.add(() -> round(name, point));
		}
		return run(rounds);
	}

	/** Kills at random. A seed gives the same rounds, as far as the machine is the same. */
	Callable<Killed> random(long seed, int number) {
		KillPoint point = any(new SplittableRandom(seed * 1_000_003 + number));
		return () -> round("round " + seed + " " + number, point);
	}

	private static KillPoint any(SplittableRandom random) {
		List<KillPoint> named = KillPoint.all();
		KillPoint point = named.get(random.nextInt(named.size()));
		Scenario scenario = random.nextInt(3) == 0 ? point.scenario() : Scenario.MIXED;
		Where where = switch (point.where()) {
		case Inside inside -> new Inside(inside.step(), inside.after(), random.nextInt(1, 4));
		case OnTheWire wire -> new OnTheWire(wire.path(), wire.place(), random.nextDouble());
		case AtTime time -> time;
		};
		return new KillPoint(scenario, random.nextInt(3) == 0 ? new AtTime(random.nextInt(LONG)) : where, point.recovering());
	}

	/** Runs rounds and gives what came of them, in order. */
	static List<Killed> run(List<Callable<Killed>> rounds) throws InterruptedException {
		List<Killed> killed = new ArrayList<>();
		try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
			for (Future<Killed> round : workers.invokeAll(rounds)) {
				killed.add(round.get());
			}
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
		return killed;
	}

	private Killed round(String name, KillPoint point) throws IOException, InterruptedException, GenerationException {
		Path place = folder.resolve(name.replace(' ', '-'));
		Killed killed = new Killed(point, new Round(place, name, point).run());
		if (killed.result().harms().isEmpty()) {
			remove(place);
		}
		return killed;
	}

	private static void remove(Path place) throws IOException {
		List<Path> all;
		try (Stream<Path> found = Files.walk(place)) {
			all = found.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : all) {
			Files.deleteIfExists(path);
		}
	}
}
