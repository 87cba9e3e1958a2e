/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationJob;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One JSON object: {@code job, state, files, kept, cost, charge, failure, warnings}. */
final class JsonReport implements GenerateReport {

	private final JsonObjects result;

	JsonReport(Console console) {
		result = new JsonObjects(console);
	}

	@Override
	public void warning(String message) {
		result.warning(message);
	}

	@Override
	public void job(GenerationJob job, @Nullable String notUsed) {
		ObjectNode root = JobJson.of(job);
		if (job.failure() == null && notUsed != null) {
			JobJson.failure(root, "NOT_USED", notUsed); //$NON-NLS-1$
		}
		result.print(root);
	}

	@Override
	public void refused(String kind, String message) {
		result.print(JobJson.refused(kind, message));
	}
}
