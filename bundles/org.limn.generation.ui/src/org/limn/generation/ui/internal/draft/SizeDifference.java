/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.draft;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.ImageSize;
import org.limn.generation.ui.internal.Messages;
import org.limn.media.Crop;

/**
 * How a picture differs from the size that was asked for.
 *
 * @param asked the size that was asked for: pixels, or a ratio
 * @param width how wide the picture is, in pixels
 * @param height how high it is
 */
public record SizeDifference(ImageSize asked, int width, int height) {

	/** Providers round a ratio to sizes they can draw, such as 1344 × 768 for 16:9; that is no difference to a person. */
	private static final double TOLERANCE = 0.02;

	/**
	 * Compares a picture with what was asked for.
	 *
	 * @param asked the size that was asked for
	 * @param width the picture's width in pixels, 0 when it is not known
	 * @param height its height
	 * @return the difference, or empty when there is none: always when the size was left to the provider
	 */
	public static Optional<SizeDifference> of(ImageSize asked, int width, int height) {
		if (width < 1 || height < 1) {
			return Optional.empty();
		}
		SizeDifference difference = new SizeDifference(asked, width, height);
		boolean differs = switch (asked) {
		case ImageSize.Pixels p -> p.width() != width || p.height() != height;
		case ImageSize.Ratio r -> difference.otherShape();
		case ImageSize.Auto a -> false;
		};
		return differs ? Optional.of(difference) : Optional.empty();
	}

	/** The difference in a sentence. */
	public String words() {
		return NLS.bind(Messages.SizeDifference_words, new Object[] { name("×"), width + "×" + height });
	}

	/** The shape that was asked for, as in {@code 832:1248}. */
	public String shape() {
		return name(":");
	}

	/** The largest part of the picture that has the shape that was asked for; empty when the picture has that shape, only smaller or larger. */
	public Optional<Crop> crop() {
		return otherShape() ? asked.ratio().map(Crop.whole(width, height)::centred) : Optional.empty();
	}

	private boolean otherShape() {
		double came = (double) width / height;
		return asked.ratio().filter(r -> Math.abs(Math.log(came / r)) > TOLERANCE).isPresent();
	}

	private String name(String sign) {
		return switch (asked) {
		case ImageSize.Pixels p -> p.width() + sign + p.height();
		case ImageSize.Ratio r -> r.horizontal() + ":" + r.vertical();
		case ImageSize.Auto a -> "";
		};
	}
}
