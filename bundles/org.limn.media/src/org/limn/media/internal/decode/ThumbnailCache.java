/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.ImageFormat;
import org.limn.media.MediaException;
import org.limn.media.internal.Failures;
import org.limn.media.internal.Hash;

/**
 * Thumbnails on disk. A thumbnail is found by its image's size, time and first and last bytes, so that it survives a move, and a
 * changed image gets a new one.
 */
public final class ThumbnailCache {

	private static final int SAMPLE = 4096;
	private static final int PREFIX = 2;
	private static final float QUALITY = 0.9f;
	private static final String VERSION = "1"; //$NON-NLS-1$

	private final Path folder;
	private final Map<String, CompletableFuture<Path>> making = new ConcurrentHashMap<>();

	/** A cache in a folder that need not exist. */
	public ThumbnailCache(Path folder) {
		this.folder = folder;
	}

	/** Finds or makes a thumbnail. */
	public Path thumbnail(Path image, int edge) throws MediaException {
		try {
			String key = key(image, edge);
			Path found = found(key);
			return found == null ? shared(key, image, edge) : found;
		} catch (IOException e) {
			throw Failures.of(e, image);
		}
	}

	private static String key(Path image, int edge) throws IOException {
		BasicFileAttributes now = Files.readAttributes(image, BasicFileAttributes.class);
		Hash hash = new Hash();
		hash.add(VERSION + '/' + edge + '/' + now.size() + '/' + now.lastModifiedTime().toInstant());
		try (SeekableByteChannel channel = Files.newByteChannel(image)) {
			hash.add(sample(channel, 0));
			hash.add(sample(channel, Math.max(0, now.size() - SAMPLE)));
		}
		return hash.hex();
	}

	private static ByteBuffer sample(SeekableByteChannel channel, long from) throws IOException {
		ByteBuffer sample = ByteBuffer.allocate(SAMPLE);
		channel.position(from);
		while (sample.hasRemaining() && channel.read(sample) >= 0) {
			// until the sample is full or the file ends
		}
		return sample.flip();
	}

	private Path file(String key, ImageFormat format) {
		return folder.resolve(key.substring(0, PREFIX)).resolve(key + '.' + format.extension());
	}

	/** A thumbnail that is there and whole; one cut off by a power failure is made again. */
	private @Nullable Path found(String key) throws IOException {
		for (ImageFormat format : new ImageFormat[] { ImageFormat.JPEG, ImageFormat.PNG }) {
			Path file = file(key, format);
			if (Files.exists(file) && PictureWriter.ends(file, format)) {
				return file;
			}
		}
		return null;
	}

	private Path shared(String key, Path image, int edge) throws MediaException {
		CompletableFuture<Path> mine = new CompletableFuture<>();
		CompletableFuture<Path> first = making.computeIfAbsent(key, absent -> mine);
		if (first != mine) {
			return await(first);
		}
		try {
			Path made = make(key, image, edge);
			mine.complete(made);
			return made;
		} catch (MediaException | RuntimeException | Error e) {
			mine.completeExceptionally(e);
			throw e;
		} finally {
			making.remove(key);
		}
	}

	private static Path await(CompletableFuture<Path> first) throws MediaException {
		try {
			return first.join();
		} catch (CompletionException e) {
			if (e.getCause() instanceof MediaException failure) {
				throw new MediaException(failure.kind(), String.valueOf(failure.getMessage()), failure);
			}
			throw e;
		}
	}

	private Path make(String key, Path image, int edge) throws MediaException {
		Picture picture = Picture.load(image, edge);
		ImageFormat format = picture.opaque() ? ImageFormat.JPEG : ImageFormat.PNG;
		Path file = file(key, format);
		try {
			PictureWriter.write(picture, format, QUALITY, file);
		} catch (IOException e) {
			throw Failures.of(e, file);
		}
		return file;
	}
}
