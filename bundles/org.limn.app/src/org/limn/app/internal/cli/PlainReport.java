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
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Charge;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobImage;
import org.limn.generation.JobState;

/** Words for a person. */
final class PlainReport extends PlainOutput implements GenerateReport {

	PlainReport(Console console) {
		super(console);
	}

	@Override
	public void job(GenerationJob job, @Nullable String notUsed) {
		job.images().forEach(image -> image(job, image));
		Cost cost = job.cost();
		if (cost != null && cost.amount().signum() > 0) {
			console.note(NLS.bind(Messages.PlainReport_cost, cost.amount().toPlainString(), cost.currency()));
		}
		Failure failure = job.failure();
		if (failure != null) {
			console.say(failure.message());
		} else if (job.state() instanceof JobState.Cancelled) {
			console.say(Messages.PlainReport_cancelled);
		}
		if (notUsed != null) {
			console.say(notUsed);
		}
		if (job.charge() == Charge.POSSIBLE) {
			console.say(Messages.PlainReport_mayBeCharged);
		}
	}

	private void image(GenerationJob job, JobImage image) {
		String file = image.file();
		if (file == null) {
			return;
		}
		switch (image.state()) {
		case SAVED -> console.result(job.request().book().resolve(file));
		case KEPT -> console.say(NLS.bind(Messages.PlainReport_kept, file));
		case RECEIVED -> console.say(NLS.bind(Messages.PlainReport_received, file, ShortId.of(job.id())));
		case EXPECTED -> {
			// nothing of it is here
		}
		}
	}
}
