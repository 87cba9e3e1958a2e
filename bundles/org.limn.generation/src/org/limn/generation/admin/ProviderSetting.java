/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.admin;

import java.net.URL;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One setting of a provider's account, as its bundle declares it: what a preference page is drawn from.
 *
 * @param id the key, as in {@code baseUrl}
 * @param name the label
 * @param type how it is edited
 * @param required whether an account without it cannot be used
 * @param defaultValue the value when none is set, or {@code null}
 * @param help a sentence below the field; may be empty
 * @param choices the values of a {@link Type#CHOICE}
 * @param environment the environment variable that stands in when nothing is stored, or {@code null}
 * @param examples documents to begin with, of a {@link Type#DOCUMENT}
 * @since 1.0
 */
public record ProviderSetting(String id, String name, Type type, boolean required, @Nullable String defaultValue, String help, List<String> choices,
		@Nullable String environment, List<Example> examples) {

	/**
	 * A document to begin with.
	 *
	 * @param name what it is an example of
	 * @param file where it stands, in UTF-8; the extension of its name is the usual one for such files
	 */
	public record Example(String name, URL file) {
	}

	/** How a setting is edited. */
	public enum Type {
		/** One line of text. */
		TEXT,
		/** A secret: kept in secure storage, never shown again. */
		SECRET,
		/** An http or https address. */
		URL,
		/** {@code true} or {@code false}. */
		BOOLEAN,
		/** A whole number. */
		INTEGER,
		/** One of the choices. */
		CHOICE,
		/** Text of many lines that somebody writes, imports and exports as a file; see {@link GenerationAdministration#examine}. */
		DOCUMENT
	}

	/** Copies the lists. */
	public ProviderSetting {
		Objects.requireNonNull(id);
		choices = List.copyOf(choices);
		examples = List.copyOf(examples);
	}

	/**
	 * A setting without examples.
	 *
	 * @param id the key
	 * @param name the label
	 * @param type how it is edited
	 * @param required whether an account without it cannot be used
	 * @param defaultValue the value when none is set, or {@code null}
	 * @param help a sentence below the field; may be empty
	 * @param choices the values of a {@link Type#CHOICE}
	 * @param environment the environment variable that stands in when nothing is stored, or {@code null}
	 */
	public ProviderSetting(String id, String name, Type type, boolean required, @Nullable String defaultValue, String help, List<String> choices,
			@Nullable String environment) {
		this(id, name, type, required, defaultValue, help, choices, environment, List.of());
	}

	/**
	 * Whether this is a secret.
	 *
	 * @return {@code true} for {@link Type#SECRET}
	 */
	public boolean secret() {
		return type == Type.SECRET;
	}
}
