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
import java.util.List;

import org.limn.generation.GenerationJob;

/** Jobs as a table: one line each. */
final class JobTable {

	private final Instant now;

	JobTable(Instant now) {
		this.now = now;
	}

	/** The lines, with a head. */
	List<String> lines(List<GenerationJob> jobs) {
		Table table = new Table(Messages.JobTable_id, Messages.JobTable_state, Messages.JobTable_age, Messages.JobTable_profile, Messages.JobTable_pictures,
				Messages.JobTable_cost, Messages.JobTable_prompt);
		jobs.forEach(job -> table.row(ShortId.of(job.id()), JobWords.state(job.state()), JobWords.age(job.created(), now), job.outgoing().profileName(),
				JobWords.pictures(job), JobWords.money(job.cost(), job.charge()), JobWords.prompt(job)));
		return table.lines();
	}
}
