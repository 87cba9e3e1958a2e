/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Something that was asked for or stands in an element, and is not sent.
 *
 * @param elementId the element, or the picture of the library ({@link ContextElement#pictureOf})
 * @param label the field's label, or {@code null} for the image
 * @param reason why
 * @since 1.0
 */
public record LeftOut(String elementId, @Nullable String label, Reason reason) {
	/** The reasons. */
	public enum Reason {
		/** The field is marked private. */
		PRIVATE,
		/** The field is marked as a spoiler. */
		SPOILER,
		/** The model takes no reference images, or no more of them. */
		NOT_WITH_THIS_MODEL,
		/** The element has none, or its file is not there. */
		MISSING,
		/** The file is there but is no usable image. */
		UNREADABLE
	}
}
