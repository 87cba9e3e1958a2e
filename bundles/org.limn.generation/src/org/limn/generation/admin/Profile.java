/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.admin;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ImageSize;

/**
 * What a writer chooses: a named account and model with defaults.
 *
 * @param id stable, made once
 * @param name unique, 1 to 100 characters
 * @param description at most 500 characters; may be empty
 * @param accountId the account
 * @param modelId the model
 * @param enabled whether writers see it
 * @param sizes the sizes offered; empty for those of Limn, cut to what the model can
 * @param defaultSize the size a dialog starts with, or {@code null}
 * @param options default values of the model's options; String, Boolean, Long or Double
 * @since 1.0
 */
public record Profile(String id, String name, String description, String accountId, String modelId, boolean enabled, List<ImageSize> sizes,
		@Nullable ImageSize defaultSize, Map<String, Object> options) {
	/** Copies the collections. */
	public Profile {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		sizes = List.copyOf(sizes);
		options = Map.copyOf(options);
	}
}
