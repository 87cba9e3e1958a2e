/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.limn.generation.ContextElement;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
import org.limn.media.MediaLibrary;

/**
 * A picture of the library in the context: the original of a variation.
 *
 * @param wanted its role and toggle
 * @param path its path in the book, or empty when the library does not have it any more
 */
record ContextPicture(ContextElement wanted, Optional<String> path) {

	/**
	 * Finds the pictures of a context.
	 *
	 * @param context the context
	 * @param book the folder of the book
	 * @return the pictures in order; the library is only opened when there are any
	 * @throws GenerationException {@code STORAGE} when the library cannot be read
	 */
	static List<ContextPicture> all(List<ContextElement> context, Path book) throws GenerationException {
		List<ContextElement> wanted = context.stream().filter(e -> e.picture().isPresent()).distinct().toList();
		if (wanted.isEmpty()) {
			return List.of();
		}
		try (MediaLibrary library = MediaLibrary.open(book)) {
			return wanted.stream().map(e -> new ContextPicture(e, e.picture().flatMap(library::item).map(MediaItem::path))).toList();
		} catch (MediaException e) {
			throw new GenerationException(Failure.of(FailureKind.STORAGE, String.valueOf(e.getMessage())), e);
		}
	}
}
