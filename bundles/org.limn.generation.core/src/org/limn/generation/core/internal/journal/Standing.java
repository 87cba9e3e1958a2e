/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

/** How the queue of a person stands, for all processes and over restarts. */
public final class Standing {

	private static final String PAUSED = "paused"; //$NON-NLS-1$

	private final Database database;

	Standing(Database database) {
		this.database = database;
	}

	/**
	 * Whether the person paused it.
	 *
	 * @return {@code true} when paused
	 */
	public boolean paused() {
		return database.query("SELECT value FROM setting WHERE name = ?", row -> Boolean.valueOf(row.getString(1)), PAUSED).stream() //$NON-NLS-1$
				.anyMatch(Boolean::booleanValue);
	}

	/**
	 * Pauses it or lets it go on.
	 *
	 * @param paused whether it stands still
	 */
	public void pause(boolean paused) {
		database.update("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", PAUSED, Boolean.toString(paused)); //$NON-NLS-1$
	}
}
