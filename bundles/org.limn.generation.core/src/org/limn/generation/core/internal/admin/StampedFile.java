/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A small file that others may change: read again when its stamp is another one. Nothing polls; a change is noticed when somebody asks.
 *
 * @param <T> what is made of it
 */
final class StampedFile<T> {

	private static final long LIMIT = 4L * 1024 * 1024;

	/**
	 * Makes something of the bytes.
	 *
	 * @param <T> what
	 */
	@FunctionalInterface
	interface Reader<T> {
		/**
		 * @param bytes the content, or {@code null} when there is no such file
		 * @param problem why it could not be read, or {@code null}
		 * @return what it means; problems are part of it
		 */
		T read(byte @Nullable [] bytes, @Nullable IOException problem);
	}

	private record Stamp(long modified, long size, @Nullable Object key, boolean readable) {
		static final Stamp ABSENT = new Stamp(0, -1, null, true);
		static final Stamp UNREADABLE = new Stamp(0, -1, null, false);
	}

	private record Known<T>(Stamp stamp, T value) {
	}

	private final Path file;
	private final Reader<T> reader;
	private final Runnable changed;
	private @Nullable Known<T> known;

	/**
	 * @param file the file
	 * @param reader what to make of it
	 * @param changed told after a change by others was noticed
	 */
	StampedFile(Path file, Reader<T> reader, Runnable changed) {
		this.file = file;
		this.reader = reader;
		this.changed = changed;
	}

	Path file() {
		return file;
	}

	/**
	 * What the file says now.
	 *
	 * @return what it means
	 */
	T get() {
		Stamp stamp = stamp();
		T value;
		boolean first;
		synchronized (this) {
			Known<T> before = known;
			if (before != null && before.stamp().equals(stamp)) {
				return before.value();
			}
			first = before == null;
			value = read();
			known = new Known<>(stamp, value);
		}
		if (!first) {
			changed.run();
		}
		return value;
	}

	/** Forgets what was read: the next {@link #get()} reads, and tells nobody. */
	synchronized void forget() {
		known = null;
	}

	private T read() {
		try {
			if (Files.size(file) > LIMIT) {
				throw new IOException("it is larger than 4 MB"); //$NON-NLS-1$
			}
			return reader.read(Files.readAllBytes(file), null);
		} catch (NoSuchFileException e) {
			return reader.read(null, null);
		} catch (IOException e) {
			return reader.read(null, e);
		}
	}

	private Stamp stamp() {
		try {
			BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
			return new Stamp(a.lastModifiedTime().toMillis() * 1_000_000 + a.lastModifiedTime().toInstant().getNano() % 1_000_000, a.size(),
					Objects.toString(a.fileKey(), ""), true); //$NON-NLS-1$
		} catch (NoSuchFileException e) {
			return Stamp.ABSENT;
		} catch (IOException e) {
			return Stamp.UNREADABLE;
		}
	}
}
