/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;

/** Words for a person. */
final class PlainReport implements Report {

	private final Console console;

	PlainReport(Console console) {
		this.console = console;
	}

	@Override
	public void job(GenerationJob job, Path book, @Nullable String notUsed) {
		for (JobImage image : job.images()) {
			String file = image.file();
			if (image.state() == JobImage.State.SAVED && file != null) {
				console.result(book.resolve(file));
			} else if (image.state() == JobImage.State.KEPT) {
				console.note(NLS.bind(Messages.PlainReport_kept, file));
			}
		}
		Cost cost = job.cost();
		if (cost != null && cost.amount().signum() > 0) {
			console.note(NLS.bind(Messages.PlainReport_cost, cost.amount().toPlainString(), cost.currency()));
		}
		Failure failure = job.failure();
		if (failure != null) {
			refused(failure.kind().name(), failure.message());
		} else if (job.state() instanceof JobState.Cancelled) {
			console.note(Messages.PlainReport_cancelled);
		}
		if (notUsed != null) {
			refused("NOT_USED", notUsed); //$NON-NLS-1$
		}
		if (job.charge() == Charge.POSSIBLE) {
			console.note(Messages.PlainReport_mayBeCharged);
		}
	}

	@Override
	public void refused(String kind, String message) {
		console.note("limn: " + message); //$NON-NLS-1$
	}
}
