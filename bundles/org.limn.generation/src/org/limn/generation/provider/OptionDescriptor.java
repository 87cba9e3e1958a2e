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

import org.eclipse.jdt.annotation.Nullable;

/**
 * One option of a model: what the dialog draws a control from and the core checks a value against.
 *
 * @param id the key, as sent by the provider
 * @param name the label
 * @param type how it is edited
 * @param choices the values of a {@link Type#CHOICE}, in order
 * @param minimum the least number, or {@code null}
 * @param maximum the greatest number, or {@code null}
 * @param defaultValue the value the provider takes when none is sent, or {@code null} when that is the provider's affair
 * @param help a sentence; may be empty
 * @since 1.0
 */
public record OptionDescriptor(String id, String name, Type type, List<Choice> choices, @Nullable Double minimum, @Nullable Double maximum,
		@Nullable Object defaultValue, String help) {

	/** How an option is edited; the Java type of its values. */
	public enum Type {
		/** Boolean. */
		BOOLEAN,
		/** Long. */
		INTEGER,
		/** Double. */
		DECIMAL,
		/** String, one of the choices. */
		CHOICE,
		/** String. */
		TEXT,
		/** Long; absent for a random one. */
		SEED
	}

	/**
	 * A value to choose.
	 *
	 * @param value as sent
	 * @param name as shown
	 */
	public record Choice(String value, String name) {
	}

	/** Copies the choices. */
	public OptionDescriptor {
		Objects.requireNonNull(id);
		Objects.requireNonNull(type);
		choices = List.copyOf(choices);
	}

	/**
	 * A choice among words.
	 *
	 * @param id the key
	 * @param name the label
	 * @param defaultValue the value taken when none is sent, or {@code null}
	 * @param values the values, shown as they are
	 * @return the option
	 */
	public static OptionDescriptor choice(String id, String name, @Nullable String defaultValue, String... values) {
		return new OptionDescriptor(id, name, Type.CHOICE, List.of(values).stream().map(v -> new Choice(v, v)).toList(), null, null, defaultValue, ""); //$NON-NLS-1$
	}

	/**
	 * A whole number in a range.
	 *
	 * @param id the key
	 * @param name the label
	 * @param minimum the least
	 * @param maximum the greatest
	 * @param defaultValue the value taken when none is sent, or {@code null}
	 * @return the option
	 */
	public static OptionDescriptor integer(String id, String name, long minimum, long maximum, @Nullable Long defaultValue) {
		return new OptionDescriptor(id, name, Type.INTEGER, List.of(), (double) minimum, (double) maximum, defaultValue, ""); //$NON-NLS-1$
	}

	/**
	 * A switch.
	 *
	 * @param id the key
	 * @param name the label
	 * @param defaultValue the value taken when none is sent
	 * @return the option
	 */
	public static OptionDescriptor toggle(String id, String name, boolean defaultValue) {
		return new OptionDescriptor(id, name, Type.BOOLEAN, List.of(), null, null, defaultValue, ""); //$NON-NLS-1$
	}

	/**
	 * The same with a help text.
	 *
	 * @param text the help
	 * @return a copy
	 */
	public OptionDescriptor withHelp(String text) {
		return new OptionDescriptor(id, name, type, choices, minimum, maximum, defaultValue, text);
	}

	/**
	 * Reads a value from text, as the command line has it.
	 *
	 * @param text the text
	 * @return the value in this option's Java type, or empty when the text is none this option takes
	 */
	public Optional<Object> parse(String text) {
		try {
			Object value = switch (type) {
			case BOOLEAN -> switch (text) {
			case "true" -> Boolean.TRUE; //$NON-NLS-1$
			case "false" -> Boolean.FALSE; //$NON-NLS-1$
			default -> null;
			};
			case INTEGER, SEED -> Long.valueOf(text);
			case DECIMAL -> Double.valueOf(text);
			case CHOICE, TEXT -> text;
			};
			return value != null && accepts(value) ? Optional.of(value) : Optional.empty();
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/**
	 * Whether a value is one this option takes.
	 *
	 * @param value the value
	 * @return {@code true} when its type and range fit
	 */
	public boolean accepts(Object value) {
		return switch (type) {
		case BOOLEAN -> value instanceof Boolean;
		case INTEGER, SEED -> value instanceof Long l && inRange(l);
		case DECIMAL -> value instanceof Double d && Double.isFinite(d) && inRange(d);
		case CHOICE -> choices.stream().anyMatch(c -> c.value().equals(value));
		case TEXT -> value instanceof String;
		};
	}

	private boolean inRange(double number) {
		Double least = minimum;
		Double greatest = maximum;
		return (least == null || number >= least) && (greatest == null || number <= greatest);
	}
}
