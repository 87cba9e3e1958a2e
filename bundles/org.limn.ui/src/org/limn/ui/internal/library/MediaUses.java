/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.limn.media.MediaItem;
import org.limn.project.Chapter;
import org.limn.project.Element;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;

/** Finds where pictures are used: cover, elements, chapters. Reads files: not for the UI thread. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
final class MediaUses {

	private final OpenBook book;

	MediaUses(OpenBook book) {
		this.book = book;
	}

	/** Each use in words, the cover first. */
	List<String> of(List<MediaItem> items) {
		List<String> uses = new ArrayList<>();
		List<String> paths = items.stream().map(MediaItem::path).toList();
		String cover = book.book().info().cover();
		if (cover != null && paths.contains(cover)) {
			uses.add(Messages.MediaUses_cover);
		}
		for (Element element : book.book().elements()) {
			String image = element.image();
			if (image != null && paths.contains(image)) {
				uses.add(NLS.bind(Messages.MediaUses_portrait, element.name()));
			}
		}
		for (Chapter chapter : book.book().chapters()) {
			if (mentions(chapter, paths)) {
				uses.add(NLS.bind(Messages.MediaUses_chapter, chapter.title()));
			}
		}
		return uses;
	}

	private static boolean mentions(Chapter chapter, List<String> paths) {
		try {
			String text = new String(Files.readAllBytes(chapter.file()), StandardCharsets.UTF_8);
			return paths.stream().anyMatch(text::contains);
		} catch (IOException e) {
			return false;
		}
	}
}
