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

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;
import org.limn.ui.OpenBook;
import org.limn.ui.Spacing;
import org.limn.ui.internal.picture.PictureBox;
import org.limn.ui.internal.picture.PictureLoader;

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

	void show(Optional<OpenBook> book, Optional<String> picture, String described) {
		@Nullable Path file = book.isPresent() && picture.isPresent()
				? book.get().book().folder().resolve(picture.get()).normalize()
				: null;
		boolean inside = file != null && book.isPresent() && file.startsWith(book.get().book().folder());
		box.show(inside ? file : null, described);
	}

	PictureBox box() {
		return box;
	}
}
