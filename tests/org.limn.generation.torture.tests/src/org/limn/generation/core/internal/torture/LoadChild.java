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
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.run.RunLimits;
import org.limn.generation.core.internal.torture.Studio.Workplace;
import org.limn.testsupport.ChildJava;
import org.limn.testsupport.ResidentSet;

/**
 * The process that is flooded. First it fills the queue, which stands still, says {@code at} and waits to be killed; another one finds the jobs, starts them all but
 * some that are cancelled, and works until nothing is left. Measurements are said as {@code figure NAME VALUE}.
 */
public final class LoadChild {

	/** Every so many jobs one is drawn in the process. */
	static final int SKETCHED_EVERY = 20;
	/** Every so many jobs one is cancelled before its turn. */
	static final int CANCELLED_EVERY = 100;

	/** By how much the resident set grew at its highest. */
	static final String RESIDENT = "resident set grown MB";

	private static final long LONGEST_MINUTES = 30;
	private static final Duration PAUSE = Duration.ofMillis(250);

	private LoadChild() {
	}

	static ChildJava start(Workplace place, boolean fill, int jobs, int atOnce, int megabytes) throws IOException {
		return new ChildJava(List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC"), TortureChild.classes(), LoadChild.class, place.folder().toString(),
				place.answering(), Boolean.toString(fill), Integer.toString(jobs), Integer.toString(atOnce));
	}

	/** The prompt of a job; its number is its place in the order. */
	static String prompt(int number) {
		return "A crowd at the harbour, " + number;
	}

	static boolean sketched(int number) {
		return number % SKETCHED_EVERY == SKETCHED_EVERY - 1;
	}

	static boolean cancelled(int number) {
		return number % CANCELLED_EVERY == CANCELLED_EVERY / 2;
	}

	/**
	 * @param arguments where, the server, whether to fill, how many, how many at once
	 * @throws Exception when it fails, which the parent sees
	 */
	public static void main(String[] arguments) throws Exception {
		Workplace place = new Workplace(Path.of(arguments[0]), arguments[1], arguments[1]);
		int jobs = Integer.parseInt(arguments[3]);
		RunLimits d = RunLimits.DEFAULT;
		RunLimits limits = new RunLimits(Integer.parseInt(arguments[4]), d.localAtOnce(), d.imageBytes(), d.previewBytes(), d.firstWait(), d.longestWait(),
				d.rateLimitWait(), d.fetches(), d.grace(), d.lookAround());
		try (Studio studio = new Studio(place, path -> path, limits)) {
			if (Boolean.parseBoolean(arguments[2])) {
				fill(studio, jobs);
			} else {
				run(studio, jobs);
			}
		}
	}

	private static void fill(Studio studio, int jobs) throws GenerationException {
		studio.engine().queue().setPaused(true);
		long empty = heap();
		long[] taken = new long[jobs];
		for (int i = 0; i < jobs; i++) {
			long begun = System.nanoTime();
			studio.submit(sketched(i) ? Providers.SKETCHING : Providers.ANSWERING, prompt(i), 1);
			taken[i] = System.nanoTime() - begun;
		}
		Arrays.sort(taken);
		figure("enqueue p50 ms", taken[jobs / 2] / 1e6);
		figure("enqueue p99 ms", taken[jobs * 99 / 100] / 1e6);
		figure("heap of what waits MB", (heap() - empty) / 1e6);
		ChildJava.say("at");
		while (true) {
			LockSupport.park();
		}
	}

	private static void run(Studio studio, int jobs) throws GenerationException, InterruptedException, IOException {
		long begun = System.nanoTime();
		studio.engine().recover();
		figure("recover ms", (System.nanoTime() - begun) / 1e6);
		List<GenerationJob> found = studio.engine().jobs().stream().sorted(Comparator.comparing(GenerationJob::created)).toList();
		figure("offered", found.stream().filter(j -> j.state() instanceof JobState.Waiting w && w.why() == JobState.Why.OFFERED).count());
		CountDownLatch left = ending(studio, jobs);
		begun = System.nanoTime();
		for (GenerationJob job : found) {
			String prompt = job.request().prompt();
			if (cancelled(Integer.parseInt(prompt.substring(prompt.lastIndexOf(' ') + 1)))) {
				studio.engine().cancel(job.id());
			} else {
				studio.engine().start(job.id());
			}
		}
		figure("start ms per job", (System.nanoTime() - begun) / 1e6 / jobs);
		ResidentSet resident = ResidentSet.begin();
		begun = System.nanoTime();
		studio.engine().queue().setPaused(false);
		watch(studio, left);
		figure("seconds of work", (System.nanoTime() - begun) / 1e9);
		figure(RESIDENT, resident.grown() / 1e6);
		studio.defects().forEach(e -> ChildJava.say("defect " + e));
		ChildJava.say("over");
	}

	private static CountDownLatch ending(Studio studio, int jobs) {
		CountDownLatch left = new CountDownLatch(jobs);
		Set<UUID> ended = ConcurrentHashMap.newKeySet();
		studio.listen(new GenerationListener() {
			@Override
			public void jobChanged(GenerationJob job) {
				if (job.state().ended() && ended.add(job.id())) {
					left.countDown();
				}
			}
		});
		return left;
	}

	/** Looks at the whole list now and then, as a view does, until everything has ended. */
	private static void watch(Studio studio, CountDownLatch left) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
		double slowest = 0;
		int threads = 0;
		while (!left.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
			long begun = System.nanoTime();
			studio.engine().jobs();
			slowest = Math.max(slowest, (System.nanoTime() - begun) / 1e6);
			threads = Math.max(threads, ManagementFactory.getThreadMXBean().getThreadCount());
			if (begun > end) {
				ChildJava.say("hung");
				return;
			}
		}
		figure("slowest listing ms", slowest);
		figure("threads", threads);
	}

	private static long heap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static void figure(String name, double value) {
		ChildJava.say("figure " + name + " " + String.format(Locale.ROOT, "%.2f", Double.valueOf(value)));
	}
}
