/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.util.Map;

/**
 * Which model draws, with which account.
 *
 * @since 1.0
 */
public sealed interface ProfileChoice {

	/**
	 * A profile made by an administrator.
	 *
	 * @param profileId the profile's id
	 */
	record Named(String profileId) implements ProfileChoice {
	}

	/**
	 * A provider and model named for this one request, as on the command line.
	 *
	 * @param providerId the provider's id, as in {@code openai}
	 * @param modelId the model's id
	 * @param settings the account's settings, without secrets; keys come from the environment or the store, under the rule of
	 *            {@link GenerationService#submit}
	 */
	record AdHoc(String providerId, String modelId, Map<String, String> settings) implements ProfileChoice {
		/** Copies the settings. */
		public AdHoc {
			settings = Map.copyOf(settings);
		}
	}
}
