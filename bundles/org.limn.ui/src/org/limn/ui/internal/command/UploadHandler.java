/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.command;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.limn.media.ImageTarget;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.Work;
import org.limn.ui.internal.editor.PictureHolder;

/** Upload: a file becomes a picture of the library and the cover or portrait of the active editor. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class UploadHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(@Nullable ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof PictureHolder holder) {
			FileDialog dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.OPEN);
			dialog.setText(Messages.UploadHandler_title);
			dialog.setFilterNames(new String[] { Messages.LibraryActions_imageFiles });
			dialog.setFilterExtensions(new String[] { "*.png;*.jpg;*.jpeg;*.webp;*.gif;*.PNG;*.JPG;*.JPEG;*.WEBP;*.GIF" });
			@Nullable String file = dialog.open();
			if (file != null) {
				use(holder, Path.of(file));
			}
		}
		return null;
	}

	/** Imports the file and hands it to what the editor has a picture for. */
	public static void use(PictureHolder holder, Path file) {
		Optional<ImageTarget> target = holder.imageTarget();
		Optional<OpenBook> book = holder.openBook();
		if (target.isPresent() && book.isPresent()) {
			Work.start(Messages.UploadHandler_working,
					progress -> target.get().accept(book.get().library().importFile(file)));
		}
	}
}
