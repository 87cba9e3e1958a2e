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
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.Crop;
import org.limn.media.CropPurpose;
import org.limn.media.ImageTarget;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
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

	/** The part of a picture that serves a purpose: the one recorded for it, else the middle of the picture's own crop; empty for all of it. */
	static Optional<Crop> crop(MediaItem item, CropPurpose purpose, double ratio) {
		Map<CropPurpose, Crop> crops = item.record().crops();
		Optional<Crop> picture = Optional.ofNullable(crops.get(CropPurpose.PICTURE));
		return Optional.ofNullable(crops.get(purpose)).filter(c -> picture.isEmpty() || picture.get().contains(c))
				.or(() -> picture.map(p -> p.centred(ratio)));
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
