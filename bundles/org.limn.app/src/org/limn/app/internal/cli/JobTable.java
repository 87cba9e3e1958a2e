/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.limn.generation.GenerationJob;

/** Jobs as a table: one line each, columns as wide as they must be. */
final class JobTable {

	private static final String GAP = "  "; //$NON-NLS-1$

	private final Instant now;

	JobTable(Instant now) {
		this.now = now;
	}

	/** The lines, with a head. */
	List<String> lines(List<GenerationJob> jobs) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(Messages.JobTable_id, Messages.JobTable_state, Messages.JobTable_age, Messages.JobTable_profile, Messages.JobTable_pictures,
				Messages.JobTable_cost, Messages.JobTable_prompt));
		jobs.forEach(job -> rows.add(row(job)));
		int[] widths = new int[rows.getFirst().size()];
		for (List<String> row : rows) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], row.get(i).length());
			}
		}
		return rows.stream().map(row -> line(row, widths)).toList();
	}

	private List<String> row(GenerationJob job) {
		return List.of(ShortId.of(job.id()), JobWords.state(job.state()), JobWords.age(job.created(), now), job.outgoing().profileName(), JobWords.pictures(job),
				JobWords.money(job.cost(), job.charge()), JobWords.prompt(job));
	}

	private static String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length())).append(GAP); //$NON-NLS-1$
		}
		return line.toString().stripTrailing();
	}
}
