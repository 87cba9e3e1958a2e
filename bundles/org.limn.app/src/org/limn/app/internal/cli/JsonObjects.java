/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where a command writes its result as one JSON object: warnings are told at once and stand in it too. */
final class JsonObjects {

	private final Console console;
	private final ArrayNode warnings = JsonNodeFactory.instance.arrayNode();

	JsonObjects(Console console) {
		this.console = console;
	}

	void say(String message) {
		console.say(message);
	}

	void warning(String message) {
		say(message);
		warnings.add(message);
	}

	void print(ObjectNode root) {
		root.set("warnings", warnings); //$NON-NLS-1$
		console.result(root);
	}
}
