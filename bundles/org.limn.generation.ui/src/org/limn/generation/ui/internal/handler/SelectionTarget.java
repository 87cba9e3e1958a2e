/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.handler;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.ImageTarget;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;

/**
 * Several elements that were selected together: a picture of them all, for the library.
 *
 * @param library the library
 * @param elementIds the elements
 */
record SelectionTarget(ImageTarget library, List<String> elementIds) implements ImageTarget {

	SelectionTarget {
		elementIds = List.copyOf(elementIds);
	}

	@Override
	public Path book() {
		return library.book();
	}

	@Override
	public Kind kind() {
		return Kind.LIBRARY;
	}

	@Override
	public @Nullable String key() {
		return library.key();
	}

	@Override
	public String label() {
		return library.label();
	}

	@Override
	public @Nullable String passage() {
		return null;
	}

	@Override
	public void accept(MediaItem item) throws MediaException {
		library.accept(item);
	}
}
