/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What the writer asks for. Nothing of it is sent as it stands: {@link GenerationService#compile} makes the {@link OutgoingRequest}.
 *
 * @param book the book's folder
 * @param profile which model draws
 * @param purpose what the picture is for
 * @param prompt what the writer wrote
 * @param negativePrompt what must not be in the picture; empty for nothing
 * @param size the size, or {@code null} for the profile's own
 * @param count how many pictures, 1 to {@value #COUNT_LIMIT}
 * @param options the model's own options by id; values are String, Boolean, Long or Double
 * @param context the elements, in the order of the dialog
 * @since 1.0
 */
public record GenerationRequest(Path book, ProfileChoice profile, Purpose purpose, String prompt, String negativePrompt, @Nullable ImageSize size,
		int count, Map<String, Object> options, List<ContextElement> context) {

	/** The most pictures one request may ask for. */
	public static final int COUNT_LIMIT = 16;

	/** Copies the collections. */
	public GenerationRequest {
		Objects.requireNonNull(book);
		Objects.requireNonNull(profile);
		Objects.requireNonNull(purpose);
		Objects.requireNonNull(prompt);
		Objects.requireNonNull(negativePrompt);
		options = Map.copyOf(options);
		context = List.copyOf(context);
	}
}
