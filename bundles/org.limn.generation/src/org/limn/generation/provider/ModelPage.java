/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Some of the models.
 *
 * @param models the models
 * @param next the cursor of the next page, or {@code null} when this is the last
 * @since 1.0
 */
public record ModelPage(List<ImageModel> models, @Nullable String next) {
	/** Copies the list. */
	public ModelPage {
		models = List.copyOf(models);
	}
}
