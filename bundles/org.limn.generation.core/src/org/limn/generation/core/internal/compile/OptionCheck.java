/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationException;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Choice;

/** Puts the options of a request together: what was asked for, then the profile's values, then the model's own; or refuses what the model lacks. */
final class OptionCheck {

	private final ImageModel model;

	OptionCheck(ImageModel model) {
		this.model = model;
	}

	Map<String, Object> options(Map<String, Object> wanted, Map<String, Object> ofProfile) throws GenerationException {
		Map<String, Object> values = new LinkedHashMap<>();
		for (OptionDescriptor option : model.options()) {
			Object preset = option.defaultValue();
			if (preset != null) {
				values.put(option.id(), preset);
			}
		}
		addAll(ofProfile, values);
		addAll(wanted, values);
		return values;
	}

	private void addAll(Map<String, Object> from, Map<String, Object> values) throws GenerationException {
		for (Map.Entry<String, Object> entry : from.entrySet()) {
			values.put(entry.getKey(), value(entry.getKey(), entry.getValue()));
		}
	}

	private Object value(String id, Object wanted) throws GenerationException {
		Optional<OptionDescriptor> option = model.option(id);
		if (option.isEmpty()) {
			String all = model.options().stream().map(OptionDescriptor::id).collect(Collectors.joining(", ")); //$NON-NLS-1$
			throw Refusal.unsupported(id, Messages.OptionCheck_unknown, model.name(), id, all.isEmpty() ? Messages.Accounts_none : all);
		}
		Object value = converted(option.get(), wanted);
		if (!option.get().accepts(value)) {
			throw Refusal.invalid(id, Messages.OptionCheck_value, id, String.valueOf(wanted), possible(option.get()));
		}
		return value;
	}

	/** A number written as 7 in a file is as good as 7.0. */
	private static Object converted(OptionDescriptor option, Object value) {
		return switch (option.type()) {
		case DECIMAL -> value instanceof Number n ? (Object) n.doubleValue() : value;
		case INTEGER, SEED -> value instanceof Integer i ? (Object) i.longValue()
				: value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15 ? (Object) d.longValue() : value;
		default -> value;
		};
	}

	private static String possible(OptionDescriptor option) {
		return switch (option.type()) {
		case BOOLEAN -> Messages.OptionCheck_trueOrFalse;
		case CHOICE -> option.choices().stream().map(Choice::value).collect(Collectors.joining(", ")); //$NON-NLS-1$
		case TEXT -> Messages.OptionCheck_text;
		case INTEGER, SEED -> range(Messages.OptionCheck_wholeNumber, option, true);
		case DECIMAL -> range(Messages.OptionCheck_number, option, false);
		};
	}

	private static String range(String kind, OptionDescriptor option, boolean whole) {
		Double least = option.minimum();
		Double greatest = option.maximum();
		if (least == null && greatest == null) {
			return kind;
		}
		return NLS.bind(Messages.OptionCheck_range, new Object[] { kind, number(least, whole), number(greatest, whole) });
	}

	private static String number(@Nullable Double number, boolean whole) {
		return number == null ? "…" : whole ? String.valueOf(number.longValue()) : number.toString(); //$NON-NLS-1$
	}
}
