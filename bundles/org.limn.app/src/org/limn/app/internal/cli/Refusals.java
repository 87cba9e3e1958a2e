/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationJob;
import org.limn.generation.LeftOut;

/** Refusals of the command line's own. */
final class Refusals {

	private Refusals() {
	}

	/** What a job as it stands does not permit. */
	static GenerationException notPossible(JobsArguments.Action action, GenerationJob job) {
		String possible = String.join(", ", JobsArguments.Action.possibleWords(job)); //$NON-NLS-1$
		return new GenerationException(Failure.of(FailureKind.UNSUPPORTED, NLS.bind(Messages.Refusals_notPossible,
				new Object[] { action.word(), ShortId.of(job.id()), JobWords.state(job.state()), possible.isEmpty() ? Messages.Refusals_onlyShow : possible })));
	}

	static GenerationException imageLeftOut(String element, String model, LeftOut.Reason reason) {
		return switch (reason) {
		case NOT_WITH_THIS_MODEL -> new GenerationException(
				Failure.about(FailureKind.UNSUPPORTED, NLS.bind(Messages.Refusals_notWithThisModel, model, element), "references")); //$NON-NLS-1$
		case MISSING -> new GenerationException(Failure.about(FailureKind.INVALID_REQUEST, NLS.bind(Messages.Refusals_noImage, element), "element")); //$NON-NLS-1$
		case UNREADABLE -> new GenerationException(
				Failure.about(FailureKind.INVALID_REQUEST, NLS.bind(Messages.Refusals_unreadableImage, element), "element")); //$NON-NLS-1$
		case PRIVATE, SPOILER -> new GenerationException(
				Failure.about(FailureKind.INVALID_REQUEST, NLS.bind(Messages.Refusals_privateImage, element), "element")); //$NON-NLS-1$
		};
	}
}
