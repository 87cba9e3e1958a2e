/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.target;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.media.Crop;
import org.limn.media.CropPurpose;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
import org.limn.project.BookException;
import org.limn.project.BookInfoField;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;

/** The cover of a book. Of a picture with a recorded crop, the cover is the part of a cover's shape inside it. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class CoverTarget extends BookTarget {

	private static final double RATIO = 1 / 1.6;

	/** @param book the book whose cover it is */
	public CoverTarget(OpenBook book) {
		super(book);
	}

	@Override
	public Kind kind() {
		return Kind.COVER;
	}

	@Override
	public String label() {
		return NLS.bind(Messages.CoverTarget_label, open.book().info().title());
	}

	@Override
	public void accept(MediaItem item) throws MediaException {
		Optional<Crop> part = crop(item, CropPurpose.COVER, RATIO);
		if (part.isPresent() && !part.get().equals(item.record().crops().get(CropPurpose.COVER))) {
			open.library().update(item.id(), r -> r.withCrop(CropPurpose.COVER, part.get()));
		}
		try {
			open.book().updateInfo(BookInfoField.COVER, item.path());
		} catch (BookException e) {
			throw refused(e);
		}
	}
}
