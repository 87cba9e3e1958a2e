/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** The lock for changes of the files in the per-user folder: between threads, and between processes. Held for milliseconds. */
public final class HomeLock {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final LimnHome home;
	private final ReentrantLock threads = new ReentrantLock();

	/** Held. */
	public final class Held implements AutoCloseable {
		private final FileChannel channel;

		private Held(FileChannel channel) {
			this.channel = channel;
		}

		@Override
		public void close() throws IOException {
			try {
				// Closing the channel gives the lock back.
				channel.close();
			} finally {
				threads.unlock();
			}
		}
	}

	/**
	 * @param home the folder
	 */
	public HomeLock(LimnHome home) {
		this.home = home;
	}

	/**
	 * Takes the lock.
	 *
	 * @return what gives it back when closed
	 * @throws IOException when the folder cannot be written, or another process holds the lock for {@code 10 s}
	 */
	@SuppressWarnings("resource") // the channel goes with what is held
	public Held hold() throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		try {
			if (!threads.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
				throw busy();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw busy();
		}
		try {
			return new Held(lockedFile(end));
		} catch (IOException | RuntimeException e) {
			threads.unlock();
			throw e;
		}
	}

	@SuppressWarnings("resource") // closed below unless it is given back
	private FileChannel lockedFile(long end) throws IOException {
		Path file = home.create().resolve("limn.lock"); //$NON-NLS-1$
		FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), AtomicFile.ownerOnly(file));
		try {
			while (!locked(channel)) {
				if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
					throw busy();
				}
				LockSupport.parkNanos(5_000_000);
			}
			return channel;
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	@SuppressWarnings("resource") // the lock goes with its channel
	private static boolean locked(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() instanceof FileLock;
		} catch (OverlappingFileLockException e) {
			// Another part of this very process holds it.
			return false;
		}
	}

	private static IOException busy() {
		return new IOException("another Limn is writing"); //$NON-NLS-1$
	}
}
