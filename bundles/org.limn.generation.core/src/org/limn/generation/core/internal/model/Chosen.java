/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.model;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ImageSize;
import org.limn.generation.ProfileChoice;
import org.limn.generation.core.internal.connection.AccountSettings;

/**
 * What a choice stands for.
 *
 * @param choice the choice
 * @param account the account
 * @param profileName the profile's name, or provider and model
 * @param modelId the model
 * @param sizes the sizes the profile offers; empty for the standard ones
 * @param defaultSize the profile's own size, or {@code null}
 * @param options the profile's values for options
 */
public record Chosen(ProfileChoice choice, AccountSettings account, String profileName, String modelId, List<ImageSize> sizes,
		@Nullable ImageSize defaultSize, Map<String, Object> options) {
}
