/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.limn.generation.core.internal.home.LimnHome;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.Journal;
import org.limn.generation.core.internal.journal.JournalException;

/** Removes what no job needs any more from the per-user folder. What fails is tried again with the next cleaning. */
final class Cleaning {

	/** A dialog may be open with a copy that no job has yet. */
	private static final Duration FRESH = Duration.ofDays(1);

	private final Journal journal;
	private final LimnHome home;
	private final Clock clock;
	private final BiConsumer<String, Throwable> log;

	/**
	 * @param journal the journal
	 * @param home the per-user folder
	 * @param clock the time
	 * @param log takes what fails
	 */
	Cleaning(Journal journal, LimnHome home, Clock clock, BiConsumer<String, Throwable> log) {
		this.journal = journal;
		this.home = home;
		this.clock = clock;
		this.log = log;
	}

	/**
	 * Removes bytes that were kept with jobs which the person dismissed. Those of a job that was sent again stay until the new one is dismissed too, and a
	 * picture that can still be saved or fetched stays: the next start does it.
	 */
	void bytes() {
		try {
			List<ReceivedName> names = ReceivedName.in(home.received());
			Map<UUID, CallRow> calls = new HashMap<>();
			if (!names.isEmpty()) {
				journal.forgotten(names.stream().map(ReceivedName::call)).forEach(job -> job.calls().forEach(call -> calls.put(call.id(), call)));
			}
			for (ReceivedName name : names) {
				if (calls.containsKey(name.call()) && !needed(calls.get(name.call()), name.slot())) {
					Files.deleteIfExists(name.file());
				}
			}
		} catch (IOException | JournalException e) {
			log.accept(Messages.Cleaning_failed, e);
		}
	}

	private static boolean needed(CallRow call, int slot) {
		return slot < call.slots().size() && call.slots().get(slot).finishable();
	}

	/** Removes copies of reference images that no listed job sends. */
	void copies() {
		Instant fresh = clock.instant().minus(FRESH);
		try (Stream<Path> files = Files.list(home.outgoing())) {
			for (Path file : files.toList()) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(fresh) && !journal.sends(file)) {
					Files.deleteIfExists(file);
				}
			}
		} catch (IOException | JournalException e) {
			log.accept(Messages.Cleaning_failed, e);
		}
	}
}
