/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.target;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.media.CropPurpose;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
import org.limn.project.BookException;
import org.limn.project.Element;
import org.limn.project.ElementChange;
import org.limn.project.Rect;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;

/** The portrait of an element: its identifying picture. Of a picture with a recorded crop, the portrait is the square inside it. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class PortraitTarget extends BookTarget {

	private final Element element;

	/**
	 * @param book the book
	 * @param element the element whose picture it is
	 */
	public PortraitTarget(OpenBook book, Element element) {
		super(book);
		this.element = element;
	}

	@Override
	public Kind kind() {
		return Kind.PORTRAIT;
	}

	@Override
	public @Nullable String key() {
		return element.id();
	}

	@Override
	public String label() {
		return NLS.bind(Messages.PortraitTarget_label, element.name());
	}

	@Override
	public List<String> elementIds() {
		return List.of(element.id());
	}

	@Override
	public void accept(MediaItem item) throws MediaException {
		try {
			open.book().updateElement(element.id(), new ElementChange.Image(item.path()));
			cut(crop(item, CropPurpose.PORTRAIT, 1).map(c -> new Rect(c.x(), c.y(), c.width(), c.height())));
		} catch (BookException e) {
			throw refused(e);
		}
	}

	/** Writes which part of the picture is the portrait; what was written for an earlier picture goes. */
	private void cut(Optional<Rect> part) throws BookException {
		Optional<Rect> written = open.book().element(element.id()).flatMap(e -> Optional.ofNullable(e.portraitCrop()));
		if (!written.equals(part)) {
			open.book().updateElement(element.id(), new ElementChange.PortraitCrop(part.isPresent() ? part.get() : null));
		}
	}
}
