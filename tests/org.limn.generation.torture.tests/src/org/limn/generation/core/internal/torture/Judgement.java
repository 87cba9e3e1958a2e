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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobImage;
import org.limn.generation.core.internal.torture.Round.Result;
import org.limn.generation.core.internal.torture.Studio.Workplace;

/** The end of every sort of torture: recovery runs on a healthy disk until nothing goes on, and once more, and everything is checked. */
final class Judgement {

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private final Workplace place;
	private final Truth truth;
	private final List<Harm> harms = new ArrayList<>();

	Judgement(Workplace place, Truth truth) {
		this.place = place;
		this.truth = truth;
	}

	/** Something that was seen before. */
	void harm(Harm.Kind kind, String words) {
		harms.add(new Harm(kind, words));
	}

	/**
	 * Recovers and judges.
	 *
	 * @param reached whether the torture came to its point
	 * @param whole the names of the files of pictures that came whole
	 */
	Result judge(boolean reached, List<String> whole) throws IOException, InterruptedException, GenerationException {
		Checker checker = new Checker(place, truth);
		long posts = truth.begunInAll();
		List<GenerationJob> jobs = recover();
		Map<String, String> once = checker.snapshot(jobs);
		Map<String, String> twice = checker.snapshot(recover());
		if (!once.equals(twice)) {
			harm(Harm.Kind.UNSTABLE, once + " became " + twice);
		}
		if (truth.begunInAll() > posts) {
			harm(Harm.Kind.REPEATED, "recovery submitted " + (truth.begunInAll() - posts));
		}
		harms.addAll(checker.check(jobs, whole));
		int saved = (int) jobs.stream().flatMap(j -> j.images().stream()).filter(i -> i.state() == JobImage.State.SAVED).count();
		return new Result(reached, whole.size(), saved, truth.begun(), List.copyOf(harms));
	}

	private List<GenerationJob> recover() throws IOException, InterruptedException, GenerationException {
		try (Studio studio = new Studio(place)) {
			studio.engine().recover();
			if (!studio.settle(LONGEST)) {
				harm(Harm.Kind.STUCK, "recovery does not come to an end: " + studio.engine().jobs());
			}
			studio.defects().forEach(e -> harm(Harm.Kind.STUCK, "a defect was logged: " + e));
			return studio.engine().jobs();
		}
	}
}
