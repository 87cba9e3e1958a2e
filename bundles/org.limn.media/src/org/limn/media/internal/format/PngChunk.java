/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import org.limn.media.MediaException;
import org.limn.media.internal.Messages;

/** One chunk of a PNG while it is read; its checksum is compared at the end. */
final class PngChunk {

	private static final int ANCILLARY = 0x20;

	private final ByteSource in;
	private final String type;
	private final CRC32 checksum = new CRC32();
	private long left;

	private PngChunk(ByteSource in, String type, long left) {
		this.in = in;
		this.type = type;
		this.left = left;
	}

	static PngChunk open(ByteSource in) throws IOException, MediaException {
		long length = in.u32();
		byte[] name = new byte[4];
		in.read(name, 0, name.length);
		for (byte letter : name) {
			if (!(letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z')) {
				throw Refusal.damaged(Messages.Damage_blockOrder, in);
			}
		}
		if (length > Integer.MAX_VALUE) {
			throw Refusal.damaged(Messages.Damage_blockSize, in);
		}
		PngChunk chunk = new PngChunk(in, new String(name, StandardCharsets.ISO_8859_1), length);
		chunk.checksum.update(name);
		return chunk;
	}

	String type() {
		return type;
	}

	boolean is(String other) {
		return type.equals(other);
	}

	/** Whether a reader who does not know this chunk may pass over it. */
	boolean ancillary() {
		return (type.charAt(0) & ANCILLARY) != 0;
	}

	/** How many bytes of data are not read yet. */
	long left() {
		return left;
	}

	/** Reads the next bytes of the data, 0 when there are no more. */
	int some(byte[] target) throws IOException {
		if (left == 0) {
			return 0;
		}
		int count = in.some(target, 0, (int) Math.min(left, target.length));
		checksum.update(target, 0, count);
		left -= count;
		return count;
	}

	/** The next byte of the data, -1 when there are no more. */
	int next() throws IOException {
		if (left == 0) {
			return -1;
		}
		int value = in.u8();
		checksum.update(value);
		left--;
		return value;
	}

	/** Fills the array, which must not be longer than what is left. */
	void read(byte[] target) throws IOException {
		if (target.length > left) {
			throw new EOFException();
		}
		in.read(target, 0, target.length);
		checksum.update(target);
		left -= target.length;
	}

	/** Reads what is left and compares the checksum. */
	void finish() throws IOException, MediaException {
		byte[] rest = new byte[(int) Math.min(left, 8192)];
		while (some(rest) > 0) {
			// the checksum wants every byte
		}
		if (in.u32() != checksum.getValue()) {
			throw Refusal.damaged(Messages.Damage_checksum, in);
		}
	}

	/** Goes to the end of the chunk without looking. */
	void pass() throws IOException {
		in.skip(left + 4);
		left = 0;
	}
}
