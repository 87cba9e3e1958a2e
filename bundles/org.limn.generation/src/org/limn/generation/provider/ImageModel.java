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
import java.util.Objects;
import java.util.Optional;

/**
 * A model and what it can do. What it does not declare is refused before anything is sent; nothing is dropped silently.
 *
 * @param id as the provider calls it
 * @param name as shown
 * @param sizes the sizes it draws
 * @param imagesPerCall how many pictures one call draws at most, from 1
 * @param promptLimit the longest prompt, characters
 * @param negativePrompt whether it takes a negative prompt
 * @param references the reference images it takes
 * @param options its options, in the order to show them; a seed is one of them, of type {@code SEED}
 * @param previews whether it sends pictures in the making
 * @param price what it costs
 * @param constantText text that goes with every prompt; empty for none. The core puts it behind the prompt, where the writer sees it; the provider itself
 *            adds nothing to a prompt
 * @since 1.0
 */
public record ImageModel(String id, String name, SizeRule sizes, int imagesPerCall, int promptLimit, boolean negativePrompt, ReferenceRule references,
		List<OptionDescriptor> options, boolean previews, Price price, String constantText) {

	/** Refuses what cannot draw. */
	public ImageModel {
		Objects.requireNonNull(id);
		if (imagesPerCall < 1) {
			throw new IllegalArgumentException("A model draws at least one picture per call: " + id); //$NON-NLS-1$
		}
		options = List.copyOf(options);
	}

	/**
	 * An option by its id.
	 *
	 * @param optionId the id
	 * @return the option, or empty
	 */
	public Optional<OptionDescriptor> option(String optionId) {
		return options.stream().filter(o -> o.id().equals(optionId)).findFirst();
	}

	/**
	 * The option that is the seed.
	 *
	 * @return the option, or empty when the model takes no seed
	 */
	public Optional<OptionDescriptor> seed() {
		return options.stream().filter(o -> o.type() == OptionDescriptor.Type.SEED).findFirst();
	}
}
