/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Choice;
import org.limn.generation.provider.OptionDescriptor.Type;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the options a server has, as the dialog draws them. */
final class OptionList {

	private static final int MOST = 40;
	private static final int MOST_CHOICES = 200;

	private OptionList() {
	}

	static List<OptionDescriptor> read(Part root) throws DescriptionException {
		List<OptionDescriptor> options = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (Part part : root.list("options", MOST)) { //$NON-NLS-1$
			OptionDescriptor option = option(part.only("id name type choices minimum maximum default help")); //$NON-NLS-1$
			if (!ids.add(option.id())) {
				throw part.wrong(NLS.bind(Messages.OptionList_twice, option.id()));
			}
			if (option.type() == Type.SEED && options.stream().anyMatch(o -> o.type() == Type.SEED)) {
				throw part.wrong(Messages.OptionList_twoSeeds);
			}
			options.add(option);
		}
		return options;
	}

	private static OptionDescriptor option(Part part) throws DescriptionException {
		String id = part.at("id").text(); //$NON-NLS-1$
		if (!id.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || "_-.".indexOf(c) >= 0)) { //$NON-NLS-1$
			throw part.at("id").wrong(Messages.OptionList_id); //$NON-NLS-1$
		}
		Type type = type(part.at("type")); //$NON-NLS-1$
		List<Choice> choices = choices(part);
		if (choices.isEmpty() == (type == Type.CHOICE)) {
			throw part.wrong(Messages.OptionList_choices);
		}
		@Nullable Double least = bound(part, "minimum", type == Type.SEED ? 0.0 : null); //$NON-NLS-1$
		@Nullable Double greatest = bound(part, "maximum", type == Type.SEED ? Double.valueOf(Integer.MAX_VALUE) : null); //$NON-NLS-1$
		if (least != null && greatest != null && least > greatest) {
			throw part.wrong(Messages.OptionList_range);
		}
		OptionDescriptor option = new OptionDescriptor(id, part.text("name", id), type, choices, least, greatest, null, part.text("help", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Optional<Part> preset = part.find("default"); //$NON-NLS-1$
		return preset.isEmpty() ? option : withDefault(option, preset.get());
	}

	private static OptionDescriptor withDefault(OptionDescriptor option, Part preset) throws DescriptionException {
		Object value = option.parse(preset.node().asText()).orElseThrow(() -> preset.wrong(Messages.OptionList_default));
		return new OptionDescriptor(option.id(), option.name(), option.type(), option.choices(), option.minimum(), option.maximum(), value, option.help());
	}

	private static Type type(Part part) throws DescriptionException {
		String word = part.text();
		for (Type type : Type.values()) {
			if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
				return type;
			}
		}
		throw part.wrong(NLS.bind(Messages.OptionList_type,
				Arrays.stream(Type.values()).map(t -> t.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")))); //$NON-NLS-1$
	}

	private static List<Choice> choices(Part part) throws DescriptionException {
		List<Choice> choices = new ArrayList<>();
		for (Part choice : part.list("choices", MOST_CHOICES)) { //$NON-NLS-1$
			boolean named = choice.node().isObject();
			String value = named ? choice.only("value name").at("value").text() : choice.text(); //$NON-NLS-1$ //$NON-NLS-2$
			if (choices.stream().anyMatch(c -> c.value().equals(value))) {
				throw choice.wrong(NLS.bind(Messages.OptionList_twice, value));
			}
			choices.add(new Choice(value, named ? choice.text("name", value) : value)); //$NON-NLS-1$
		}
		return choices;
	}

	private static @Nullable Double bound(Part part, String field, @Nullable Double otherwise) throws DescriptionException {
		Optional<Part> bound = part.find(field);
		if (bound.isEmpty()) {
			return otherwise;
		}
		JsonNode number = bound.get().node();
		if (!number.isNumber() || !Double.isFinite(number.asDouble())) {
			throw bound.get().wrong(Messages.OptionList_bound);
		}
		return Double.valueOf(number.asDouble());
	}
}
