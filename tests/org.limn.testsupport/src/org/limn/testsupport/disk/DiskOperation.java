/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.disk;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One thing that is asked of a watched disk.
 *
 * @param kind what is asked
 * @param file the real file or folder
 * @param target where it goes, of a move, a copy or a link; else {@code null}
 * @param position where in the file, of a write, a read or a cut; else 0
 * @param bytes what is written, to be read only; else {@code null}
 */
public record DiskOperation(Kind kind, Path file, @Nullable Path target, long position, @Nullable ByteBuffer bytes) {

	/** What can be asked. */
	public enum Kind {
		/** A file that is there is opened. */
		OPEN,
		/** A file is made and opened. */
		CREATE,
		/** A file is cut to a length. */
		TRUNCATE,
		/** Bytes are read. */
		READ,
		/** Bytes are written. */
		WRITE,
		/** A file, or the names in a folder, are brought to the disk. */
		FORCE,
		/** A file is locked. */
		LOCK,
		/** A folder is made. */
		MAKE_FOLDER,
		/** The names in a folder are read. */
		LIST,
		/** What is known about a file is read, or whether there is one. */
		LOOK,
		/** A file gets another name. */
		MOVE,
		/** A file is copied, or gets a second name. */
		COPY,
		/** A file is removed. */
		DELETE
	}

	private static final Set<Kind> READING = EnumSet.of(Kind.OPEN, Kind.READ, Kind.LIST, Kind.LOOK, Kind.LOCK);
	private static final Set<Kind> GROWING = EnumSet.of(Kind.CREATE, Kind.WRITE, Kind.MAKE_FOLDER, Kind.MOVE, Kind.COPY);

	DiskOperation(Kind kind, Path file) {
		this(kind, file, null, 0, null);
	}

	/**
	 * Whether it changes something on the disk, or brings a change there.
	 *
	 * @return {@code false} for what only looks
	 */
	public boolean changes() {
		return !READING.contains(kind);
	}

	/**
	 * Whether it may need more space than there is.
	 *
	 * @return {@code true} for what a full disk refuses
	 */
	public boolean grows() {
		return GROWING.contains(kind);
	}

	/**
	 * The name of the file, without folders.
	 *
	 * @return the name
	 */
	public String name() {
		return String.valueOf(file.getFileName());
	}

	@Override
	public String toString() {
		Path to = target;
		return kind + " " + name() + (to == null ? "" : " -> " + to.getFileName()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
