/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;

/**
 * One connection to one SQLite file, shared by the threads of this process behind a lock. Write-ahead log with full synchronisation: what a transaction
 * wrote is on the disk when it returns. Several processes may have the file open; transactions are short, and each waits for the others.
 */
final class Database implements AutoCloseable {

	private static final int BUSY_MILLISECONDS = 10_000;

	/** Reads one row. */
	interface RowReader<T> {
		T read(ResultSet row) throws SQLException;
	}

	/** Sees changes on their way to the disk, on the thread that makes them: tests end the process there. */
	interface Witness {
		/** Sees nothing. */
		Witness NOBODY = new Witness() {
			@Override
			public void changing(String sql) {
				// nothing to do
			}

			@Override
			public void changed() {
				// nothing to do
			}
		};

		/** A row is about to be changed by this statement. */
		void changing(String sql);

		/** What this thread changed is on the disk. */
		void changed();
	}

	private static volatile Witness witness = Witness.NOBODY;

	// Not a monitor: a virtual thread that waits for one holds on to its carrier.
	private final ReentrantLock lock = new ReentrantLock();
	private final Connection connection;
	private final Map<String, PreparedStatement> statements = new HashMap<>();
	private boolean closed;

	private Database(Connection connection) {
		this.connection = connection;
	}

	static void witness(Witness other) {
		witness = other;
	}

	/**
	 * Opens a file, making it when it is not there.
	 *
	 * @param file the file; its folder exists
	 * @return the database
	 */
	@SuppressWarnings("resource") // the connection belongs to the result
	static Database open(Path file) {
		SQLiteConfig config = new SQLiteConfig();
		config.setBusyTimeout(BUSY_MILLISECONDS);
		config.setJournalMode(JournalMode.WAL);
		config.setSynchronous(SynchronousMode.FULL);
		config.enforceForeignKeys(true);
		long giveUp = System.nanoTime() + BUSY_MILLISECONDS * 1_000_000L;
		while (true) {
			try {
				return new Database(config.createConnection("jdbc:sqlite:" + file)); //$NON-NLS-1$
			} catch (SQLException e) {
				// Two processes that turn on the write-ahead log of a new file at once: SQLite does not wait here by itself.
				if (code(e) != SQLiteErrorCode.SQLITE_BUSY || System.nanoTime() > giveUp) {
					throw failure(e);
				}
				Thread.onSpinWait();
			}
		}
	}

	/**
	 * Does work in one durable transaction.
	 *
	 * @param work the work, with the methods of this object
	 * @return what it returns
	 */
	<T> T write(Supplier<T> work) {
		return transaction("BEGIN IMMEDIATE", work); //$NON-NLS-1$
	}

	/**
	 * Reads from one snapshot.
	 *
	 * @param work the work, with the methods of this object
	 * @return what it returns
	 */
	<T> T read(Supplier<T> work) {
		return transaction("BEGIN", work); //$NON-NLS-1$
	}

	private <T> T transaction(String begin, Supplier<T> work) {
		lock.lock();
		try {
			if (lock.getHoldCount() > 1) {
				return work.get();
			}
			execute(begin);
			boolean done = false;
			try {
				T result = work.get();
				execute("COMMIT"); //$NON-NLS-1$
				done = true;
				witness.changed();
				return result;
			} finally {
				if (!done) {
					rollback();
				}
			}
		} finally {
			lock.unlock();
		}
	}

	private void rollback() {
		try (Statement statement = connection.createStatement()) {
			statement.execute("ROLLBACK"); //$NON-NLS-1$
		} catch (SQLException e) {
			// SQLite has already rolled back by itself, as after a full disk; the first failure is the one to tell.
		}
	}

	/**
	 * Executes a statement that is used once.
	 *
	 * @param sql the statement
	 */
	void execute(String sql) {
		lock.lock();
		try {
			check();
			try (Statement statement = connection.createStatement()) {
				statement.execute(sql);
			}
		} catch (SQLException e) {
			throw failure(e);
		} finally {
			lock.unlock();
		}
	}

	/**
	 * Changes rows.
	 *
	 * @param sql the statement
	 * @param values its parameters
	 * @return how many rows it changed
	 */
	@SuppressWarnings("resource") // prepared statements live as long as the connection
	int update(String sql, @Nullable Object... values) {
		lock.lock();
		try {
			witness.changing(sql);
			int count = prepared(sql, values).executeUpdate();
			if (lock.getHoldCount() == 1) {
				witness.changed();
			}
			return count;
		} catch (SQLException e) {
			throw failure(e);
		} finally {
			lock.unlock();
		}
	}

	/**
	 * Reads rows.
	 *
	 * @param sql the statement
	 * @param reader reads one
	 * @param values its parameters
	 * @return the rows
	 */
	@SuppressWarnings("resource") // prepared statements live as long as the connection
	<T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values) {
		lock.lock();
		try (ResultSet rows = prepared(sql, values).executeQuery()) {
			List<T> all = new ArrayList<>();
			while (rows.next()) {
				all.add(reader.read(rows));
			}
			return all;
		} catch (SQLException e) {
			throw failure(e);
		} finally {
			lock.unlock();
		}
	}

	@SuppressWarnings("resource") // closed with the connection
	private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
		check();
		if (!statements.containsKey(sql)) {
			statements.put(sql, connection.prepareStatement(sql));
		}
		PreparedStatement statement = statements.get(sql);
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i]);
		}
		return statement;
	}

	private void check() {
		if (closed) {
			throw new JournalException(Messages.Database_closed, null);
		}
	}

	@Override
	public void close() {
		lock.lock();
		try {
			if (!closed) {
				closed = true;
				for (PreparedStatement statement : statements.values()) {
					statement.close();
				}
				connection.close();
			}
		} catch (SQLException e) {
			throw failure(e);
		} finally {
			lock.unlock();
		}
	}

	private static SQLiteErrorCode code(SQLException e) {
		return SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
	}

	private static JournalException failure(SQLException e) {
		String words = switch (code(e)) {
		case SQLITE_FULL -> Messages.Database_full;
		case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Messages.Database_notWritable;
		case SQLITE_CORRUPT, SQLITE_NOTADB -> Messages.Database_damaged;
		case SQLITE_BUSY, SQLITE_LOCKED -> Messages.Database_busy;
		default -> NLS.bind(Messages.Database_failed, code(e).name());
		};
		return new JournalException(words, e);
	}
}
