/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** How the files of a library are called. */
final class Names {

	/** The folder of the images in a book. */
	static final String MEDIA = "media"; //$NON-NLS-1$
	/** What hidden unfinished files begin with. */
	static final String PART = ".part-"; //$NON-NLS-1$
	/** What a record has behind the name of its image. */
	static final String RECORD = ".json"; //$NON-NLS-1$

	private static final Set<String> IMAGES = Set.of("png", "apng", "jpg", "jpeg", "jpe", "jfif", "webp", "gif"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

	private Names() {
	}

	/** The name of a file, without folders. */
	static String of(Path file) {
		return String.valueOf(file.getFileName());
	}

	/** The record of an image. */
	static Path record(Path image) {
		return image.resolveSibling(of(image) + RECORD);
	}

	/** The unfinished record of an image; whoever makes it has the name of the image to himself. */
	static Path unfinishedRecord(Path image) {
		return image.resolveSibling(PART + of(image) + RECORD);
	}

	/** The unfinished image. */
	static Path unfinished(Path image) {
		return image.resolveSibling(PART + of(image));
	}

	/** Whether a file is called like an image; what it is, its bytes say. */
	static boolean looksLikeImage(String name) {
		int dot = name.lastIndexOf('.');
		return dot > 0 && name.charAt(0) != '.' && IMAGES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
	}

	/** Whether something has this name. */
	static boolean taken(Path file) {
		return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
	}

	/** How names are compared on systems that see no difference between upper and lower case. */
	static String folded(String path) {
		return path.toLowerCase(Locale.ROOT);
	}
}
