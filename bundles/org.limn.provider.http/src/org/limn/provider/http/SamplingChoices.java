/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.util.List;

import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;

/**
 * What a server of one's own lets choose from when it draws.
 *
 * @param samplers names of samplers
 * @param schedulers names of schedulers; none where the server has them in the names of the samplers
 * @since 1.0
 */
public record SamplingChoices(List<String> samplers, List<String> schedulers) {

	/** Nothing is known: whatever is typed goes to the server. */
	public static final SamplingChoices UNKNOWN = new SamplingChoices(List.of(), List.of());

	/** Copies the lists. */
	public SamplingChoices {
		samplers = List.copyOf(samplers);
		schedulers = List.copyOf(schedulers);
	}

	/**
	 * An option whose values are names that a server has.
	 *
	 * @param id the key
	 * @param label the label
	 * @param known the names, or none when the server has not been asked
	 * @param typed said beside the field where a name is typed
	 * @return a choice among the names, or a text where none is known
	 */
	public static OptionDescriptor option(String id, String label, List<String> known, String typed) {
		return known.isEmpty() ? new OptionDescriptor(id, label, Type.TEXT, List.of(), null, null, null, typed)
				: OptionDescriptor.choice(id, label, null, known.toArray(String[]::new));
	}
}
