/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** Fields whose names come as {@code camelCase} from Google and as {@code snake_case} through some proxies. */
final class Field {

	private Field() {
	}

	/** A field by its name in camel case; missing when it is not there. */
	static JsonNode of(JsonNode node, String name) {
		JsonNode value = node.path(name);
		return value.isMissingNode() ? node.path(name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)) : value; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
