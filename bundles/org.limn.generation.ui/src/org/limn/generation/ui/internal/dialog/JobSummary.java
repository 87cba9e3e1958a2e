/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationJob;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.SizeChoice;

/** What a job was asked to do, in words. */
final class JobSummary {

	private JobSummary() {
	}

	/** Profile, model, size and number in one line. */
	static String line(GenerationJob job) {
		var o = job.outgoing();
		String text = job.outgoing().count() == 1 ? Messages.JobSummary_one : NLS.bind(Messages.JobSummary_many, o.count());
		return String.join("  ·  ", o.profileName(), o.modelId(), SizeChoice.label(o.size()), text);
	}
}
