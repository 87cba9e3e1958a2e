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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.limn.generation.GenerationException;
import org.limn.generation.core.internal.torture.Studio.Workplace;
import org.limn.testsupport.disk.DiskFault;
import org.limn.testsupport.disk.DiskFault.Sort;
import org.limn.testsupport.disk.DiskOperation;
import org.limn.testsupport.disk.DiskWatcher;
import org.limn.testsupport.disk.WatchedDisk;

/**
 * Starves the pipeline of its disk: the n-th operation on book and received bytes fails, for n = 1, 2, … until none fails, once and for good. When the disk is
 * well again, everything that came must be there.
 */
final class DiskFaults {

	private static final Duration LONGEST = Duration.ofSeconds(60);
	private static final List<Sort> SORTS = List.of(Sort.FULL, Sort.BROKEN_WRITING, Sort.BROKEN_READING, Sort.READ_ONLY);

	private final Path folder;

	/**
	 * @param folder an empty folder
	 */
	DiskFaults(Path folder) {
		this.folder = folder;
	}

	/**
	 * Fails every n-th operation.
	 *
	 * @param step 1 for each number
	 * @param figures takes what came of it
	 */
	void run(int step, Figures figures) throws IOException, InterruptedException, GenerationException {
		for (Sort sort : SORTS) {
			for (boolean forGood : new boolean[] { false, true }) {
				boolean met = true;
				for (int n = 1; met; n += step) {
					met = fail(sort, n, forGood, figures);
				}
			}
		}
	}

	private boolean fail(Sort sort, int number, boolean forGood, Figures figures) throws IOException, InterruptedException, GenerationException {
		String name = sort.name().toLowerCase(Locale.ROOT) + (forGood ? " for good" : " once");
		Path after = folder.resolve(name.replace(' ', '-') + "-" + number);
		try (Servers servers = new Servers()) {
			Workplace place = servers.place(after);
			// what the pipeline itself reads and writes; what an engine needs to begin is there
			DiskFault fault = new DiskFault(sort, number, forGood,
					o -> o.file().startsWith(place.book()) || o.file().startsWith(place.home().file("received")));
			List<String> whole = Collections.synchronizedList(new ArrayList<>());
			Judgement judgement = new Judgement(place, servers.truth());
			work(place, fault.and(noting(whole)), name + ' ' + number, judgement);
			boolean met = fault.failed() > 0;
			figures.add("disk fault", name, Folders.over(after, judgement.judge(met, List.copyOf(whole))));
			return met;
		}
	}

	private static DiskWatcher noting(List<String> whole) {
		return new DiskWatcher() {
			@Override
			public void before(DiskOperation operation) {
				// only what was done counts
			}

			@Override
			public void after(DiskOperation operation) {
				Path target = operation.target();
				if (target != null && Step.PART_NAMED.is(operation)) {
					whole.add(String.valueOf(target.getFileName()));
				}
			}
		};
	}

	private static void work(Workplace place, DiskWatcher watcher, String round, Judgement judgement) throws IOException, InterruptedException, GenerationException {
		WatchedDisk disk = new WatchedDisk(DiskWatcher.NOBODY);
		Files.createDirectories(place.folder());
		try (Studio studio = new Studio(place, disk::path, Studio.LIMITS)) {
			disk.watch(watcher);
			Scenario.ANSWER.submit(studio, round);
			if (!studio.settle(LONGEST)) {
				judgement.harm(Harm.Kind.STUCK, "on the sick disk: " + studio.engine().jobs());
			}
			studio.defects().forEach(e -> judgement.harm(Harm.Kind.STUCK, "a defect was logged: " + e));
			disk.watch(DiskWatcher.NOBODY);
		}
	}
}
