/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

/** Sees the changes of every journal of this process, on the thread that makes them. */
public interface JournalWatch {
	/**
	 * Something is about to be changed.
	 *
	 * @param sql the statement
	 */
	void changing(String sql);

	/** What this thread changed since the last time is on the disk. */
	void changed();

	/**
	 * Lets it see.
	 *
	 * @param watch it
	 */
	static void set(JournalWatch watch) {
		Database.witness(new Database.Witness() {
			@Override
			public void changing(String sql) {
				watch.changing(sql);
			}

			@Override
			public void changed() {
				watch.changed();
			}
		});
	}

	/** Lets nobody see any more. */
	static void clear() {
		Database.witness(Database.Witness.NOBODY);
	}
}
