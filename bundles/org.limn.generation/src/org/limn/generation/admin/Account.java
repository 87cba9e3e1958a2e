/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.admin;

import java.util.Map;
import java.util.Objects;

/**
 * A provider's settings here, without its secrets.
 *
 * @param id stable, made once
 * @param providerId the provider
 * @param name as shown; unique, 1 to 100 characters
 * @param enabled whether profiles may use it
 * @param settings the values by setting id; absent ones have the setting's default; never a secret
 * @param limits how it may be used
 * @param traced whether what goes over its wire is written down in {@code trace/} of the per-user folder, without keys and pictures
 * @since 1.0
 */
public record Account(String id, String providerId, String name, boolean enabled, Map<String, String> settings, AccountLimits limits, boolean traced) {
	/**
	 * An account with the usual limits.
	 *
	 * @param id stable, made once
	 * @param providerId the provider
	 * @param name as shown; unique, 1 to 100 characters
	 * @param enabled whether profiles may use it
	 * @param settings the values by setting id; never a secret
	 */
	public Account(String id, String providerId, String name, boolean enabled, Map<String, String> settings) {
		this(id, providerId, name, enabled, settings, AccountLimits.NONE, false);
	}

	/** Copies the settings. */
	public Account {
		Objects.requireNonNull(id);
		Objects.requireNonNull(providerId);
		Objects.requireNonNull(name);
		Objects.requireNonNull(limits);
		settings = Map.copyOf(settings);
	}
}
