/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.text.NumberFormat;

import org.eclipse.osgi.util.NLS;
import org.limn.media.MediaCategory;
import org.limn.media.MediaItem;
import org.limn.ui.internal.Messages;

/** What is said about pictures in words. */
public final class MediaText {

	private MediaText() {
	}

	/** @return the name of a category for a person */
	public static String category(MediaCategory category) {
		return switch (category) {
			case COVER -> Messages.MediaText_cover;
			case GENERATED -> Messages.MediaText_generated;
			case INLINE -> Messages.MediaText_inline;
			case IMPORTED -> Messages.MediaText_imported;
			case PUBLISHED -> Messages.MediaText_published;
			case OTHER -> Messages.MediaText_other;
		};
	}

	/** @return size and kind in one short line */
	public static String facts(MediaItem item) {
		return dimensions(item) + " · " + category(item.record().category());
	}

	/** @return width and height in pixels */
	public static String dimensions(MediaItem item) {
		return item.image().width() + " × " + item.image().height();
	}

	/** @return a number of bytes as a person reads it */
	public static String bytes(long bytes) {
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMaximumFractionDigits(1);
		if (bytes < 1000) {
			return NLS.bind(Messages.MediaText_bytes, bytes);
		}
		if (bytes < 1_000_000) {
			return NLS.bind(Messages.MediaText_kilobytes, format.format(bytes / 1000.0));
		}
		if (bytes < 1_000_000_000) {
			return NLS.bind(Messages.MediaText_megabytes, format.format(bytes / 1_000_000.0));
		}
		return NLS.bind(Messages.MediaText_gigabytes, format.format(bytes / 1_000_000_000.0));
	}

	/** @return everything about a picture that a tooltip or a screen reader should say */
	public static String description(MediaItem item) {
		StringBuilder text = new StringBuilder(LibraryQuery.name(item)).append('\n').append(facts(item)).append(" · ")
				.append(bytes(item.bytes()));
		if (item.record().starred()) {
			text.append(" · ").append(Messages.MediaText_starred);
		}
		if (!item.record().altText().isBlank()) {
			text.append('\n').append(item.record().altText());
		}
		return text.toString();
	}
}
