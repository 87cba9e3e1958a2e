/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The size a picture is asked for: pixels, a ratio that the provider turns into pixels, or left to the provider.
 *
 * @since 1.0
 */
public sealed interface ImageSize {

	/** The size is left to the provider. */
	ImageSize AUTO = new Auto();

	/**
	 * Exact pixels.
	 *
	 * @param width in pixels, at least 1
	 * @param height in pixels, at least 1
	 */
	record Pixels(int width, int height) implements ImageSize {
		/** Refuses what is no size. */
		public Pixels {
			if (width < 1 || height < 1) {
				throw new IllegalArgumentException("Not a size: " + width + "x" + height); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}

		/**
		 * The area.
		 *
		 * @return pixels
		 */
		public long area() {
			return (long) width * height;
		}

		@Override
		public String value() {
			return width + "x" + height; //$NON-NLS-1$
		}
	}

	/**
	 * A ratio, and where the provider has them a named resolution.
	 *
	 * @param horizontal the horizontal part, as in 16 of {@code 16:9}
	 * @param vertical the vertical part
	 * @param resolution the provider's word for how large, as in {@code 4K}, or {@code null}
	 */
	record Ratio(int horizontal, int vertical, @Nullable String resolution) implements ImageSize {
		/** Refuses what is no ratio. */
		public Ratio {
			if (horizontal < 1 || vertical < 1) {
				throw new IllegalArgumentException("Not a ratio: " + horizontal + ":" + vertical); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}

		@Override
		public String value() {
			String ratio = horizontal + ":" + vertical; //$NON-NLS-1$
			return resolution == null ? ratio : ratio + "@" + resolution; //$NON-NLS-1$
		}
	}

	/** Left to the provider. */
	record Auto() implements ImageSize {
		@Override
		public String value() {
			return "auto"; //$NON-NLS-1$
		}
	}

	/**
	 * The size as it is written: {@code 1024x1536}, {@code 16:9}, {@code 16:9@4K}, {@code auto}.
	 *
	 * @return the text that {@link #parse(String)} reads
	 */
	String value();

	/**
	 * Width divided by height.
	 *
	 * @return the ratio, or empty for {@link #AUTO}
	 */
	default Optional<Double> ratio() {
		return switch (this) {
		case Pixels p -> Optional.of((double) p.width() / p.height());
		case Ratio r -> Optional.of((double) r.horizontal() / r.vertical());
		case Auto a -> Optional.empty();
		};
	}

	/**
	 * Reads a size.
	 *
	 * @param text as {@link #value()} writes it; case and the sign × do not matter
	 * @return the size, or empty when the text is none
	 */
	static Optional<ImageSize> parse(String text) {
		String t = text.strip().toLowerCase(Locale.ROOT);
		if (t.equals("auto")) { //$NON-NLS-1$
			return Optional.of(AUTO);
		}
		Matcher m = Pattern.compile("(\\d{1,5})([x×:])(\\d{1,5})(?:@([a-z0-9.]{1,12}))?").matcher(t); //$NON-NLS-1$
		if (!m.matches() || Integer.parseInt(m.group(1)) < 1 || Integer.parseInt(m.group(3)) < 1) {
			return Optional.empty();
		}
		int first = Integer.parseInt(m.group(1));
		int second = Integer.parseInt(m.group(3));
		String resolution = m.group(4);
		if (m.group(2).equals(":")) { //$NON-NLS-1$
			return Optional.of(new Ratio(first, second, resolution == null ? null : resolution.toUpperCase(Locale.ROOT)));
		}
		return resolution == null ? Optional.of(new Pixels(first, second)) : Optional.empty();
	}
}
