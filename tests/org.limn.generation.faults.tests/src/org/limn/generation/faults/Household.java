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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What the process as a whole uses.
 *
 * @param heap bytes in use after collecting
 * @param threads platform threads that run, without those that wait for work in pools of the platform
 * @param files open files and sockets; 0 where the system does not say
 */
record Household(long heap, long threads, long files) {

	private static final long MEBIBYTE = 1L << 20;
	private static final long HEAP = 16 * MEBIBYTE;
	private static final long SOME = 4;
	private static final Duration SOON = Duration.ofSeconds(5);
	private static final Path OPEN_FILES = Path.of("/proc/self/fd");

	static Household now() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		long threads = Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("limn") || t.getName().startsWith("HttpClient")).count();
		return new Household(runtime.totalMemory() - runtime.freeMemory(), threads, open());
	}

	private static long open() {
		if (!Files.isDirectory(OPEN_FILES)) {
			return 0;
		}
		try (Stream<Path> files = Files.list(OPEN_FILES)) {
			return files.count();
		} catch (IOException e) {
			return 0;
		}
	}

	/**
	 * Waits until no more is used than before.
	 *
	 * @param before what was used then
	 * @return what is used now
	 */
	static Household settled(Household before) {
		long giveUp = System.nanoTime() + SOON.toNanos();
		Household now = now();
		while (!now.fits(before) && System.nanoTime() < giveUp) {
			Pause.of(Duration.ofMillis(100));
			now = now();
		}
		return now;
	}

	/** Whether it is no more than it was, give or take what the platform itself keeps. */
	boolean fits(Household before) {
		return heap - before.heap <= HEAP && threads - before.threads <= SOME && files - before.files <= SOME;
	}
}
