/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;

/** Pictures on the clipboard: files, or pixels that another program copied. UI thread. */
final class PastedPictures {

	private PastedPictures() {
	}

	/** The files to import; written when they are not files yet, so not for the UI thread. */
	interface Source {
		List<Path> files() throws IOException;
	}

	/** What the clipboard has, or nothing when it has no picture. */
	static Optional<Source> of(Display display) {
		Clipboard clipboard = new Clipboard(display);
		try {
			if (clipboard.getContents(FileTransfer.getInstance()) instanceof String[] names && names.length > 0) {
				List<Path> files = Arrays.stream(names).map(Path::of).toList();
				return Optional.of(() -> files);
			}
			if (clipboard.getContents(ImageTransfer.getInstance()) instanceof ImageData data) {
				return Optional.of(() -> List.of(written(data)));
			}
			return Optional.empty();
		} finally {
			clipboard.dispose();
		}
	}

	private static Path written(ImageData data) throws IOException {
		Path folder = Files.createTempDirectory("limn-paste");
		Path file = folder.resolve("pasted.png");
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { data };
		loader.save(file.toString(), SWT.IMAGE_PNG);
		file.toFile().deleteOnExit();
		folder.toFile().deleteOnExit();
		return file;
	}
}
