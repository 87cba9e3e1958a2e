/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import org.limn.generation.GenerationJob;

/** Shows running jobs somewhere, as in the Progress view. Called by one thread at a time. */
public interface JobFace {

	/** Shows nothing. */
	JobFace NONE = (job, cancel) -> new Shown() {
		@Override
		public void update(GenerationJob now) {
			// nothing is shown
		}

		@Override
		public void end(GenerationJob now) {
			// nothing is shown
		}
	};

	/** One job that is shown. */
	interface Shown {
		/**
		 * It changed.
		 *
		 * @param job as it is now
		 */
		void update(GenerationJob job);

		/**
		 * It does not run any more.
		 *
		 * @param job as it is now
		 */
		void end(GenerationJob job);
	}

	/**
	 * Shows a job that began to run.
	 *
	 * @param job as it is now
	 * @param cancel stops the job; returns at once
	 * @return where to tell of changes
	 */
	Shown show(GenerationJob job, Runnable cancel);
}
