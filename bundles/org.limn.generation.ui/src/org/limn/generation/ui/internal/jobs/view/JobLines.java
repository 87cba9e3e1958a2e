/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationJob;

/** The lines of the table: the jobs that the filter lets through, in their order. Makes each line once, not at every change. UI thread. */
final class JobLines {

	private final Map<UUID, @Nullable JobLine> known = new HashMap<>();
	private List<JobLine> shown = List.of();
	private JobQuery query = JobQuery.ALL;
	private JobColumn column = JobColumn.AGE;
	private boolean up = true;

	/** Takes the jobs as they are now. */
	void take(Collection<GenerationJob> jobs) {
		Map<UUID, @Nullable JobLine> before = new HashMap<>(known);
		known.clear();
		for (GenerationJob job : jobs) {
			JobLine line = before.get(job.id());
			known.put(job.id(), line != null && line.job() == job ? line : JobLine.of(job));
		}
		arrange();
	}

	/** Shows only certain jobs. */
	void filter(JobQuery wanted) {
		query = wanted;
		arrange();
	}

	/** Sorts by a column; by the same one again, the other way round. */
	void sort(JobColumn by) {
		up = by != column || !up;
		column = by;
		arrange();
	}

	private void arrange() {
		Comparator<JobLine> order = up ? column.order() : column.order().reversed();
		shown = known.values().stream().filter(l -> l != null && query.accepts(l)).map(l -> (JobLine) l)
				.sorted(order.thenComparing(l -> l.job().created(), Comparator.reverseOrder()).thenComparing(l -> l.job().id())).toList();
	}

	List<JobLine> shown() {
		return shown;
	}

	boolean isEmpty() {
		return known.isEmpty();
	}

	JobQuery query() {
		return query;
	}

	JobColumn column() {
		return column;
	}

	boolean up() {
		return up;
	}
}
