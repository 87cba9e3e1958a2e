/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;
import org.limn.media.Crop;
import org.limn.media.MediaItem;
import org.limn.ui.OpenBook;
import org.limn.ui.Spacing;
import org.limn.ui.internal.picture.PictureBox;
import org.limn.ui.internal.picture.PictureLoader;
import org.limn.ui.internal.picture.PicturePart;

/** A picture with what can be done about it below; other bundles add their own actions there. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
final class PicturePanel extends Composite {

	private final PictureBox box;

	PicturePanel(Composite parent, IWorkbenchPartSite site, int width, int height, String words, String actions) {
		super(parent, SWT.NONE);
		Spacing.inner(1).applyTo(this);
		box = new PictureBox(this, site.getService(PictureLoader.class), words);
		GridDataFactory.swtDefaults().hint(width, height).applyTo(box);
		GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(new ActionColumn(this, site, actions));
	}

	/**
	 * Shows the picture of a book.
	 *
	 * @param book the book
	 * @param picture the path of the picture in the book
	 * @param crop gives the part of it that is shown, or empty for all of it
	 * @param described what the picture is
	 */
	void show(OpenBook book, Optional<String> picture, Function<MediaItem, Optional<Crop>> crop, String described) {
		Path folder = book.book().folder();
		Optional<Path> file = picture.map(p -> folder.resolve(p).normalize()).filter(f -> f.startsWith(folder));
		Optional<PicturePart> part = picture.flatMap(book.library()::itemAt)
				.flatMap(item -> crop.apply(item).flatMap(c -> PicturePart.of(item, c)));
		box.show(file.isPresent() ? file.get() : null, part.isPresent() ? part.get() : null, described);
	}

	PictureBox box() {
		return box;
	}
}
