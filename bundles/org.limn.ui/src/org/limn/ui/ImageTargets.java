/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.limn.media.ImageTarget;
import org.limn.media.MediaItem;
import org.limn.project.Element;
import org.limn.ui.internal.target.CoverTarget;
import org.limn.ui.internal.target.LibraryTarget;
import org.limn.ui.internal.target.PassageTarget;
import org.limn.ui.internal.target.PortraitTarget;
import org.limn.ui.internal.target.VariationTarget;

/**
 * What a picture can be for in the workbench. A target keeps the book it was made for, so it goes on working when the
 * person has turned to another one. {@link ImageTarget#accept(MediaItem)} writes files and is not for the UI thread.
 *
 * @since 1.0
 */
public final class ImageTargets {

	private ImageTargets() {
	}

	/**
	 * The cover of a book. Accepting sets <code>cover</code> in limn.yaml.
	 *
	 * @param book the book
	 * @return the target
	 */
	public static ImageTarget cover(OpenBook book) {
		return new CoverTarget(book);
	}

	/**
	 * The portrait of an element. Accepting sets the element's <code>image</code>.
	 *
	 * @param book the book
	 * @param element one of its elements
	 * @return the target
	 */
	public static ImageTarget portrait(OpenBook book, Element element) {
		return new PortraitTarget(book, element);
	}

	/**
	 * A passage of a text file. Accepting inserts the picture, with its alt text, below the paragraph of the passage and
	 * records which passage it belongs to. The passage is found again by its words when the text has changed meanwhile.
	 *
	 * @param book the book
	 * @param file the absolute path of the text file, inside the book's folder
	 * @param document the document of the editor in which the file is open, which then becomes dirty; <code>null</code> to
	 *            change the file itself
	 * @param offset where the passage starts, in characters of the document or of the file's text
	 * @param length its length in characters
	 * @param passage the text of the passage
	 * @return the target
	 */
	public static ImageTarget passage(OpenBook book, Path file, @Nullable IDocument document, int offset, int length,
			String passage) {
		return new PassageTarget(book, file, document, offset, length, passage);
	}

	/**
	 * The library of a book: nothing more than to have the picture.
	 *
	 * @param book the book
	 * @return the target
	 */
	public static ImageTarget library(OpenBook book) {
		return new LibraryTarget(book);
	}

	/**
	 * A variation of a picture that is there. Accepting leaves the new picture in the library, beside the first.
	 *
	 * @param book the book
	 * @param item the picture to vary
	 * @return the target
	 */
	public static ImageTarget variation(OpenBook book, MediaItem item) {
		return new VariationTarget(book, item);
	}
}
