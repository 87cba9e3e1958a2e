/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.limn.generation.ImageSize;
import org.limn.generation.ImageSize.Pixels;
import org.limn.generation.ImageSize.Ratio;

/**
 * The sizes a model can draw.
 *
 * @since 1.0
 */
public sealed interface SizeRule {

	/**
	 * Just these.
	 *
	 * @param sizes the sizes, the most usual first
	 */
	record Listed(List<ImageSize> sizes) implements SizeRule {
		/** Copies the list. */
		public Listed {
			sizes = List.copyOf(sizes);
		}
	}

	/**
	 * Any pixels within bounds.
	 *
	 * @param minimum the shortest edge, pixels
	 * @param maximum the longest edge, pixels
	 * @param step both edges are multiples of it
	 * @param minimumArea in pixels
	 * @param maximumArea in pixels
	 * @param maximumRatio the long edge divided by the short edge at most
	 * @param auto whether {@code auto} is taken too
	 */
	record Range(int minimum, int maximum, int step, long minimumArea, long maximumArea, double maximumRatio, boolean auto) implements SizeRule {
	}

	/** Whatever is asked for; the server decides. */
	record Any() implements SizeRule {
	}

	/**
	 * Whether the model draws a size.
	 *
	 * @param size the size
	 * @return {@code true} when it does
	 */
	default boolean accepts(ImageSize size) {
		return switch (this) {
		case Any any -> true;
		case Listed listed -> listed.sizes().contains(size);
		case Range r -> switch (size) {
		case Pixels p -> fits(r, p);
		case Ratio ratio -> false;
		case ImageSize.Auto auto -> r.auto();
		};
		};
	}

	/**
	 * The sizes to offer: those of a list that the model draws, or the model's own when it has a list of its own and none of those is in it.
	 *
	 * @param wanted the list to cut
	 * @return the sizes, in order; not empty unless the rule is an empty list
	 */
	default List<ImageSize> offer(List<ImageSize> wanted) {
		List<ImageSize> cut = wanted.stream().filter(this::accepts).toList();
		return this instanceof Listed listed && cut.isEmpty() ? listed.sizes() : cut;
	}

	/**
	 * Of some sizes the one whose ratio is nearest.
	 *
	 * @param sizes the sizes
	 * @param ratio width divided by height
	 * @return the nearest, or empty when none has a ratio
	 */
	static Optional<ImageSize> nearest(List<ImageSize> sizes, double ratio) {
		return sizes.stream().filter(s -> s.ratio().isPresent())
				.min(Comparator.comparingDouble(s -> Math.abs(Math.log(s.ratio().orElse(1.0) / ratio))));
	}

	private static boolean fits(Range r, Pixels p) {
		int longer = Math.max(p.width(), p.height());
		int shorter = Math.min(p.width(), p.height());
		return shorter >= r.minimum() && longer <= r.maximum() && p.width() % r.step() == 0 && p.height() % r.step() == 0
				&& p.area() >= r.minimumArea() && p.area() <= r.maximumArea() && (double) longer / shorter <= r.maximumRatio();
	}
}
