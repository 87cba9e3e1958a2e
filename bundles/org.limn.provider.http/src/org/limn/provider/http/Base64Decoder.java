/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.limn.generation.provider.ImageWriter;
import org.limn.provider.http.AnswerException.Reason;

/**
 * Turns base64 into the bytes of a picture, piece by piece, and writes them on: the one reader of base64, for whatever providers send. Takes the usual and the
 * URL-safe letters, white space anywhere, and a missing padding; refuses everything else. One thread.
 *
 * @since 1.0
 */
public final class Base64Decoder {

	private static final int OUTPUT = 48 * 1024;
	private static final byte OTHER = -1;
	private static final byte SPACE = -2;
	private static final byte PAD = -3;
	private static final byte[] VALUES = values();

	private final ImageWriter target;
	private final byte[] output = new byte[OUTPUT];
	private int filled;
	private int bits;
	private int letters;
	private int pads;
	private long written;
	private boolean broken;

	/**
	 * @param target where the bytes go; neither committed nor closed here
	 */
	public Base64Decoder(ImageWriter target) {
		this.target = target;
	}

	/**
	 * Takes letters until one that base64 does not have.
	 *
	 * @param text the letters, as ASCII
	 * @param from the index of the first
	 * @param to the index after the last
	 * @return the index of the letter that was not taken, or {@code to}
	 * @throws IOException when the bytes cannot be written
	 */
	public int take(byte[] text, int from, int to) throws IOException {
		int i = from;
		while (i < to) {
			if (letters == 0 && pads == 0) {
				i = groups(text, i, to);
				if (i == to) {
					break;
				}
			}
			byte value = VALUES[text[i] & 0xff];
			if (value == OTHER) {
				return i;
			}
			one(value);
			i++;
		}
		return i;
	}

	/** Says that a letter came which has no place in base64. */
	public void refuse() {
		broken = true;
	}

	/**
	 * Writes what is left.
	 *
	 * @return whether everything was base64 and at least one byte came of it
	 * @throws IOException when the bytes cannot be written
	 */
	public boolean finish() throws IOException {
		switch (letters) {
		case 1 -> broken = true;
		case 2 -> put(bits >> 4);
		case 3 -> {
			put(bits >> 10);
			put(bits >> 2);
		}
		default -> {
			// whole groups
		}
		}
		if (pads > 0 && pads + letters != 4) {
			// too much padding says nothing about the picture, too little neither: the letters count
			broken |= letters == 0;
		}
		letters = 0;
		flush();
		return !broken && written > 0;
	}

	/** The hot loop: groups of four letters without anything between them. */
	private int groups(byte[] text, int from, int to) throws IOException {
		byte[] values = VALUES;
		byte[] out = output;
		int i = from;
		int o = filled;
		for (int last = to - 4; i <= last; i += 4) {
			int group = values[text[i] & 0xff] << 18 | values[text[i + 1] & 0xff] << 12 | values[text[i + 2] & 0xff] << 6 | values[text[i + 3] & 0xff];
			if (group < 0) {
				break;
			}
			if (o > OUTPUT - 3) {
				filled = o;
				flush();
				o = 0;
			}
			out[o] = (byte) (group >> 16);
			out[o + 1] = (byte) (group >> 8);
			out[o + 2] = (byte) group;
			o += 3;
		}
		filled = o;
		return i;
	}

	private void one(byte value) throws IOException {
		if (value == SPACE) {
			return;
		}
		if (value == PAD) {
			pads++;
			return;
		}
		if (pads > 0) {
			broken = true;
			return;
		}
		bits = bits << 6 | value;
		if (++letters == 4) {
			put(bits >> 16);
			put(bits >> 8);
			put(bits);
			letters = 0;
			bits = 0;
		}
	}

	private void put(int value) throws IOException {
		if (filled == OUTPUT) {
			flush();
		}
		output[filled++] = (byte) value;
	}

	private void flush() throws IOException {
		if (filled == 0) {
			return;
		}
		try {
			target.write(ByteBuffer.wrap(output, 0, filled));
		} catch (AnswerException e) {
			throw e;
		} catch (IOException e) {
			throw new AnswerException(Reason.NOT_STORED, "the picture could not be written", e); //$NON-NLS-1$
		}
		written += filled;
		filled = 0;
	}

	private static byte[] values() {
		byte[] table = new byte[256];
		Arrays.fill(table, OTHER);
		String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"; //$NON-NLS-1$
		for (int i = 0; i < letters.length(); i++) {
			table[letters.charAt(i)] = (byte) i;
		}
		table['-'] = 62;
		table['_'] = 63;
		table['='] = PAD;
		for (char space : new char[] { ' ', '\t', '\r', '\n' }) {
			table[space] = SPACE;
		}
		return table;
	}
}
