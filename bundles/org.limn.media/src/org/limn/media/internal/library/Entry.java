/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.ImageCheck;
import org.limn.media.ImageInfo;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.internal.Failures;

/**
 * One image file with its record as they were read.
 *
 * @param path the path in the book
 * @param file when and how large the image was
 * @param recordFile when and how large the record was, or {@code null} when there is none
 * @param image what its header says, or {@code null} when it cannot be shown
 * @param sidecar the record, or {@code null}
 * @param problems what is wrong with either, in words
 */
record Entry(String path, Stamp file, @Nullable Stamp recordFile, @Nullable ImageInfo image, @Nullable Sidecar sidecar,
		List<String> problems) {

	/** Tells one state of a file from another. */
	record Stamp(long bytes, Instant modified) {

		static @Nullable Stamp of(Path file) throws IOException {
			try {
				BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
				return now.isRegularFile() ? new Stamp(now.size(), now.lastModifiedTime().toInstant()) : null;
			} catch (NoSuchFileException e) {
				return null;
			}
		}
	}

	/**
	 * Reads an image and its record, as far as they changed.
	 *
	 * @param image the file
	 * @param path its path in the book
	 * @param known what was read before, or {@code null}
	 * @return the entry, or {@code null} when there is no such file any more
	 */
	static @Nullable Entry read(Path image, String path, @Nullable Entry known) throws IOException {
		Stamp file = Stamp.of(image);
		if (file == null) {
			return null;
		}
		Path record = Names.record(image);
		Stamp recordFile = Stamp.of(record);
		if (recordFile == null) {
			record = Names.unfinishedRecord(image);
			recordFile = Stamp.of(record);
		}
		// what could not be read is tried again: the disk may be well by now
		if (known != null && known.file.equals(file) && known.problems.isEmpty()) {
			Stamp before = known.recordFile;
			if (before == null ? recordFile == null : before.equals(recordFile)) {
				return known;
			}
		}
		return read(image, path, file, record, recordFile);
	}

	private static @Nullable Entry read(Path image, String path, Stamp file, Path record, @Nullable Stamp recordFile) {
		List<String> problems = new ArrayList<>();
		ImageInfo info = null;
		try {
			info = ImageCheck.header(image);
		} catch (MediaException e) {
			if (e.kind() == Kind.MISSING) {
				return null;
			}
			problems.add(String.valueOf(e.getMessage()));
		}
		Sidecar sidecar = null;
		if (recordFile != null) {
			sidecar = sidecar(record);
			if (sidecar != null) {
				problems.addAll(sidecar.problems());
			}
		}
		return new Entry(path, file, recordFile, info, sidecar, List.copyOf(problems));
	}

	/** An unfinished record counts only when it is whole: then its image was published and the last step is missing. */
	private static @Nullable Sidecar sidecar(Path record) {
		try {
			Sidecar sidecar = Sidecar.read(record);
			boolean unfinished = Names.of(record).startsWith(Names.PART);
			return unfinished && sidecar.id() == null ? null : sidecar.summary();
		} catch (NoSuchFileException e) {
			return null;
		} catch (IOException e) {
			return Sidecar.unreadable(String.valueOf(Failures.of(e, record).getMessage()));
		}
	}

	/** What stands for a folder that cannot be read. */
	static Entry unreadable(String path, String problem) {
		return new Entry(path, new Stamp(0, Instant.EPOCH), null, null, null, List.of(problem));
	}
}
