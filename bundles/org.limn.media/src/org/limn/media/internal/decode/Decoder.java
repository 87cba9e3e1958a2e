/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.media.ImageFormat;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.internal.Failures;
import org.limn.media.internal.Messages;
import org.limn.media.internal.decode.ChannelImageInput.DiskException;
import org.limn.media.internal.format.Header;

/**
 * Decodes images whose header was checked, as small as the caller can use and the memory allows. Few at a time: what one decoding may
 * take is bounded, so the whole is.
 */
public final class Decoder {

	private static final long BUDGET = 96L * 1024 * 1024;
	/** The limit, not what is free just now: the same picture is always decoded the same way. */
	private static final long MEMORY = Runtime.getRuntime().maxMemory();
	private static final int PROOF_EDGE = 64;
	private static final Semaphore TURNS = new Semaphore(2);

	private interface Step<T> {
		T run() throws IOException, MediaException;
	}

	private Decoder() {
	}

	/**
	 * Decodes a file so that its longer side has at least {@code edge} pixels, if it has so many.
	 *
	 * @return the picture as it is stored, not turned upright, perhaps much larger than asked for
	 */
	public static BufferedImage decode(Path file, Header header, int edge) throws MediaException {
		int step = subsampling(header, edge);
		return inTurn(file, header, () -> {
			try {
				return read(Readers.of(header.format()), file, step);
			} catch (IOException | RuntimeException e) {
				if (header.format() != ImageFormat.JPEG) {
					throw e;
				}
				return read(Readers.plainJpeg(), file, step);
			}
		});
	}

	/**
	 * Lets a decoder go through all pixels and keeps next to none, as a proof that they can be read. Formats whose pixels are proved by
	 * other means, and pictures whose decoder needs more memory than there is, are passed.
	 */
	public static void prove(Path file, Header header) throws MediaException {
		switch (header.format()) {
		case JPEG -> inTurn(file, header, () -> JpegProof.read(file, Math.max(1, longer(header) / PROOF_EDGE)));
		case WEBP -> {
			if (heapNeeded(header, 1) < MEMORY / 3) {
				inTurn(file, header, () -> read(Readers.of(ImageFormat.WEBP), file, 1));
			}
		}
		case PNG, GIF -> {
			// their checks unpack every pixel
		}
		}
	}

	private static int longer(Header header) {
		return Math.max(header.width(), header.height());
	}

	private static int subsampling(Header header, int edge) throws MediaException {
		boolean canSkip = header.format() != ImageFormat.WEBP;
		int step = 1;
		while (canSkip && heapNeeded(header, step) > Math.min(BUDGET, MEMORY / 4) && longer(header) / (step + 1) >= edge) {
			step++;
		}
		if (heapNeeded(header, step) > MEMORY * 3 / 4) {
			throw tooLarge(header, null);
		}
		return step;
	}

	private static long heapNeeded(Header header, int step) {
		return header.pixels() / ((long) step * step) * header.decodedBytes();
	}

	private static MediaException tooLarge(Header header, @Nullable Throwable cause) {
		return new MediaException(Kind.TOO_LARGE, NLS.bind(Messages.Image_tooLargeForMemory, Integer.toString(header.width()),
				Integer.toString(header.height())), cause);
	}

	private static <T> T inTurn(Path file, Header header, Step<T> step) throws MediaException {
		TURNS.acquireUninterruptibly();
		try {
			return step.run();
		} catch (FileSystemException e) {
			throw Failures.of(e, file);
		} catch (IOException | RuntimeException e) {
			for (Throwable cause = e; cause != null; cause = cause.getCause()) {
				if (cause instanceof DiskException && cause.getCause() instanceof IOException disk) {
					throw Failures.of(disk, file);
				}
			}
			throw new MediaException(Kind.BROKEN, NLS.bind(Messages.Image_damaged, Messages.Damage_decoder, "0"), e); //$NON-NLS-1$
		} catch (OutOfMemoryError | StackOverflowError e) {
			throw tooLarge(header, e);
		} finally {
			TURNS.release();
		}
	}

	private static BufferedImage read(ImageReader reader, Path file, int step) throws IOException {
		try (ChannelImageInput in = new ChannelImageInput(file)) {
			reader.setInput(in, true, true);
			ImageReadParam param = reader.getDefaultReadParam();
			if (step > 1) {
				param.setSourceSubsampling(step, step, 0, 0);
			}
			return reader.read(0, param);
		} finally {
			reader.dispose();
		}
	}
}
