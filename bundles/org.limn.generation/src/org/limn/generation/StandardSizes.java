/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.ImageSize.Pixels;
import org.limn.generation.internal.Messages;

/**
 * The sizes that are offered where a profile sets none, with their labels. Cut them to what a model can with
 * {@link org.limn.generation.provider.SizeRule#offer}.
 *
 * @since 1.0
 */
public final class StandardSizes {

	/**
	 * A size with a name.
	 *
	 * @param size the size
	 * @param label its name for a person, without the pixels
	 */
	public record Named(ImageSize size, String label) {
	}

	/** The ratio of a book's cover, width divided by height. */
	public static final double COVER_RATIO = 1 / 1.6;

	private static final List<Named> ALL = List.of(named(1024, 1024, Messages.StandardSizes_square), //
			named(832, 1248, NLS.bind(Messages.StandardSizes_portrait, "2:3")), //$NON-NLS-1$
			named(1248, 832, NLS.bind(Messages.StandardSizes_landscape, "3:2")), //$NON-NLS-1$
			named(864, 1184, NLS.bind(Messages.StandardSizes_portrait, "3:4")), //$NON-NLS-1$
			named(1184, 864, NLS.bind(Messages.StandardSizes_landscape, "4:3")), //$NON-NLS-1$
			named(896, 1152, NLS.bind(Messages.StandardSizes_portrait, "4:5")), //$NON-NLS-1$
			named(1152, 896, NLS.bind(Messages.StandardSizes_landscape, "5:4")), //$NON-NLS-1$
			named(768, 1344, Messages.StandardSizes_tall), //
			named(1344, 768, Messages.StandardSizes_wide), //
			named(1536, 672, Messages.StandardSizes_ultraWide), //
			named(1920, 1080, Messages.StandardSizes_hd), //
			named(1080, 1920, Messages.StandardSizes_hdPortrait), //
			named(1600, 2560, Messages.StandardSizes_ebookCover), //
			named(2560, 1600, Messages.StandardSizes_wideEbook));

	private StandardSizes() {
	}

	/**
	 * The sizes with their names.
	 *
	 * @return in the order in which they are offered
	 */
	public static List<Named> all() {
		return ALL;
	}

	/**
	 * The sizes alone.
	 *
	 * @return in the order in which they are offered
	 */
	public static List<ImageSize> sizes() {
		return ALL.stream().map(Named::size).toList();
	}

	/**
	 * The name of a size.
	 *
	 * @param size the size
	 * @return its name, or empty when it has none but its value
	 */
	public static Optional<String> label(ImageSize size) {
		if (size instanceof ImageSize.Auto) {
			return Optional.of(Messages.StandardSizes_auto);
		}
		return ALL.stream().filter(n -> n.size().equals(size)).map(Named::label).findFirst();
	}

	private static Named named(int width, int height, String label) {
		return new Named(new Pixels(width, height), label);
	}
}
