/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.admin.SecretStore.LockedException;

/**
 * Lets the keyring do something, one at a time and with an end to patience: a keyring without a display, or with its dialog behind another window, answers
 * never.
 */
final class KeyringTurn {

	/** What the keyring is needed for. */
	@FunctionalInterface
	interface Work {
		/**
		 * @return a text
		 * @throws StorageException when the storage is locked
		 */
		String run() throws StorageException;
	}

	private final Duration patience;
	private final ReentrantLock turns = new ReentrantLock();
	private @Nullable Thread stuck;

	KeyringTurn(Duration patience) {
		this.patience = patience;
	}

	String take(Work work) throws LockedException {
		turns.lock();
		try {
			Thread before = stuck;
			if (before != null && before.isAlive()) {
				throw new LockedException(Messages.SecretStore_noAnswer, null);
			}
			FutureTask<String> task = new FutureTask<>(work::run);
			// A platform thread, because native code would pin a virtual one; a daemon, because it may never end.
			Thread thread = Thread.ofPlatform().daemon().name("limn-keyring").start(task); //$NON-NLS-1$
			stuck = thread;
			String answer = task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
			stuck = null;
			return answer;
		} catch (TimeoutException e) {
			throw new LockedException(Messages.SecretStore_noAnswer, e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new LockedException(Messages.SecretStore_noAnswer, e);
		} catch (ExecutionException e) {
			stuck = null;
			throw locked(e.getCause());
		} finally {
			turns.unlock();
		}
	}

	private static LockedException locked(@Nullable Throwable cause) {
		if (cause instanceof StorageException storage) {
			return new LockedException(switch (storage.getErrorCode()) {
			case StorageException.DECRYPTION_ERROR -> Messages.SecretStore_otherPassword;
			default -> Messages.SecretStore_noKeyring;
			}, cause);
		}
		return new LockedException(Messages.SecretStore_noKeyring, cause);
	}
}
