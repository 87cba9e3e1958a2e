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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.JobImage;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.Journal;
import org.limn.generation.core.internal.journal.Owner;
import org.limn.generation.core.internal.journal.SlotRow;

/**
 * Takes over what dead processes left. Sends nothing; killed in the middle, it is simply done again. The living are left alone.
 */
final class Recovery {

	private final Journal journal;
	private final Path owners;
	private final Path received;
	private final String heir;

	/**
	 * @param journal the journal
	 * @param owners the folder of locks
	 * @param received the folder of received bytes
	 * @param heir the owner that takes over
	 */
	Recovery(Journal journal, Path owners, Path received, String heir) {
		this.journal = journal;
		this.owners = owners;
		this.received = received;
		this.heir = heir;
	}

	/**
	 * Takes over.
	 *
	 * @return the jobs, as they are now
	 * @throws IOException when locks or received bytes cannot be looked at
	 */
	List<JobRow> run() throws IOException {
		Set<String> dead = new HashSet<>(journal.owners());
		try (Stream<Path> files = Files.list(owners)) {
			files.map(f -> f.getFileName().toString()).forEach(dead::add);
		}
		dead.remove(heir);
		List<JobRow> jobs = new ArrayList<>();
		for (String id : dead) {
			try (Owner lock = Owner.succeed(owners, id)) {
				if (lock != null) {
					Map<UUID, List<ReceivedName>> bytes = ReceivedName.in(received).stream().collect(Collectors.groupingBy(ReceivedName::call));
					// In one step: killed between the two, the bytes would be those of a call that has ended, and nobody would look for them again.
					journal.together(() -> jobs.addAll(adopt(journal.takeOver(id, heir, Failure.of(FailureKind.NETWORK, Messages.Recovery_cut),
							Failure.of(FailureKind.DOWNLOAD, Messages.Finisher_cancelled)), bytes)));
				}
			}
		}
		return jobs;
	}

	/** Bytes that reached the disk, and not the journal, before the kill. */
	private List<JobRow> adopt(List<JobRow> jobs, Map<UUID, List<ReceivedName>> bytes) {
		return jobs.stream().map(job -> {
			boolean any = false;
			for (CallRow call : job.calls()) {
				for (ReceivedName name : bytes.getOrDefault(call.id(), List.of())) {
					any |= adopt(call, name);
				}
			}
			return any ? journal.job(job.id()).orElse(job) : job;
		}).toList();
	}

	/** A whole picture takes the place of a cut one: it came while a recovery before this one fetched it again. */
	private boolean adopt(CallRow call, ReceivedName bytes) {
		String name = bytes.file().getFileName().toString();
		boolean whole = name.endsWith(SlotRow.WHOLE);
		if (bytes.slot() >= call.slots().size()) {
			return false;
		}
		SlotRow slot = call.slots().get(bytes.slot());
		if (whole ? slot.whole() : slot.state() != JobImage.State.EXPECTED || empty(bytes.file())) {
			return false;
		}
		if (whole) {
			journal.slots().received(call.id(), bytes.slot(), name);
		} else {
			journal.slots().kept(call.id(), bytes.slot(), name, slot.failure());
		}
		return true;
	}

	/** A file of which the kill came before the first byte is nothing to be kept. */
	private static boolean empty(Path file) {
		try {
			return Files.size(file) == 0 && Files.deleteIfExists(file);
		} catch (IOException e) {
			return false;
		}
	}
}
