/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;

/** Pictures of windows for people to look at: written when the system property <code>limn.screenshots</code> names a folder. */
public final class Screenshots {

	private Screenshots() {
	}

	/** Takes a picture of a window as it is now, with its frame's content. */
	public static void take(Shell shell, String name) {
		String folder = System.getProperty("limn.screenshots");
		if (folder == null) {
			return;
		}
		shell.forceActive();
		shell.getDisplay().setCursorLocation(0, 0);
		shell.layout(true, true);
		shell.update();
		Instant end = Instant.now().plusMillis(700);
		Ui.waitFor("the window to be painted", () -> Instant.now().isAfter(end));
		Rectangle area = shell.getClientArea();
		Image image = new Image(shell.getDisplay(), area.width, area.height);
		GC gc = new GC(shell);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new org.eclipse.swt.graphics.ImageData[] { image.getImageData() };
		image.dispose();
		try {
			Files.createDirectories(Path.of(folder));
			loader.save(Path.of(folder, name + ".png").toString(), SWT.IMAGE_PNG);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
