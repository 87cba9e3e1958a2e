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
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.limn.generation.CallState;
import org.limn.generation.JobImage;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.Journal;
import org.limn.generation.core.internal.torture.Round.Result;
import org.limn.generation.core.internal.torture.Studio.Workplace;
import org.limn.media.MediaException;
import org.limn.media.MediaLibrary;
import org.limn.testsupport.ChildJava;

/** Floods the service: many jobs at once, a part of them in flight at once, with a kill before they begin. Order, limits and journal must be exact. */
final class Load {

	/**
	 * How much.
	 *
	 * @param jobs how many are queued
	 * @param atOnce how many are in flight
	 * @param megabytes the heap of the process
	 * @param threads the most threads of the system that it may have
	 * @param resident by how many megabytes its resident set may grow while they run
	 */
	record Size(int jobs, int atOnce, int megabytes, int threads, int resident) {
		/** For every build. */
		static final Size SHORT = new Size(600, 100, 64, 300, 128);
		/** As a person would never do it. */
		static final Size FULL = new Size(10_000, 1_000, 256, 2_500, 512);
	}

	private final Path folder;
	private final Size size;
	private final Map<String, Double> figures = new TreeMap<>();
	private final List<Harm> harms = new ArrayList<>();

	/**
	 * @param folder an empty folder
	 * @param size how much
	 */
	Load(Path folder, Size size) {
		this.folder = folder;
		this.size = size;
	}

	/** What was measured, by name. */
	Map<String, Double> figures() {
		return figures;
	}

	Result run() throws IOException, InterruptedException {
		try (CrowdedServer server = new CrowdedServer(size.atOnce())) {
			Workplace place = new Workplace(folder, server.url(), server.url());
			child(place, true, "at");
			child(place, false, "over");
			figures.put("in flight", Double.valueOf(server.most()));
			expect(figures.getOrDefault("offered", Double.valueOf(0)).intValue() == size.jobs(), "after the kill not every job is offered");
			expect(server.most() == size.atOnce(), server.most() + " in flight in place of " + size.atOnce());
			expect(figures.getOrDefault("threads", Double.valueOf(0)).intValue() <= size.threads(), "too many threads");
			expect(figures.getOrDefault(LoadChild.RESIDENT, Double.valueOf(Double.MAX_VALUE)).doubleValue() <= size.resident(), "the resident set grows too much: " + figures);
			order(server.prompts());
			int saved = journal(place, server.prompts());
			library(place, saved);
			return new Result(true, server.prompts().size(), saved, server.prompts().size(), List.copyOf(harms));
		}
	}

	private void expect(boolean met, String words) {
		if (!met) {
			harms.add(new Harm(Harm.Kind.STUCK, words));
		}
	}

	private void child(Workplace place, boolean fill, String end) throws IOException, InterruptedException {
		StringBuilder words = new StringBuilder();
		try (ChildJava child = LoadChild.start(place, fill, size.jobs(), size.atOnce(), size.megabytes())) {
			for (String line = child.next(); !end.equals(line); line = child.next()) {
				if (line == null) {
					throw new IOException("the process ended: " + words);
				}
				if (line.startsWith("figure ")) {
					int space = line.lastIndexOf(' ');
					figures.put(line.substring("figure ".length(), space), Double.valueOf(line.substring(space + 1)));
				} else {
					expect(!line.startsWith("defect") && !line.equals("hung"), line);
					words.append(line).append('\n');
				}
			}
			child.kill();
		}
	}

	/** Who was first is sent first; among those in flight at once the network decides. */
	private void order(List<String> prompts) {
		int place = 0;
		int latest = -1;
		for (String prompt : prompts) {
			int number = Integer.parseInt(prompt.substring(prompt.lastIndexOf(' ') + 1));
			latest = Math.max(latest, number);
			expect(number > latest - 2 * size.atOnce() - LoadChild.SKETCHED_EVERY, prompt + " came as number " + place + ", after number " + latest);
			place++;
		}
	}

	private int journal(Workplace place, List<String> prompts) {
		Map<String, Integer> posts = new HashMap<>();
		prompts.forEach(p -> posts.merge(p, Integer.valueOf(1), Integer::sum));
		Journal journal = Journal.open(place.home().journal(), Clock.systemUTC());
		int saved = 0;
		try {
			List<JobRow> jobs = journal.jobs();
			expect(jobs.size() == size.jobs(), jobs.size() + " jobs in the journal");
			for (JobRow job : jobs) {
				saved += job(job, posts.getOrDefault(job.request().prompt(), Integer.valueOf(0)).intValue()) ? 1 : 0;
			}
		} finally {
			journal.close();
		}
		return saved;
	}

	/** Whether a job was drawn, as it must be when it was not cancelled. */
	private boolean job(JobRow job, int posts) {
		String prompt = job.request().prompt();
		int number = Integer.parseInt(prompt.substring(prompt.lastIndexOf(' ') + 1));
		boolean cancelled = LoadChild.cancelled(number);
		CallRow call = job.calls().getFirst();
		int wanted = cancelled ? 0 : 1;
		expect(call.attempts() == wanted && (LoadChild.sketched(number) || posts == wanted), prompt + ": " + posts + " submissions, " + call.attempts() + " attempts");
		expect(call.state() == (cancelled ? CallState.CANCELLED : CallState.ANSWERED), prompt + ": " + call.state());
		expect(call.slots().getFirst().state() == (cancelled ? JobImage.State.EXPECTED : JobImage.State.SAVED), prompt + ": " + call.slots());
		return !cancelled;
	}

	private void library(Workplace place, int saved) {
		try (MediaLibrary library = MediaLibrary.open(place.book())) {
			expect(library.items().size() == saved, library.items().size() + " pictures of " + saved + " in the library");
			library.problems().forEach(p -> harms.add(new Harm(Harm.Kind.HALF_FILE, p.toString())));
		} catch (MediaException e) {
			harms.add(new Harm(Harm.Kind.HALF_FILE, String.valueOf(e.getMessage())));
		}
	}
}
