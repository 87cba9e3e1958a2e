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
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.limn.generation.GenerationException;
import org.limn.generation.core.internal.journal.JournalWatch;
import org.limn.generation.core.internal.torture.Round.Result;
import org.limn.generation.core.internal.torture.Studio.Workplace;
import org.limn.testsupport.disk.DiskRecord;
import org.limn.testsupport.disk.PowerCut;
import org.limn.testsupport.disk.PowerCut.Survivors;
import org.limn.testsupport.disk.WatchedDisk;

/**
 * Cuts the power: everything that changes on the disk is written down during a few jobs; then, for every moment, the disk is built as it would be after a cut
 * there, and recovery runs on it. The journal is taken as it is after each commit: that a commit is safe then is SQLite's word.
 */
final class PowerCuts {

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private final Path folder;

	/**
	 * @param folder an empty folder
	 */
	PowerCuts(Path folder) {
		this.folder = folder;
	}

	/**
	 * Cuts at every n-th moment.
	 *
	 * @param step 1 for every moment
	 * @param sorts what may survive that was not forced
	 * @param figures takes what came of it
	 */
	void run(int step, List<Survivors> sorts, Figures figures) throws IOException, InterruptedException, GenerationException {
		DiskRecord record = new DiskRecord();
		try (Servers servers = new Servers(() -> {
			// nobody is stopped
		}, record::size)) {
			Workplace place = servers.place(folder.resolve("recorded"));
			record(place, record);
			for (Survivors survivors : sorts) {
				for (int count = 0; count <= record.size(); count += step) {
					Path after = folder.resolve(survivors + "-" + count);
					PowerCut.play(record, count, survivors, place.folder(), after);
					Workplace left = servers.place(after);
					Result result = new Judgement(left, servers.truth(count)).judge(true, Checker.acknowledged(left));
					figures.add("power cut", "survives: " + survivors.name().toLowerCase(Locale.ROOT), Folders.over(after, result));
				}
			}
		}
	}

	private static void record(Workplace place, DiskRecord record) throws IOException, InterruptedException, GenerationException {
		WatchedDisk disk = new WatchedDisk(record);
		Path journal = place.home().journal();
		List<Path> database = List.of(journal, journal.resolveSibling(journal.getFileName() + "-wal"));
		JournalWatch.set(new JournalWatch() {
			// one connection: both are called while it is locked
			private boolean any;

			@Override
			public void changing(String sql) {
				any = true;
			}

			@Override
			public void changed() {
				if (!any) {
					return;
				}
				any = false;
				try {
					record.safe(database);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}
		});
		try (Studio studio = new Studio(place, disk::path, Studio.LIMITS)) {
			Scenario.MIXED.submit(studio, "before the cut");
			if (!studio.settle(LONGEST)) {
				throw new IllegalStateException("the jobs to be recorded do not end: " + studio.engine().jobs());
			}
		} finally {
			JournalWatch.clear();
		}
	}
}
