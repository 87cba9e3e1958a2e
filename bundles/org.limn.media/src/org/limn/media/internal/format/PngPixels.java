/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.limn.media.MediaException;
import org.limn.media.internal.Messages;

/** Unpacks the pixels of a PNG, throws them away, and counts: exactly as many rows as the header says, each with a known filter. */
final class PngPixels implements AutoCloseable {

	private static final int[][] ADAM7 = { { 0, 0, 8, 8 }, { 4, 0, 8, 8 }, { 0, 4, 4, 8 }, { 2, 0, 4, 4 }, { 0, 2, 2, 4 },
			{ 1, 0, 2, 2 }, { 0, 1, 1, 2 } };
	private static final int LAST_FILTER = 4;

	private record Pass(long rowBytes, int rows) {
	}

	private final ByteSource in;
	private final Inflater inflater = new Inflater();
	private final byte[] out = new byte[32 * 1024];
	private final List<Pass> passes;
	private int pass;
	private int row;
	private long leftInRow;

	PngPixels(PngImage image, ByteSource in) {
		this.in = in;
		this.passes = passes(image);
	}

	private static List<Pass> passes(PngImage image) {
		if (!image.interlaced()) {
			return List.of(new Pass(image.rowBytes(image.width()), image.height()));
		}
		List<Pass> passes = new ArrayList<>();
		for (int[] p : ADAM7) {
			int width = Math.ceilDiv(image.width() - p[0], p[2]);
			int height = Math.ceilDiv(image.height() - p[1], p[3]);
			if (width > 0 && height > 0) {
				passes.add(new Pass(image.rowBytes(width), height));
			}
		}
		return passes;
	}

	/** Takes packed bytes. */
	void feed(byte[] packed, int count) throws MediaException {
		if (inflater.finished()) {
			return;
		}
		inflater.setInput(packed, 0, count);
		try {
			while (!inflater.finished() && !inflater.needsInput()) {
				int unpacked = inflater.inflate(out);
				if (unpacked == 0 && inflater.needsDictionary()) {
					throw Refusal.damaged(Messages.Damage_compression, in);
				}
				count(unpacked);
			}
		} catch (DataFormatException e) {
			throw Refusal.damaged(Messages.Damage_compression, in);
		}
	}

	private void count(int unpacked) throws MediaException {
		int i = 0;
		while (i < unpacked) {
			if (complete()) {
				throw Refusal.damaged(Messages.Damage_pixelsTooMany, in);
			}
			if (leftInRow == 0) {
				if (out[i] < 0 || out[i] > LAST_FILTER) {
					throw Refusal.damaged(Messages.Damage_compression, in);
				}
				i++;
				leftInRow = passes.get(pass).rowBytes();
			} else {
				int step = (int) Math.min(leftInRow, unpacked - i);
				i += step;
				leftInRow -= step;
				if (leftInRow == 0) {
					nextRow();
				}
			}
		}
	}

	private void nextRow() {
		row++;
		if (row == passes.get(pass).rows()) {
			row = 0;
			pass++;
		}
	}

	/** Whether every row was there. */
	boolean complete() {
		return pass == passes.size();
	}

	@Override
	public void close() {
		inflater.end();
	}
}
