/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** The views of this bundle. UI thread. */
public final class GenerationViews {

	/** View: all jobs of all books. */
	public static final String JOBS = "org.limn.generation.ui.jobs";

	private GenerationViews() {
	}

	/** Whether <em>Generation Jobs</em> is offered: not while generation is switched off. */
	public static boolean offersJobs() {
		return PlatformUI.getWorkbench().getViewRegistry().find(JOBS) != null;
	}

	/** Opens <em>Generation Jobs</em> in the active window. */
	public static void showJobs() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null || !offersJobs()) {
			return;
		}
		try {
			window.getActivePage().showView(JOBS);
		} catch (PartInitException e) {
			ILog.get().log(e.getStatus());
		}
	}
}
