/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.workbench;

import java.io.IOException;
import java.util.Objects;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The desktop program. */
public final class WorkbenchApplication implements IApplication {

	/** Ends the program with code 15 when another Limn works in the same workspace. */
	private static final Integer EXIT_WORKSPACE_IN_USE = 15;

	@Override
	public Object start(IApplicationContext context) throws IOException {
		Display display = PlatformUI.createDisplay();
		try {
			Location workspace = Objects.requireNonNull(Platform.getInstanceLocation());
			if (!workspace.lock()) {
				tellInUse(display);
				return EXIT_WORKSPACE_IN_USE;
			}
			try {
				StartArguments arguments = StartArguments.of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
				int code = PlatformUI.createAndRunWorkbench(display, new LimnWorkbenchAdvisor(arguments));
				return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
			} finally {
				workspace.release();
			}
		} finally {
			display.dispose();
		}
	}

	private static void tellInUse(Display display) {
		Shell shell = new Shell(display);
		MessageDialog.openInformation(shell, Messages.WorkbenchApplication_inUse_title, Messages.WorkbenchApplication_inUse_message);
		shell.dispose();
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			Display display = workbench.getDisplay();
			display.syncExec(() -> {
				if (!display.isDisposed()) {
					workbench.close();
				}
			});
		}
	}
}
