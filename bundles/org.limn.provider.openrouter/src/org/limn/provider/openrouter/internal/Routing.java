/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import org.limn.generation.ImageSize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What both protocols say in the same words. */
final class Routing {

	private Routing() {
	}

	/** Which upstream providers may draw. */
	static void add(ObjectNode fields, OpenRouterAccount account) {
		if (!account.only().isEmpty()) {
			ArrayNode only = fields.putObject("provider").putArray("only"); //$NON-NLS-1$ //$NON-NLS-2$
			account.only().forEach(only::add);
		}
	}

	/** A ratio without its resolution. */
	static String ratio(ImageSize.Ratio ratio) {
		return ratio.horizontal() + ":" + ratio.vertical(); //$NON-NLS-1$
	}
}
