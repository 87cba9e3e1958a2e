/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ContextElement;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.ProfileChoice;

/**
 * What a writer has entered for one target, as it stands in the dialog. Nothing of it is lost when the dialog is closed.
 *
 * @param prompt what the writer wrote; may be empty
 * @param negativePrompt what must not be in the picture; may be empty
 * @param profileId the profile, or {@code null} when none was chosen
 * @param size the size, or {@code null} for the first that suits
 * @param count how many pictures
 * @param options the options that were changed, by id; also those of models that are not chosen now
 * @param context the elements
 */
public record Draft(String prompt, String negativePrompt, @Nullable String profileId, @Nullable ImageSize size, int count,
		Map<String, Object> options, List<ContextElement> context) {

	/** The numbers of pictures that are offered. */
	public static final List<Integer> COUNTS = List.of(1, 2, 4);

	/** Nothing entered. */
	public static final Draft EMPTY = new Draft("", "", null, null, 1, Map.of(), List.of());

	/** Copies the collections. */
	public Draft {
		options = Map.copyOf(options);
		context = List.copyOf(context);
	}

	/** The draft from which a request was made. */
	public static Draft of(GenerationRequest request) {
		String profile = request.profile() instanceof ProfileChoice.Named named ? named.profileId() : null;
		return new Draft(request.prompt(), request.negativePrompt(), profile, request.size(), request.count(), request.options(), request.context());
	}

	public Draft withPrompt(String text) {
		return new Draft(text, negativePrompt, profileId, size, count, options, context);
	}

	public Draft withNegativePrompt(String text) {
		return new Draft(prompt, text, profileId, size, count, options, context);
	}

	public Draft withProfile(@Nullable String id) {
		return new Draft(prompt, negativePrompt, id, size, count, options, context);
	}

	public Draft withSize(@Nullable ImageSize chosen) {
		return new Draft(prompt, negativePrompt, profileId, chosen, count, options, context);
	}

	public Draft withCount(int number) {
		return new Draft(prompt, negativePrompt, profileId, size, number, options, context);
	}

	/** Sets an option, or with {@code null} leaves it to its default. */
	public Draft withOption(String id, @Nullable Object value) {
		Map<String, Object> changed = new HashMap<>(options);
		if (value == null) {
			changed.remove(id);
		} else {
			changed.put(id, value);
		}
		return new Draft(prompt, negativePrompt, profileId, size, count, changed, context);
	}

	public Draft withContext(List<ContextElement> elements) {
		return new Draft(prompt, negativePrompt, profileId, size, count, options, elements);
	}
}
