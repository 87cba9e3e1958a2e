/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.admin;

/**
 * Where a secret stands.
 *
 * @since 1.0
 */
public enum SecretState {
	/** There is none. */
	NONE,
	/** In secure storage. */
	STORED,
	/** In memory until this process ends, because no keyring or master password protects the store. */
	SESSION,
	/** In an environment variable. */
	ENVIRONMENT
}
