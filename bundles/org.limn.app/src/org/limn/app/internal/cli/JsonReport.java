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
final class JsonReport extends JsonOutput implements GenerateReport {

	JsonReport(Console console) {
		super(console);
	}

	@Override
	public void job(GenerationJob job, @Nullable String notUsed) {
		ObjectNode root = JobJson.of(job);
		if (job.failure() == null && notUsed != null) {
			JobJson.failure(root, "NOT_USED", notUsed); //$NON-NLS-1$
		}
		print(root);
	}

	@Override
	ObjectNode nothing() {
		return JobJson.nothing();
	}
}
