/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

/** The eight orientations of EXIF: how the stored picture must be turned and mirrored to stand upright. */
public enum Orientation {
	/** As stored. */
	UPRIGHT,
	/** Mirrored left to right. */
	MIRRORED,
	/** Turned by 180°. */
	UPSIDE_DOWN,
	/** Mirrored top to bottom. */
	FLIPPED,
	/** Mirrored along the falling diagonal. */
	TRANSPOSED,
	/** To be turned by 90° clockwise. */
	TURN_RIGHT,
	/** Mirrored along the rising diagonal. */
	TRANSVERSE,
	/** To be turned by 90° counter-clockwise. */
	TURN_LEFT;

	private static final int TAG = 0x0112;
	private static final int TYPE_SHORT = 3;

	/** Whether width and height change places. */
	public boolean swapsSides() {
		return ordinal() >= TRANSPOSED.ordinal();
	}

	/**
	 * Finds the orientation in an EXIF block, which may be any bytes.
	 *
	 * @param block the bytes
	 * @param start where the TIFF header begins
	 * @return the orientation; upright when the block says nothing sensible
	 */
	public static Orientation of(byte[] block, int start) {
		if (start + 8 > block.length) {
			return UPRIGHT;
		}
		boolean little = block[start] == 'I' && block[start + 1] == 'I';
		long offset = number(block, start + 4, 4, little);
		if (!little && block[start] != 'M' || offset > block.length - start - 2) {
			return UPRIGHT;
		}
		int directory = start + (int) offset;
		int entries = (int) number(block, directory, 2, little);
		for (int i = 0; i < entries; i++) {
			int entry = directory + 2 + 12 * i;
			if (entry + 12 > block.length) {
				break;
			}
			if (number(block, entry, 2, little) == TAG && number(block, entry + 2, 2, little) == TYPE_SHORT) {
				int value = (int) number(block, entry + 8, 2, little);
				return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

	private static long number(byte[] block, int at, int count, boolean little) {
		long value = 0;
		for (int i = 0; i < count; i++) {
			int digit = block[at + (little ? count - 1 - i : i)] & 0xff;
			value = value << 8 | digit;
		}
		return value;
	}
}
