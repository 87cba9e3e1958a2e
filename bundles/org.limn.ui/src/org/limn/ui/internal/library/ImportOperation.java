/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.limn.media.MediaException;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;

/** Brings files into the library, one by one; one that is refused does not stop the others. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class ImportOperation {

	private final OpenBook book;
	private final List<Path> files;

	/**
	 * @param book whose library
	 * @param files the files
	 */
	public ImportOperation(OpenBook book, List<Path> files) {
		this.book = book;
		this.files = List.copyOf(files);
	}

	/**
	 * @param progress one step per file
	 * @throws MediaException naming what was refused, after all others are in
	 */
	public void run(SubMonitor progress) throws MediaException {
		progress.setWorkRemaining(files.size());
		List<String> refused = new ArrayList<>();
		MediaException.Kind kind = MediaException.Kind.IO;
		for (Path file : files) {
			progress.subTask(file.getFileName().toString());
			try {
				book.library().importFile(file);
			} catch (MediaException e) {
				kind = e.kind();
				refused.add(file.getFileName() + ": " + e.getMessage());
			}
			progress.split(1);
		}
		if (!refused.isEmpty()) {
			throw new MediaException(kind, NLS.bind(Messages.ImportOperation_refused, String.join("\n", refused)));
		}
	}
}
