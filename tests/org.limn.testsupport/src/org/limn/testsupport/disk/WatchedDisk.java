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
import java.nio.file.Path;

/**
 * The real disk, watched. Paths of it go through everything that works with {@link Path}, and are not of the default file system: what asks for a
 * {@link java.io.File} is refused, so that nothing escapes the watcher. All paths of one disk belong together; files are moved between them as on one drive.
 */
public final class WatchedDisk {

	/** What is done between the two words of a watcher. */
	@FunctionalInterface
	interface Step<T> {
		T run() throws IOException;
	}

	private final WatchedFileSystem system = new WatchedFileSystem(this);
	private volatile DiskWatcher watcher;

	/**
	 * @param watcher sees what is asked
	 */
	public WatchedDisk(DiskWatcher watcher) {
		this.watcher = watcher;
	}

	/**
	 * Changes who watches, from the next operation on.
	 *
	 * @param other the new one
	 */
	public void watch(DiskWatcher other) {
		watcher = other;
	}

	/**
	 * A real file as it is seen through this disk.
	 *
	 * @param real its path, of any file system or of this disk
	 * @return its watched path
	 */
	public Path path(Path real) {
		return system.watched(WatchedPath.real(real));
	}

	/**
	 * The real file behind a watched path.
	 *
	 * @param path a path, watched or not
	 * @return the real path
	 */
	public static Path real(Path path) {
		return WatchedPath.real(path);
	}

	WatchedFileSystem system() {
		return system;
	}

	<T> T run(DiskOperation operation, Step<T> step) throws IOException {
		DiskWatcher watching = watcher;
		watching.before(operation);
		T result = step.run();
		watching.after(operation);
		return result;
	}

	void before(DiskOperation operation) throws IOException {
		watcher.before(operation);
	}

	void after(DiskOperation operation) throws IOException {
		watcher.after(operation);
	}
}
