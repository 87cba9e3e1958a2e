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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
	 * @param torture what was killed
	 * @param what where
	 * @param result what came of it
	 */
	record Killed(String torture, String what, Result result) {
	}

	private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
	/** When a child that began to work has surely come to its end. */
	private static final int LONG = 2_500;

	private final Path folder;

	/**
	 * @param folder where its rounds have their folders; what a good one leaves is removed
	 */
	Kills(Path folder) {
		this.folder = folder;
	}

	/** Brings a process to its end once at each of some points. */
	List<Killed> at(List<KillPoint> points, Ending ending) throws InterruptedException {
		List<Callable<Killed>> rounds = new ArrayList<>();
		for (KillPoint point : points) {
			String name = "point " + rounds.size();
			rounds.add(() -> round(name, point, ending));
		}
		return run(rounds);
	}

	/** Kills at random. A seed gives the same rounds, as far as the machine is the same. */
	Callable<Killed> random(long seed, int number) {
		KillPoint point = any(new SplittableRandom(seed * 1_000_003 + number));
		return () -> round("round " + seed + " " + number, point, Ending.KILL);
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

	private Killed round(String name, KillPoint point, Ending ending) throws IOException, InterruptedException, GenerationException {
		Path place = folder.resolve(name.replace(' ', '-'));
		return new Killed(ending.name().toLowerCase(Locale.ROOT), point.name(), Folders.over(place, new Round(place, name, point, ending).run()));
	}

	/** Kills the built product at a time. */
	Callable<Killed> product(Path script, int number, int millis) {
		String name = "product " + number;
		Path place = folder.resolve(name.replace(' ', '-'));
		return () -> new Killed("kill of the product", "at any time", Folders.over(place, new ProductRound(script, place, name, millis).run()));
	}
}
