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

/** Sees what is asked of a watched disk, on the thread that asks. It may fail the operation, wait as long as it likes, or end the process. */
@FunctionalInterface
public interface DiskWatcher {
	/** Lets everything happen. */
	DiskWatcher NOBODY = operation -> {
		// nothing to do
	};

	/**
	 * Something is asked and not done yet.
	 *
	 * @param operation what
	 * @throws IOException what the disk shall say in its place
	 */
	void before(DiskOperation operation) throws IOException;

	/**
	 * It was done.
	 *
	 * @param operation what; of a write the bytes that were written
	 * @throws IOException what the disk shall say after all
	 */
	@SuppressWarnings("unused") // others may fail it
	default void after(DiskOperation operation) throws IOException {
		// nothing to do
	}

	/**
	 * Two that see the same disk, this one first.
	 *
	 * @param other the second
	 * @return both
	 */
	default DiskWatcher and(DiskWatcher other) {
		DiskWatcher first = this;
		return new DiskWatcher() {
			@Override
			public void before(DiskOperation operation) throws IOException {
				first.before(operation);
				other.before(operation);
			}

			@Override
			public void after(DiskOperation operation) throws IOException {
				first.after(operation);
				other.after(operation);
			}
		};
	}
}
