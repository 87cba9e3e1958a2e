/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.List;

import org.limn.generation.GenerationJob;
import org.limn.generation.JobEvent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One JSON object: {@code jobs, failure, warnings}; for a list also {@code paused}. */
final class JsonJobsReport extends JsonOutput implements JobsReport {

	JsonJobsReport(Console console) {
		super(console);
	}

	/** A program has use for all of them. */
	@Override
	public void list(List<GenerationJob> jobs, boolean paused, boolean all) {
		print(root(jobs).put("paused", paused)); //$NON-NLS-1$
	}

	@Override
	public void show(GenerationJob job, List<JobEvent> timeline) {
		ObjectNode root = root(List.of());
		root.withArray("jobs").add(JobJson.shown(job, timeline)); //$NON-NLS-1$
		print(root);
	}

	@Override
	public void ended(GenerationJob job) {
		print(root(List.of(job)));
	}

	@Override
	public void said(String message, List<GenerationJob> jobs) {
		say(message);
		print(root(jobs));
	}

	@Override
	ObjectNode nothing() {
		return root(List.of());
	}

	private static ObjectNode root(List<GenerationJob> jobs) {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		ArrayNode array = root.putArray("jobs"); //$NON-NLS-1$
		jobs.forEach(job -> array.add(JobJson.listed(job)));
		root.putNull("failure"); //$NON-NLS-1$
		return root;
	}
}
