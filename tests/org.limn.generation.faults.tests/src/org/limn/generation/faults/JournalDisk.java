/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;

import org.limn.generation.GenerationException;
import org.opentest4j.AssertionFailedError;
import org.sqlite.SQLiteConfig;

/**
 * Trouble with the journal's file, made by means of the system: the write-ahead log stands on a device that is always full, on a pipe that cannot be written
 * at a position, or where a folder is. SQLite meets the real error of the system.
 *
 * @param stage the stage, whose engine is closed and opened
 * @param trouble which trouble
 */
record JournalDisk(Stage stage, JournalTrouble trouble) {

	private static final Duration A_SECOND = Duration.ofSeconds(1);
	private static final byte[] GARBAGE = "This is no journal, and it is long enough to be taken for the header of one. ".repeat(20).getBytes(StandardCharsets.US_ASCII);

	private Path file() {
		return stage.home().resolve("limn.db");
	}

	private Path log() {
		return stage.home().resolve("limn.db-wal");
	}

	/** Brings it about while no process has the journal open, except where it only becomes slow. */
	void fail() throws IOException {
		switch (trouble) {
		case FULL, BROKEN, DENIED -> {
			Files.deleteIfExists(log());
			obstruct();
		}
		case SLOW -> Thread.ofVirtual().start(this::slowDown);
		case TORN -> Files.write(log(), Arrays.copyOf(GARBAGE, 900), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		case GARBAGE -> {
			Files.deleteIfExists(log());
			Files.write(file(), GARBAGE);
		}
		}
	}

	private void obstruct() throws IOException {
		switch (trouble) {
		case FULL -> {
			if (!made("mknod", log().toString(), "c", "1", "7")) {
				// Only the administrator may make devices; for others the disk is broken in another way.
				made("mkfifo", log().toString());
			}
		}
		case BROKEN -> made("mkfifo", log().toString());
		default -> Files.createDirectory(log());
		}
	}

	private static boolean made(String... command) throws IOException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Another program holds the journal for a second, as a disk does that is slow to sync. */
	private void slowDown() {
		try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file()); Statement statement = connection.createStatement()) {
			statement.execute("BEGIN IMMEDIATE");
			Pause.of(A_SECOND);
			statement.execute("COMMIT");
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Mends it; a file that was no journal is kept aside by the person, as the words say. */
	void mend() throws IOException, GenerationException {
		switch (trouble) {
		case FULL, BROKEN, DENIED -> {
			stage.engine().close();
			Files.deleteIfExists(log());
			stage.start();
		}
		case GARBAGE -> {
			if (!Arrays.equals(Files.readAllBytes(file()), GARBAGE)) {
				throw new AssertionFailedError("the damaged journal was changed");
			}
			Files.move(file(), stage.home().resolve("limn.db-damaged"));
			stage.start();
		}
		case SLOW, TORN -> {
			// mends itself
		}
		}
	}
}
