/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.io.IOException;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/** Where secrets stand. Keys are plain words of letters, digits, hyphens and dots; any thread. */
public interface SecretStore {

	/** The store cannot protect or open secrets now: no keyring, no master password, locked. */
	final class LockedException extends Exception {
		private static final long serialVersionUID = 1L;

		/**
		 * @param reason why, for a person
		 * @param cause the cause, or {@code null}
		 */
		public LockedException(String reason, @Nullable Throwable cause) {
			super(reason, cause);
		}
	}

	/**
	 * The keys of an account. Opens nothing that is locked, asks nobody.
	 *
	 * @param accountId the account
	 * @return the keys of its stored secrets
	 */
	Set<String> keys(String accountId);

	/**
	 * A secret.
	 *
	 * @param accountId the account
	 * @param key the key
	 * @return the secret, or {@code null} when there is none
	 * @throws LockedException when it is there and cannot be opened
	 */
	char @Nullable [] get(String accountId, String key) throws LockedException;

	/**
	 * Stores a secret.
	 *
	 * @param accountId the account
	 * @param key the key
	 * @param secret the secret
	 * @throws LockedException when the store cannot protect it; nothing was changed
	 * @throws IOException when it cannot be written; nothing was changed
	 */
	void put(String accountId, String key, char[] secret) throws LockedException, IOException;

	/**
	 * Removes a secret, or all of an account.
	 *
	 * @param accountId the account
	 * @param key the key, or {@code null} for all
	 * @throws IOException when it cannot be written
	 */
	void remove(String accountId, @Nullable String key) throws IOException;
}
