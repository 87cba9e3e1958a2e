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
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;
import org.limn.media.MediaItem;
import org.limn.project.Element;
import org.limn.ui.BookMedia;
import org.limn.ui.OpenBook;
import org.limn.ui.UiUpdates;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.library.Gallery;
import org.limn.ui.internal.picture.PictureLoader;
import org.limn.ui.internal.viewer.ImageViewer;

/** The pictures tagged with an element. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
final class MediaStrip extends Composite {

	private static final int ONE_ROW = 196;

	private final Gallery gallery;
	private final Label none;
	private final org.limn.media.MediaListener onMedia;
	private @Nullable OpenBook book;
	private @Nullable Element element;

	MediaStrip(Composite parent, IWorkbenchPartSite site) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(this);
		none = new Label(this, SWT.WRAP);
		gallery = new Gallery(this, site.getService(PictureLoader.class), this::file);
		Page.paper(gallery);
		gallery.onOpen(item -> {
			@Nullable OpenBook open = book;
			if (open != null) {
				ImageViewer.open(site.getPage(), new BookMedia(open, item));
			}
		});
		onMedia = () -> UiUpdates.post(this, this::showItems);
		addDisposeListener(e -> listen(null));
	}

	private Path file(MediaItem item) {
		return java.util.Objects.requireNonNull(book).library().file(item);
	}

	void show(OpenBook shown, Element of) {
		element = of;
		listen(shown);
		showItems();
	}

	private void listen(@Nullable OpenBook now) {
		@Nullable OpenBook old = book;
		if (old == now) {
			return;
		}
		if (old != null) {
			old.library().removeListener(onMedia);
		}
		book = now;
		if (now != null) {
			now.library().addListener(onMedia);
		}
	}

	private void showItems() {
		@Nullable OpenBook open = book;
		@Nullable Element of = element;
		if (open == null || of == null) {
			return;
		}
		List<MediaItem> items = open.library().items().stream()
				.filter(i -> i.record().elements().contains(of.id()) || i.path().equals(of.image())).toList();
		none.setText(NLS.bind(Messages.MediaStrip_none, of.name()).replace("&", "&&"));
		none.setVisible(items.isEmpty());
		GridDataFactory.fillDefaults().grab(true, false).exclude(!items.isEmpty()).applyTo(none);
		gallery.setVisible(!items.isEmpty());
		GridDataFactory.fillDefaults().grab(true, false).hint(200, ONE_ROW).exclude(items.isEmpty()).applyTo(gallery);
		gallery.show(items);
		requestLayout();
	}
}
