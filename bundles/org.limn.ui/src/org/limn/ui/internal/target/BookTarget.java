/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.target;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.ImageTarget;
import org.limn.media.MediaException;
import org.limn.ui.OpenBook;

/** What every target of an open book has in common. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
abstract class BookTarget implements ImageTarget {

	final OpenBook open;

	BookTarget(OpenBook open) {
		this.open = open;
	}

	/** What the person is told when the place cannot take the picture: the words of what failed. */
	static MediaException refused(Exception cause) {
		String message = cause.getMessage();
		return new MediaException(MediaException.Kind.REFUSED, message == null ? cause.toString() : message, cause);
	}

	@Override
	public final Path book() {
		return open.book().folder();
	}

	@Override
	public @Nullable String key() {
		return null;
	}

	@Override
	public @Nullable String passage() {
		return null;
	}

	@Override
	public List<String> elementIds() {
		return List.of();
	}
}
