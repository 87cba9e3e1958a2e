/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A reference image exactly as it is sent.
 *
 * @param elementId the element it shows, or the picture of the library that it is ({@link ContextElement#pictureOf})
 * @param role the element's part
 * @param source the image in the book, relative to the book's folder, with forward slashes
 * @param file where the bytes as they are sent stand on this computer; never inside the book
 * @param mediaType its type, as in {@code image/png}
 * @param width in pixels
 * @param height in pixels
 * @param bytes its length in bytes
 * @param sha256 SHA-256 of the bytes, lower-case hexadecimal
 * @since 1.0
 */
public record OutgoingImage(String elementId, Role role, String source, Path file, String mediaType, int width, int height, long bytes, String sha256) {
	/** Refuses absent parts. */
	public OutgoingImage {
		Objects.requireNonNull(elementId);
		Objects.requireNonNull(file);
		Objects.requireNonNull(sha256);
	}
}
