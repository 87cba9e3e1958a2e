/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.util.List;

import org.eclipse.osgi.util.NLS;

/** The tables of the journal and their steps from one version to the next. */
final class Schema {

	/** One entry a version: the statements that lead to it. Published ones are never changed, only followed by others. */
	private static final List<List<String>> STEPS = List.of(List.of(
			"""
			CREATE TABLE job (
			  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, created INTEGER NOT NULL, owner TEXT NOT NULL,
			  book TEXT NOT NULL, book_id TEXT, request TEXT NOT NULL, outgoing TEXT NOT NULL, retry_of TEXT,
			  offered INTEGER, cancelled INTEGER, dismissed INTEGER)""", //$NON-NLS-1$
			"CREATE INDEX job_listed ON job (seq) WHERE dismissed IS NULL", //$NON-NLS-1$
			"""
			CREATE TABLE call (
			  id TEXT PRIMARY KEY, job TEXT NOT NULL REFERENCES job (id), ordinal INTEGER NOT NULL, count INTEGER NOT NULL, state TEXT NOT NULL,
			  price TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, not_before INTEGER, sent INTEGER, accepted INTEGER, ended INTEGER, ticket TEXT,
			  failure TEXT, evidence TEXT, request_id TEXT, usage TEXT, cost TEXT, currency TEXT, cancel TEXT,
			  UNIQUE (job, ordinal)) WITHOUT ROWID""", //$NON-NLS-1$
			"CREATE INDEX call_open ON call (job) WHERE state IN ('PLANNED', 'SENDING', 'ACCEPTED')", //$NON-NLS-1$
			"""
			CREATE TABLE slot (
			  call TEXT NOT NULL REFERENCES call (id), slot INTEGER NOT NULL, state TEXT NOT NULL, file TEXT, address TEXT, expires INTEGER,
			  item TEXT, path TEXT, width INTEGER NOT NULL DEFAULT 0, height INTEGER NOT NULL DEFAULT 0, seed INTEGER, failure TEXT, changed INTEGER,
			  PRIMARY KEY (call, slot)) WITHOUT ROWID""", //$NON-NLS-1$
			"CREATE INDEX slot_open ON slot (call) WHERE state = 'RECEIVED' OR (state <> 'SAVED' AND address IS NOT NULL)", //$NON-NLS-1$
			"""
			CREATE TABLE audit (
			  seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, user TEXT NOT NULL, job TEXT NOT NULL, call TEXT, event TEXT NOT NULL,
			  profile TEXT, detail TEXT)"""), //$NON-NLS-1$
			// Limits hold for an account and all processes; the account is in the frozen request, and in the index it is found without reading that.
			List.of("ALTER TABLE job ADD COLUMN account TEXT GENERATED ALWAYS AS (json_extract(outgoing, '$.account')) VIRTUAL", //$NON-NLS-1$
					"ALTER TABLE job ADD COLUMN front INTEGER", "ALTER TABLE job ADD COLUMN takeovers INTEGER NOT NULL DEFAULT 0", //$NON-NLS-1$ //$NON-NLS-2$
					"CREATE INDEX job_account ON job (id, account)", "CREATE INDEX job_owner ON job (owner)", //$NON-NLS-1$ //$NON-NLS-2$
					"CREATE INDEX call_sent ON call (sent) WHERE sent IS NOT NULL", "CREATE INDEX audit_job ON audit (job)", //$NON-NLS-1$ //$NON-NLS-2$
					"CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")); //$NON-NLS-1$

	private static final int VERSION = STEPS.size();

	private Schema() {
	}

	/**
	 * Brings a database to this version.
	 *
	 * @param database the database
	 * @throws JournalException when it is from a newer Limn; it is left as it is
	 */
	static void apply(Database database) {
		int found = version(database);
		if (found > VERSION) {
			throw new JournalException(NLS.bind(Messages.Schema_newer, Integer.valueOf(found), Integer.valueOf(VERSION)), null);
		}
		if (found < VERSION) {
			database.write(() -> {
				// Read again inside the transaction: another process may have been first.
				STEPS.subList(version(database), VERSION).forEach(step -> step.forEach(database::execute));
				database.execute("PRAGMA user_version = " + VERSION); //$NON-NLS-1$
				return Integer.valueOf(VERSION);
			});
		}
	}

	private static int version(Database database) {
		return database.query("PRAGMA user_version", row -> Integer.valueOf(row.getInt(1))).get(0); //$NON-NLS-1$
	}
}
