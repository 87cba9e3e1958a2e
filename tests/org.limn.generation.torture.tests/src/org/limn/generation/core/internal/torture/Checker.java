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
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.CallState;
import org.limn.generation.Charge;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.Journal;
import org.limn.generation.core.internal.journal.PriceClass;
import org.limn.generation.core.internal.journal.SlotRow;
import org.limn.generation.core.internal.torture.Studio.Workplace;
import org.limn.media.ImageCheck;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
import org.limn.media.MediaLibrary;

/**
 * Judges what is left when everything has settled, whatever happened before: journal, received bytes and library against each other and against what the
 * servers know. Every sort of torture is judged by it.
 */
final class Checker {

	private static final Duration LONG_AGO = Duration.ofDays(2);

	private final Workplace place;
	private final Truth truth;
	private final List<Harm> harms = new ArrayList<>();

	Checker(Workplace place, Truth truth) {
		this.place = place;
		this.truth = truth;
	}

	/**
	 * Judges.
	 *
	 * @param jobs the jobs as a person sees them
	 * @param whole the names of the files of pictures that came whole
	 * @return what must not be
	 */
	List<Harm> check(List<GenerationJob> jobs, Collection<String> whole) throws IOException {
		List<JobRow> rows = rows(place);
		for (JobRow row : rows) {
			jobs.stream().filter(j -> j.id().equals(row.id())).findFirst().ifPresentOrElse(job -> {
				row.calls().forEach(call -> call(job, call));
				done(job);
			}, () -> harm(Harm.Kind.FALSE_STATE, "a job of the journal is not shown"));
		}
		long attempts = rows.stream().flatMap(r -> r.calls().stream()).mapToLong(CallRow::attempts).sum();
		if (truth.begun() > attempts) {
			harm(Harm.Kind.REPEATED, truth.begun() + " submissions, " + attempts + " in the journal");
		}
		for (String name : whole) {
			if (rows.stream().noneMatch(r -> has(r, name))) {
				harm(Harm.Kind.LOST, name + " came whole");
			}
		}
		received(rows);
		library(rows);
		return List.copyOf(harms);
	}

	private void harm(Harm.Kind kind, String words) {
		harms.add(new Harm(kind, words));
	}

	/** The names of the files of pictures that the journal says it has. */
	static List<String> acknowledged(Workplace place) {
		return Files.exists(place.home().journal()) ? rows(place).stream().flatMap(r -> r.calls().stream()).flatMap(c -> c.slots().stream().filter(SlotRow::whole)
				.map(s -> c.id() + "-" + s.slot())).toList() : List.of();
	}

	private static List<JobRow> rows(Workplace place) {
		Journal journal = Journal.open(place.home().journal(), Clock.systemUTC());
		try {
			return journal.jobs();
		} finally {
			journal.close();
		}
	}

	private void call(GenerationJob job, CallRow call) {
		String prompt = job.outgoing().prompt().strip();
		long posts = truth.posts(call.id(), prompt);
		if (posts > 1 || call.attempts() > 1) {
			harm(Harm.Kind.REPEATED, posts + " submissions, " + call.attempts() + " attempts of " + prompt);
		}
		if (posts > 0 && job.charge() == Charge.NONE && call.price() != PriceClass.FREE) {
			harm(Harm.Kind.FALSE_STATE, "it says that nothing was charged, and the provider has it: " + prompt);
		}
		if (posts > 0 && (call.state() == CallState.PLANNED || call.state() == CallState.REJECTED)) {
			harm(Harm.Kind.FALSE_STATE, call.state() + ", and the provider has it: " + prompt);
		}
		if (call.state() == CallState.ANSWERED && !truth.drawn(call.id(), prompt)) {
			harm(Harm.Kind.FALSE_STATE, "answered, and the provider never did: " + prompt);
		}
		if (call.state() == CallState.UNKNOWN && call.ticket() != null && truth.drawn(call.id(), prompt)) {
			harm(Harm.Kind.FALSE_STATE, "unknown, and its ticket would have told: " + prompt);
		}
		if (call.slots().stream().anyMatch(SlotRow::finishable)) {
			harm(Harm.Kind.STUCK, "it could be finished without a call, and was not: " + prompt + ' ' + call.slots());
		}
		if (!job.state().ended() && call.state() != CallState.PLANNED) {
			harm(Harm.Kind.STUCK, job.state() + ": " + prompt);
		}
		call.slots().forEach(slot -> slot(prompt, call, slot));
	}

	private void slot(String prompt, CallRow call, SlotRow slot) {
		byte[] drawn = truth.picture(call.id(), prompt, slot.slot());
		String path = slot.path();
		String file = slot.file();
		if (slot.state() == JobImage.State.SAVED && path != null) {
			if (!Arrays.equals(bytes(place.book().resolve(path)), drawn)) {
				harm(Harm.Kind.LOST, path + " is not the picture that was drawn");
			}
		} else if (file != null) {
			byte[] kept = bytes(place.home().file("received").resolve(file));
			if (kept == null || kept.length > drawn.length || Arrays.mismatch(kept, drawn) != (kept.length == drawn.length ? -1 : kept.length)) {
				harm(Harm.Kind.LOST, file + " is not what came");
			}
		}
	}

	/** Whether a job still has the picture that was once whole in a file: in the library, where its bytes are compared, or kept to the last byte. */
	private boolean has(JobRow job, String name) {
		return job.calls().stream().anyMatch(call -> call.slots().stream().anyMatch(slot -> {
			String file = slot.file();
			return name.startsWith(call.id() + "-" + slot.slot()) && (slot.state() == JobImage.State.SAVED || file != null
					&& Arrays.equals(bytes(place.home().file("received").resolve(file)), truth.picture(call.id(), job.outgoing().prompt().strip(), slot.slot())));
		}));
	}

	private void done(GenerationJob job) {
		boolean all = job.images().stream().allMatch(i -> i.state() == JobImage.State.SAVED);
		if (all != job.state() instanceof JobState.Done) {
			harm(Harm.Kind.FALSE_STATE, job.state() + " with " + job.images());
		}
	}

	private void received(List<JobRow> rows) throws IOException {
		Set<String> known = new HashSet<>();
		rows.forEach(r -> r.slots().forEach(s -> known.add(String.valueOf(s.file()))));
		for (String name : names(place.home().file("received"))) {
			// an empty one is the trace of a disk that could not even remove it
			if (!known.contains(name) && Files.size(place.home().file("received").resolve(name)) > 0) {
				harm(Harm.Kind.LEFT_BEHIND, "received bytes that no job knows: " + name);
			}
		}
	}

	private void library(List<JobRow> rows) throws IOException {
		age();
		Set<String> saved = new TreeSet<>();
		rows.stream().flatMap(JobRow::slots).filter(s -> s.state() == JobImage.State.SAVED).forEach(s -> saved.add(String.valueOf(s.path())));
		try (MediaLibrary library = MediaLibrary.open(place.book())) {
			library.problems().forEach(p -> harm(Harm.Kind.HALF_FILE, p.toString()));
			for (MediaItem item : library.items()) {
				item(library, item);
				if (!saved.remove(item.path())) {
					harm(Harm.Kind.LEFT_BEHIND, "a picture that no job knows: " + item.path());
				}
			}
			saved.forEach(path -> harm(Harm.Kind.LOST, path + " is not in the library"));
			files(library);
		} catch (MediaException e) {
			harm(Harm.Kind.HALF_FILE, String.valueOf(e.getMessage()));
		}
	}

	private void item(MediaLibrary library, MediaItem item) {
		try {
			ImageCheck.verify(library.file(item));
		} catch (MediaException e) {
			harm(Harm.Kind.HALF_FILE, item.path() + ": " + e.getMessage());
		}
		if (item.record().generation().isEmpty() || !Files.exists(sidecar(library.file(item)))) {
			harm(Harm.Kind.HALF_FILE, item.path() + " has no record");
		}
	}

	/** What is in the folder beside pictures and their records. */
	private void files(MediaLibrary library) throws IOException {
		for (String name : names(library.folder())) {
			Path file = library.folder().resolve(name);
			boolean picture = Files.exists(sidecar(file));
			boolean record = name.endsWith(".json") && Files.exists(file.resolveSibling(name.substring(0, name.length() - ".json".length())));
			if (!picture && !record || name.startsWith(".")) {
				harm(Harm.Kind.LEFT_BEHIND, "in the library: " + name);
			}
		}
	}

	private static Path sidecar(Path picture) {
		return picture.resolveSibling(picture.getFileName() + ".json");
	}

	/** What a kill leaves unfinished is cleaned when it is old; here it becomes so at once. */
	private void age() throws IOException {
		Path media = place.book().resolve("media");
		for (String name : names(media)) {
			if (name.startsWith(".")) {
				Files.setLastModifiedTime(media.resolve(name), FileTime.from(Instant.now().minus(LONG_AGO)));
			}
		}
	}

	/** Everything that recovering once more must not change. */
	Map<String, String> snapshot(List<GenerationJob> jobs) throws IOException {
		Map<String, String> all = new TreeMap<>();
		jobs.forEach(j -> all.put(j.id().toString(), j.state() + " " + j.charge() + " " + j.images()));
		for (Path folder : List.of(place.book().resolve("media"), place.home().file("received"))) {
			for (String name : names(folder)) {
				all.put(name, Arrays.hashCode(bytes(folder.resolve(name))) + "");
			}
		}
		return all;
	}

	private static Set<String> names(Path folder) throws IOException {
		Set<String> names = new TreeSet<>();
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				files.forEach(f -> names.add(String.valueOf(f.getFileName())));
			}
		}
		return names;
	}

	private static byte @Nullable [] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException e) {
			return null;
		}
	}
}
