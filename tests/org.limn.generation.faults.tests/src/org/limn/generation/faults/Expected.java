/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.limn.generation.Charge;

/**
 * What must come of a cell. Several ends are allowed where the truth cannot be known from here.
 *
 * @param ends how the job may stand when nothing more happens by itself, as in {@code FAILED:NETWORK}; a kind may be left out
 * @param charges what may be said about money
 * @param posts how often the server may have been asked to draw, at least and at most
 * @param pictures how many pictures are in a state, at least and at most, by its name; states not named have none
 * @param then how the job must stand after the fault is mended and the person has pressed Retry; empty when nothing is pressed
 */
record Expected(List<String> ends, Set<Charge> charges, Range posts, Map<String, Range> pictures, String then) {

	/** At least and at most. */
	record Range(int least, int most) {
		static Range of(String text) {
			String[] ends = text.split("-");
			return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
		}

		boolean has(int number) {
			return number >= least && number <= most;
		}

		@Override
		public String toString() {
			return least == most ? Integer.toString(least) : least + "-" + most;
		}
	}

	static Expected of(String ends, String charges, String posts, String pictures, String then) {
		Map<String, Range> numbers = new HashMap<>();
		for (String word : pictures.split(",")) {
			String[] both = word.split("=");
			if (both.length == 2) {
				numbers.put(both[0], Range.of(both[1]));
			}
		}
		return new Expected(List.of(ends.split("\\|")), Arrays.stream(charges.split("\\|")).map(Charge::valueOf).collect(Collectors.toSet()), Range.of(posts),
				Map.copyOf(numbers), then.equals("-") ? "" : then);
	}

	/** Whether a job may end like that. */
	boolean allows(String end) {
		return ends.stream().anyMatch(e -> end.equals(e) || end.startsWith(e + ':'));
	}
}
