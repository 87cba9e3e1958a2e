/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.limn.provider.http.SeedModel;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a model's input has besides the prompt: every model at Cloudflare has fields of its own, and some refuse those that they do not know.
 *
 * @param form whether it is sent as a form, and not as JSON
 * @param fields the names of its fields
 * @param required those of them that must be there
 */
record ModelInput(boolean form, Set<String> fields, Set<String> required) {

	/** The field of the first reference image in a form; the others count on. */
	static final String FORM_IMAGE = "input_image_0"; //$NON-NLS-1$
	/** The field of the one reference image in JSON. */
	static final String JSON_IMAGE = "image_b64"; //$NON-NLS-1$
	/** What is sent as a form has: the answer that describes such a model does not go further. */
	private static final Set<String> OF_FORMS = Set.of("width", "height", "steps", "seed", "guidance", FORM_IMAGE); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	private static final String PROPERTIES = "properties"; //$NON-NLS-1$

	/** Copies the sets. */
	ModelInput {
		fields = Set.copyOf(fields);
		required = Set.copyOf(required);
	}

	/** That of a model of the table. */
	static ModelInput of(SeedModel model) {
		return new ModelInput(model.facts().path("form").asBoolean(), Set.copyOf(model.words("fields")), Set.copyOf(model.words("required"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/**
	 * That of any model, as Cloudflare describes it.
	 *
	 * @param schema the JSON schema of its input; variants of it stand in {@code oneOf} or {@code anyOf}
	 */
	static ModelInput of(JsonNode schema) {
		Set<String> fields = new HashSet<>();
		Set<String> required = new HashSet<>();
		schema.path(PROPERTIES).fieldNames().forEachRemaining(fields::add);
		schema.path("required").forEach(name -> required.add(name.asText(""))); //$NON-NLS-1$ //$NON-NLS-2$
		for (String variants : List.of("oneOf", "anyOf")) { //$NON-NLS-1$ //$NON-NLS-2$
			schema.path(variants).forEach(variant -> variant.path(PROPERTIES).fieldNames().forEachRemaining(fields::add));
		}
		return fields.contains("multipart") ? new ModelInput(true, OF_FORMS, Set.of()) : new ModelInput(false, fields, required); //$NON-NLS-1$
	}

	/** Whether it has a field. */
	boolean has(String field) {
		return fields.contains(field);
	}

	/** Whether its size can be chosen. */
	boolean sized() {
		return has("width") && has("height"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The field for the number of steps, which has two names; empty when there is none. */
	String steps() {
		return has("steps") ? "steps" : has("num_steps") ? "num_steps" : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	}

	/** How many reference images it takes. */
	int references() {
		return form && has(FORM_IMAGE) ? 4 : !form && has(JSON_IMAGE) ? 1 : 0;
	}
}
