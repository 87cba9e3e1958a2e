/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.format;

import java.io.IOException;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.ImageLimits;
import org.limn.media.MediaException;
import org.limn.media.internal.Messages;

/** JPEG: every segment, every scan, up to the end marker. Bytes behind the end are tolerated (cameras and phones put more there). */
final class JpegFormat implements Format {

	private static final int SOI = 0xd8;
	private static final int EOI = 0xd9;
	private static final int SOS = 0xda;
	private static final int APP1 = 0xe1;
	private static final int FIRST_RESTART = 0xd0;
	private static final int LAST_RESTART = 0xd7;
	private static final int TEMPORARY = 0x01;
	private static final int MOST_SCANS = 100;
	private static final int MOST_STRAY_BYTES = 4096;
	private static final byte[] EXIF = { 'E', 'x', 'i', 'f', 0, 0 };

	@Override
	public Header header(ByteSource in, ImageLimits limits) throws IOException, MediaException {
		return read(in, limits, false);
	}

	@Override
	public Header verify(ByteSource in, ImageLimits limits) throws IOException, MediaException {
		return read(in, limits, true);
	}

	private static Header read(ByteSource in, ImageLimits limits, boolean whole) throws IOException, MediaException {
		in.skip(2);
		Orientation orientation = Orientation.UPRIGHT;
		JpegFrame frame = null;
		int scans = 0;
		int marker = marker(in);
		while (marker != EOI) {
			int next = -1;
			if (marker == SOS) {
				check(frame != null && ++scans <= MOST_SCANS, in);
				segment(in);
				next = passScan(in);
			} else if (marker == APP1) {
				orientation = exif(segment(in), orientation);
			} else if (JpegFrame.isStart(marker)) {
				check(frame == null, in);
				frame = JpegFrame.read(marker, segment(in), in, limits);
				if (!whole) {
					return frame.header(orientation);
				}
			} else if (marker != TEMPORARY && !isRestart(marker)) {
				check(marker != SOI, in);
				passSegment(in);
			}
			marker = next >= 0 ? next : marker(in);
		}
		return end(frame, scans, orientation, in);
	}

	private static Header end(@Nullable JpegFrame frame, int scans, Orientation orientation, ByteSource in) throws MediaException {
		if (frame == null || scans == 0) {
			throw Refusal.damaged(Messages.Damage_pixelsMissing, in);
		}
		return frame.header(orientation);
	}

	private static void check(boolean holds, ByteSource in) throws MediaException {
		if (!holds) {
			throw Refusal.damaged(Messages.Damage_blockOrder, in);
		}
	}

	private static boolean isRestart(int marker) {
		return marker >= FIRST_RESTART && marker <= LAST_RESTART;
	}

	/** Finds the next marker; decoders pass a few stray bytes before one, so they are passed here. */
	private static int marker(ByteSource in) throws IOException, MediaException {
		int marker = 0;
		for (int stray = 0; marker == 0; stray++) {
			check(stray < MOST_STRAY_BYTES, in);
			if (in.u8() == 0xff) {
				marker = in.u8();
				while (marker == 0xff) {
					marker = in.u8();
				}
			}
		}
		return marker;
	}

	private static int size(ByteSource in) throws IOException, MediaException {
		int size = in.u16() - 2;
		if (size < 0) {
			throw Refusal.damaged(Messages.Damage_blockSize, in);
		}
		return size;
	}

	private static byte[] segment(ByteSource in) throws IOException, MediaException {
		byte[] segment = new byte[size(in)];
		in.read(segment, 0, segment.length);
		return segment;
	}

	private static void passSegment(ByteSource in) throws IOException, MediaException {
		in.skip(size(in));
	}

	/** Goes through packed pixels to the next marker, which it returns. */
	private static int passScan(ByteSource in) throws IOException {
		while (true) {
			if (in.u8() != 0xff) {
				continue;
			}
			int marker = in.u8();
			while (marker == 0xff) {
				marker = in.u8();
			}
			if (marker != 0 && !isRestart(marker)) {
				return marker;
			}
		}
	}

	private static Orientation exif(byte[] segment, Orientation otherwise) {
		for (int i = 0; i < EXIF.length; i++) {
			if (segment.length <= i || segment[i] != EXIF[i]) {
				return otherwise;
			}
		}
		return Orientation.of(segment, EXIF.length);
	}
}
