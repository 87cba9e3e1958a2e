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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.limn.generation.ImageSize;

/**
 * One request to a provider: the unit that is sent, charged, retried and resumed. A provider sends it once; it never loops and never retries.
 *
 * @param id made before anything is sent; a provider that lets the client name its job uses it
 * @param model the model as {@link ImageProvider#model} described it
 * @param prompt the whole prompt
 * @param negativePrompt the negative prompt; empty for none
 * @param size the size
 * @param count how many pictures this call draws, 1 to {@link ImageModel#imagesPerCall()}; slots are 0 to count - 1
 * @param options values by option id: String, Boolean, Long or Double; only declared ones
 * @param references reference images in order
 * @since 1.0
 */
public record ImageCall(UUID id, ImageModel model, String prompt, String negativePrompt, ImageSize size, int count, Map<String, Object> options,
		List<ReferenceImage> references) {
	/** Copies the collections. */
	public ImageCall {
		Objects.requireNonNull(id);
		options = Map.copyOf(options);
		references = List.copyOf(references);
	}
}
