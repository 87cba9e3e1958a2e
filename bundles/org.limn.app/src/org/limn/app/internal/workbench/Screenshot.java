/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.workbench;

import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.UIJob;

/** Writes a picture of the display once the workbench has come to rest, and ends the program: what {@code --screenshot} is for. */
final class Screenshot extends UIJob {

	/** Paints, thumbnails and decorations come after the last visible job; two looks at an idle job manager this far apart count as rest. */
	private static final long LOOK_AGAIN_MS = 700;
	private static final int LOOKS_AT_REST = 3;
	private static final int MOST_LOOKS = 40;

	private final Path file;
	private int looks;
	private int atRest;

	Screenshot(Path file) {
		super("Screenshot"); //$NON-NLS-1$
		this.file = file;
		setSystem(true);
	}

	@Override
	public IStatus runInUIThread(IProgressMonitor monitor) {
		looks++;
		atRest = getJobManager().isIdle() || onlyMe() ? atRest + 1 : 0;
		if (atRest < LOOKS_AT_REST && looks < MOST_LOOKS) {
			schedule(LOOK_AGAIN_MS);
			return Status.OK_STATUS;
		}
		write(getDisplay());
		IWorkbench workbench = PlatformUI.getWorkbench();
		getDisplay().asyncExec(workbench::close);
		return Status.OK_STATUS;
	}

	private boolean onlyMe() {
		for (var job : getJobManager().find(null)) {
			if (job != this && job.getState() == RUNNING) {
				return false;
			}
		}
		return true;
	}

	private void write(Display display) {
		Image image = new Image(display, display.getBounds());
		GC gc = new GC(display);
		try {
			gc.copyArea(image, 0, 0);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			loader.save(file.toString(), SWT.IMAGE_PNG);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
