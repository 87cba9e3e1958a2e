/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A running process, known to others by a lock on a file of its own. The system frees the lock when the process ends in any way; a process number would be
 * given to another one.
 */
public final class Owner implements AutoCloseable {

	/** Asking for a lock that this process holds, and closing the file again, would free it: the living of this process are known by name. */
	private static final Set<String> LIVING = ConcurrentHashMap.newKeySet();

	private final String id;
	private final Path file;
	private final FileChannel channel;

	private Owner(String id, Path file, FileChannel channel) {
		this.id = id;
		this.file = file;
		this.channel = channel;
	}

	/**
	 * Makes this process, or one service in it, an owner.
	 *
	 * @param folder the folder of the locks, which exists
	 * @return the owner
	 * @throws IOException when no lock can be had
	 */
	public static Owner register(Path folder) throws IOException {
		while (true) {
			String id = UUID.randomUUID().toString();
			LIVING.add(id);
			Owner owner = lock(id, folder);
			// A process that looks for the dead may have taken the file between its making and its locking; then a new one is made.
			if (owner != null && Files.exists(owner.file)) {
				return owner;
			}
			LIVING.remove(id);
		}
	}

	/**
	 * Takes the place of a dead process.
	 *
	 * @param folder the folder of the locks
	 * @param id the owner
	 * @return the lock of the dead, to be closed when its jobs were taken over; {@code null} when it lives, or another process is about to do the same
	 * @throws IOException when the folder cannot be read
	 */
	public static @Nullable Owner succeed(Path folder, String id) throws IOException {
		if (!LIVING.add(id)) {
			return null;
		}
		Owner owner = lock(id, folder);
		if (owner == null) {
			LIVING.remove(id);
		}
		return owner;
	}

	private static @Nullable Owner lock(String id, Path folder) throws IOException {
		Path file = folder.resolve(id);
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		FileLock lock = null;
		try {
			lock = channel.tryLock();
			return lock == null ? null : new Owner(id, file, channel);
		} finally {
			if (lock == null) {
				channel.close();
			}
		}
	}

	/**
	 * Its id, as it stands in the journal.
	 *
	 * @return the id
	 */
	public String id() {
		return id;
	}

	/** Removes the file and frees the lock. */
	@Override
	public void close() throws IOException {
		try {
			Files.deleteIfExists(file);
		} finally {
			try {
				channel.close();
			} finally {
				LIVING.remove(id);
			}
		}
	}
}
