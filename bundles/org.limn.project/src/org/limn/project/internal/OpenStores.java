/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.project.BookException;

/** The books open in this process: one store for one folder, closed with the last who uses it. */
public final class OpenStores {

	private static final Map<Path, @Nullable Lease> LEASES = new ConcurrentHashMap<>();

	private record Lease(BookStore store, int users) {
	}

	private OpenStores() {
	}

	public static BookStore acquire(Path folder) throws BookException {
		BookFiles files = BookFiles.of(folder);
		Lease lease = LEASES.compute(files.folder(),
				(path, known) -> known == null ? new Lease(BookStore.open(files), 1) : new Lease(known.store, known.users + 1));
		if (lease == null) {
			throw new IllegalStateException();
		}
		return lease.store;
	}

	public static void release(BookStore store) {
		LEASES.computeIfPresent(store.files().folder(), (path, known) -> {
			if (known == null || known.users > 1) {
				return known == null ? null : new Lease(known.store, known.users - 1);
			}
			known.store.close();
			return null;
		});
	}
}
