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
import org.limn.generation.GenerationJob;

/** A job's progress in one line of a terminal; elsewhere, a line for each change of phase. */
final class ProgressLine {

	private static final int WIDTH = 24;

	private final Console console;
	private String last = ""; //$NON-NLS-1$

	ProgressLine(Console console) {
		this.console = console;
	}

	synchronized void show(GenerationJob job) {
		if (job.state().ended()) {
			return;
		}
		String phase = JobWords.state(job.state());
		String text = console.terminal() ? bar(job, phase) : phase;
		if (text.equals(last)) {
			return;
		}
		last = text;
		if (console.terminal()) {
			console.overwrite(text);
		} else {
			console.note(text);
		}
	}

	synchronized void close() {
		if (console.terminal()) {
			console.overwrite(""); //$NON-NLS-1$
		}
	}

	private static String bar(GenerationJob job, String phase) {
		int total = job.images().size();
		int saved = job.saved().size();
		double fraction = job.progress().fraction();
		double known = total == 0 ? 0 : (saved + Math.max(0, Math.min(1, fraction)) * (total - saved)) / total;
		int filled = (int) Math.round(known * WIDTH);
		String counted = NLS.bind(Messages.ProgressLine_saved, saved, total);
		return '[' + "█".repeat(filled) + "·".repeat(WIDTH - filled) + "] " + counted + "  " + phase; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
