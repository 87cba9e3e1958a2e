/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.command;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.limn.media.ImageTarget;
import org.limn.media.MediaItem;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.Work;
import org.limn.ui.internal.editor.PictureHolder;
import org.limn.ui.internal.library.ChoosePictureDialog;
import org.limn.ui.internal.picture.PictureLoader;

/** Choose from Library: a picture that is there becomes the cover or portrait of the active editor. */
public final class ChooseFromLibraryHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(@Nullable ExecutionEvent event) {
		if (!(HandlerUtil.getActiveEditor(event) instanceof PictureHolder holder)) {
			return null;
		}
		Optional<OpenBook> book = holder.openBook();
		Optional<ImageTarget> target = holder.imageTarget();
		if (book.isEmpty() || target.isEmpty()) {
			return null;
		}
		ChoosePictureDialog dialog = new ChoosePictureDialog(HandlerUtil.getActiveShell(event), book.get(),
				HandlerUtil.getActiveEditor(event).getSite().getService(PictureLoader.class), target.get().label());
		if (dialog.open() == Window.OK && dialog.chosen().isPresent()) {
			MediaItem item = dialog.chosen().get();
			Work.start(Messages.UploadHandler_working, progress -> target.get().accept(item));
		}
		return null;
	}
}
