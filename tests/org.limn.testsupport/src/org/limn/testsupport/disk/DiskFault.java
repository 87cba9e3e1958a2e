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
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A disk that fails the n-th operation of a sort, once or from then on. */
public final class DiskFault implements DiskWatcher {

	/** What is the matter with the disk, and what it says then. */
	public enum Sort {
		/** It is full. */
		FULL(DiskOperation::grows),
		/** It cannot write. */
		BROKEN_WRITING(DiskOperation::changes),
		/** It cannot read. */
		BROKEN_READING(operation -> !operation.changes()),
		/** It may not be written. */
		READ_ONLY(operation -> operation.changes() && operation.kind() != DiskOperation.Kind.FORCE),
		/** The person may not do it. */
		DENIED(operation -> operation.kind() != DiskOperation.Kind.FORCE && operation.kind() != DiskOperation.Kind.WRITE
				&& operation.kind() != DiskOperation.Kind.READ),
		/** The drive was taken away. */
		GONE(operation -> true);

		private final Predicate<DiskOperation> concerns;

		Sort(Predicate<DiskOperation> concerns) {
			this.concerns = concerns;
		}

		/**
		 * Whether such a disk fails an operation.
		 *
		 * @param operation the operation
		 * @return {@code true} when it can
		 */
		public boolean concerns(DiskOperation operation) {
			return concerns.test(operation);
		}

		/** What the system says of it; an open file has no name to say. */
		IOException said(DiskOperation operation) {
			String file = operation.file().toString();
			boolean open = operation.kind() == DiskOperation.Kind.WRITE || operation.kind() == DiskOperation.Kind.READ
					|| operation.kind() == DiskOperation.Kind.FORCE;
			return switch (this) {
			case FULL -> failed(open, file, "No space left on device"); //$NON-NLS-1$
			case BROKEN_WRITING, BROKEN_READING -> failed(open, file, "Input/output error"); //$NON-NLS-1$
			case READ_ONLY -> failed(open, file, "Read-only file system"); //$NON-NLS-1$
			case DENIED -> new AccessDeniedException(file);
			case GONE -> open ? new IOException("Input/output error") : new NoSuchFileException(file); //$NON-NLS-1$
			};
		}

		private static IOException failed(boolean open, String file, String reason) {
			return open ? new IOException(reason) : new FileSystemException(file, null, reason);
		}
	}

	private final Sort sort;
	private final int number;
	private final boolean forGood;
	private final Predicate<DiskOperation> where;
	private final AtomicInteger seen = new AtomicInteger();
	private final AtomicInteger failed = new AtomicInteger();

	/**
	 * @param sort what is the matter
	 * @param number which of the operations that it concerns fails first, from 1
	 * @param forGood whether all that come later fail too
	 * @param where the operations it can meet, as in one folder
	 */
	public DiskFault(Sort sort, int number, boolean forGood, Predicate<DiskOperation> where) {
		this.sort = sort;
		this.number = number;
		this.forGood = forGood;
		this.where = where;
	}

	@Override
	public void before(DiskOperation operation) throws IOException {
		if (!sort.concerns(operation) || !where.test(operation)) {
			return;
		}
		int count = seen.incrementAndGet();
		if (count == number || forGood && count > number) {
			failed.incrementAndGet();
			throw sort.said(operation);
		}
	}

	/**
	 * How many operations failed.
	 *
	 * @return 0 when the number was never reached: then there is nothing more to try
	 */
	public int failed() {
		return failed.get();
	}
}
