/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down what changes on a watched disk, so that a power cut at any moment can be played. */
public final class DiskRecord implements DiskWatcher {

	/** Something that changed, in the order of happening. */
	sealed interface Change {
		/** An operation, with its bytes. */
		record Done(DiskOperation operation, boolean folder) implements Change {
		}

		/** Files that keep themselves safe, as they stand at this moment. */
		record Safe(Map<Path, byte[]> files) implements Change {
		}
	}

	private final List<Change> changes = new ArrayList<>();

	@Override
	public void before(DiskOperation operation) {
		// only what was done counts
	}

	@Override
	public void after(DiskOperation operation) {
		if (operation.changes()) {
			ByteBuffer bytes = operation.bytes();
			DiskOperation kept = bytes == null ? operation
					: new DiskOperation(operation.kind(), operation.file(), operation.target(), operation.position(), copy(bytes));
			add(new Change.Done(kept, Files.isDirectory(operation.file())));
		}
	}

	/**
	 * Takes a copy of files that are not written through the watched disk and keep themselves safe, as those of a database after its commit.
	 *
	 * @param files the files; those that are not there are left out
	 * @throws IOException when one cannot be read
	 */
	public void safe(List<Path> files) throws IOException {
		Map<Path, byte[]> all = new LinkedHashMap<>();
		for (Path file : files) {
			if (Files.exists(file)) {
				all.put(file, Files.readAllBytes(file));
			}
		}
		add(new Change.Safe(all));
	}

	private synchronized void add(Change change) {
		changes.add(change);
	}

	synchronized List<Change> changes() {
		return List.copyOf(changes);
	}

	/**
	 * How many changes there are.
	 *
	 * @return the number of moments for a cut, less one
	 */
	public synchronized int size() {
		return changes.size();
	}

	private static ByteBuffer copy(ByteBuffer bytes) {
		ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
		copy.put(bytes.duplicate());
		return copy.flip().asReadOnlyBuffer();
	}
}
