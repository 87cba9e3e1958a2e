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
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/** A file in base64 while it is read, opened when that begins. */
@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE })
final class Base64File extends InputStream {

	/** A multiple of three, so that only the last piece is padded. */
	private static final int PIECE = 3 * 4096;

	private final Path file;
	private @Nullable InputStream in;
	private byte[] letters = new byte[0];
	private int position;

	Base64File(Path file) {
		this.file = file;
	}

	/** How many letters so many bytes become. */
	static long length(long bytes) {
		return (bytes + 2) / 3 * 4;
	}

	@Override
	public int read() throws IOException {
		return fill() ? letters[position++] : -1;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (!fill()) {
			return -1;
		}
		int count = Math.min(length, letters.length - position);
		System.arraycopy(letters, position, target, offset, count);
		position += count;
		return count;
	}

	@Override
	public void close() throws IOException {
		InputStream opened = in;
		if (opened != null) {
			opened.close();
		}
	}

	private boolean fill() throws IOException {
		if (position < letters.length) {
			return true;
		}
		InputStream opened = in;
		if (opened == null) {
			opened = Files.newInputStream(file);
			in = opened;
		}
		letters = Base64.getEncoder().encode(opened.readNBytes(PIECE));
		position = 0;
		return letters.length > 0;
	}
}
