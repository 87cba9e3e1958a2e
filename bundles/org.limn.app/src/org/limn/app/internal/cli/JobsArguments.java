/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;

/**
 * The arguments of {@code limn jobs}, read but not yet looked up.
 *
 * @param action what to do
 * @param id the beginning of a job's id; empty where none is needed
 * @param project the folder of the book whose jobs are meant, or {@code null} for those of all books
 * @param all whether old jobs too stand in the table
 * @param json whether the result is one JSON object
 */
record JobsArguments(Action action, String id, @Nullable Path project, boolean all, boolean json) {

	/** What can be done with jobs. */
	enum Action {
		LIST, SHOW, START(JobAction.START), CHECK(JobAction.CHECK), CANCEL(JobAction.CANCEL), RETRY(JobAction.FINISH, JobAction.RETRY, JobAction.SEND_AGAIN),
		DISMISS(JobAction.DISMISS, JobAction.GIVE_UP, JobAction.DISCARD), PAUSE, RESUME;

		private static final Set<Action> OF_ALL_JOBS = Set.of(LIST, PAUSE, RESUME);

		private final Set<JobAction> offers;

		Action(JobAction... offers) {
			this.offers = Set.of(offers);
		}

		/** As a person types it. */
		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		boolean needsJob() {
			return !OF_ALL_JOBS.contains(this);
		}

		boolean possible(GenerationJob job) {
			return !Collections.disjoint(offers, job.actions());
		}

		/** What can be done with a job as it stands, in the words a person types. */
		static List<String> possibleWords(GenerationJob job) {
			return Arrays.stream(values()).filter(a -> a.possible(job)).map(Action::word).toList();
		}

		static Action of(String word) throws UsageException {
			return Arrays.stream(values()).filter(a -> a.word().equals(word)).findFirst()
					.orElseThrow(() -> new UsageException(NLS.bind(Messages.JobsArguments_action, word, words())));
		}

		private static String words() {
			return Arrays.stream(values()).map(Action::word).collect(Collectors.joining(", ")); //$NON-NLS-1$
		}
	}

	static JobsArguments parse(List<String> arguments) throws UsageException {
		Deque<String> rest = new ArrayDeque<>(arguments);
		List<String> words = new ArrayList<>();
		Path project = null;
		boolean all = false;
		boolean json = false;
		while (!rest.isEmpty()) {
			String word = rest.removeFirst();
			switch (word) {
			case "--json" -> json = true; //$NON-NLS-1$
			case "--all" -> all = true; //$NON-NLS-1$
			case "--project" -> { //$NON-NLS-1$
				if (rest.isEmpty()) {
					throw new UsageException(NLS.bind(Messages.GenerateArguments_noValue, word));
				}
				project = Path.of(rest.removeFirst());
			}
			default -> {
				if (word.startsWith("-")) { //$NON-NLS-1$
					throw new UsageException(NLS.bind(Messages.GenerateArguments_unknown, word, "--all, --project")); //$NON-NLS-1$
				}
				words.add(word);
			}
			}
		}
		Action action = words.isEmpty() ? Action.LIST : Action.of(words.getFirst());
		int wanted = action.needsJob() ? 2 : 1;
		if (words.size() < wanted && action.needsJob()) {
			throw new UsageException(NLS.bind(Messages.JobsArguments_noId, action.word()));
		}
		if (words.size() > wanted) {
			throw new UsageException(NLS.bind(Messages.JobsArguments_tooMany, words.get(wanted)));
		}
		return new JobsArguments(action, action.needsJob() ? words.get(1) : "", project, all, json); //$NON-NLS-1$
	}
}
