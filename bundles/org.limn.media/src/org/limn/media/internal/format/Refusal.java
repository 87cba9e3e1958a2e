/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import org.eclipse.osgi.util.NLS;
import org.limn.media.ImageFormat;
import org.limn.media.ImageLimits;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.internal.Messages;

/** The reasons for which an image is refused. */
final class Refusal {

	/** What JPEG and GIF can hold; a row of more pixels would be a burden for every decoder. */
	private static final int LONGEST_SIDE = 65_535;
	private static final long MEGA = 1024L * 1024;

	private Refusal() {
	}

	static MediaException damaged(String damage, ByteSource in) {
		return new MediaException(Kind.BROKEN, NLS.bind(Messages.Image_damaged, damage, Long.toString(in.position())));
	}

	static MediaException variant(ImageFormat format, String variant) {
		return new MediaException(Kind.UNSUPPORTED_FORMAT, NLS.bind(Messages.Image_otherVariant, format.name(), variant));
	}

	static MediaException hiddenData(long limit) {
		return new MediaException(Kind.TOO_LARGE, NLS.bind(Messages.Image_hiddenData, Long.toString(limit / MEGA)));
	}

	/** Refuses more pixels than allowed; sizes are unsigned 32-bit values at most, so that nothing overflows. */
	static void checkSize(long width, long height, ImageLimits limits, ByteSource in) throws MediaException {
		if (width < 1 || height < 1) {
			throw damaged(Messages.Damage_header, in);
		}
		if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
			throw new MediaException(Kind.TOO_LARGE, NLS.bind(Messages.Image_sideTooLong,
					new Object[] { Long.toString(width), Long.toString(height), Integer.toString(LONGEST_SIDE) }));
		}
		if (width > limits.pixels() || height > limits.pixels() / width) {
			throw new MediaException(Kind.TOO_LARGE, NLS.bind(Messages.Image_tooManyPixels,
					new Object[] { Long.toString(width), Long.toString(height), Long.toString(limits.pixels() / MEGA) }));
		}
	}

	static void checkFrames(long frames, ImageLimits limits) throws MediaException {
		if (frames > limits.frames()) {
			throw new MediaException(Kind.TOO_LARGE, NLS.bind(Messages.Image_animationTooLong, Integer.toString(limits.frames())));
		}
	}
}
