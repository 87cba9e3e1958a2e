/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import java.util.Optional;

import org.limn.media.ImageTarget;
import org.limn.project.BookException;
import org.limn.ui.OpenBook;

/** An editor that has one picture which can be uploaded, chosen and taken away: a cover, a portrait. */
public interface PictureHolder {

	/** @return the book, or empty while it is not open */
	Optional<OpenBook> openBook();

	/** @return what a picture is for here, or empty while the book is not open */
	Optional<ImageTarget> imageTarget();

	/** @return the path of the picture in the book, or empty when there is none */
	Optional<String> picture();

	/**
	 * Takes the picture away; its file stays in the library. Not for the UI thread.
	 *
	 * @throws BookException when the book cannot be written
	 */
	void removePicture() throws BookException;
}
