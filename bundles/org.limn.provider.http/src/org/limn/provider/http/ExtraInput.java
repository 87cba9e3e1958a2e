/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.ProviderException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An option for whatever else a model takes, as JSON: for services with so many models that nobody can describe all of their fields. What an administrator
 * decides, and what has an option of its own, cannot be said there.
 *
 * @since 1.0
 */
public final class ExtraInput {

	/** The option's id. */
	public static final String OPTION = "extra_input"; //$NON-NLS-1$

	private ExtraInput() {
	}

	/**
	 * The option.
	 *
	 * @return the descriptor
	 */
	public static OptionDescriptor option() {
		return new OptionDescriptor(OPTION, Messages.ExtraInput_name, Type.TEXT, List.of(), null, null, null, Messages.ExtraInput_help);
	}

	/**
	 * Adds to a request what the option says.
	 *
	 * @param input the fields of the request, complete
	 * @param value the option's value, or {@code null}
	 * @param decided fields that must not be said there besides those that the request has
	 * @throws ProviderException when it is no JSON object, or says what is decided elsewhere
	 */
	public static void add(ObjectNode input, @Nullable Object value, Set<String> decided) throws ProviderException {
		if (!(value instanceof String text) || text.isBlank()) {
			return;
		}
		for (Map.Entry<String, JsonNode> field : read(text).properties()) {
			if (input.has(field.getKey()) || decided.contains(field.getKey())) {
				throw CallCheck.invalid(OPTION, NLS.bind(Messages.ExtraInput_decided, field.getKey()));
			}
			input.set(field.getKey(), field.getValue());
		}
	}

	private static JsonNode read(String text) throws ProviderException {
		try {
			JsonNode tree = ImageJson.tree(text.getBytes(StandardCharsets.UTF_8));
			if (tree.isObject()) {
				return tree;
			}
		} catch (AnswerException e) {
			// the same as JSON that is no object
			throw CallCheck.invalid(OPTION, Messages.ExtraInput_noObject);
		}
		throw CallCheck.invalid(OPTION, Messages.ExtraInput_noObject);
	}
}
