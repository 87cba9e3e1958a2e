/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.limn.generation.Failure;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;
import org.limn.ui.UiUpdates;

/** Writes what an administrator decided, away from the UI thread, also after the page was closed; says when it could not be written. */
final class Saving {

	/** What is written. */
	@FunctionalInterface
	interface Work {
		void run() throws Exception;
	}

	private Saving() {
	}

	static void start(Work work) {
		start(work, () -> { });
	}

	/** Writes, then does something on the UI thread whether or not it worked. */
	static void start(Work work, Runnable then) {
		new SavingJob(work, then).schedule();
	}

	private static final class SavingJob extends Job {

		private final Work work;
		private final Runnable then;

		SavingJob(Work work, Runnable then) {
			super(Messages.Saving_name);
			this.work = work;
			this.then = then;
			setSystem(true);
		}

		@Override
		protected IStatus run(@Nullable IProgressMonitor monitor) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			try {
				work.run();
			} catch (Exception e) {
				Failure failure = Background.failure(e);
				UiUpdates.post(display, () -> MessageDialog.openError(display.getActiveShell(), Messages.Saving_title, failure.message()));
			}
			UiUpdates.post(display, then);
			return Status.OK_STATUS;
		}

		@Override
		public boolean belongsTo(@Nullable Object family) {
			return Background.FAMILY.equals(family);
		}
	}
}
