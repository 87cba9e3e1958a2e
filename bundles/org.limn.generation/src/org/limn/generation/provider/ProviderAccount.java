/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The account a provider works with: settings, secrets and connection rules. Given by the core for one operation; any thread.
 *
 * @since 1.0
 */
public interface ProviderAccount {

	/**
	 * The account's stable id.
	 *
	 * @return the id
	 */
	String id();

	/**
	 * A setting's value.
	 *
	 * @param settingId the id as declared in the extension
	 * @return the value, the declared default when none is set, or {@code null}; never a secret
	 */
	@Nullable String setting(String settingId);

	/**
	 * A secret's value.
	 *
	 * @param settingId the id as declared in the extension
	 * @return the secret, which the caller closes, or {@code null} when there is none
	 */
	@Nullable Secret secret(String settingId);

	/**
	 * The connection rules.
	 *
	 * @return the rules
	 */
	ConnectionPolicy connections();
}
