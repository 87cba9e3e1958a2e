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

/** Says how a job went that was made on the command line. */
interface GenerateReport extends Report {

	/**
	 * A job that ended.
	 *
	 * @param job the job
	 * @param notUsed why the first picture was not used as asked, or {@code null}
	 */
	void job(GenerationJob job, @Nullable String notUsed);

	static GenerateReport to(Console console, boolean json) {
		return json ? new JsonReport(console) : new PlainReport(console);
	}
}
