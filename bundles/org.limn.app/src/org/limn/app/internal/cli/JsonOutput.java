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

/** What reports as one JSON object have in common: warnings are told at once and stand in it too; {@code failure} is there always. */
abstract class JsonOutput implements Report {

	private final Console console;
	private final ArrayNode warnings = JsonNodeFactory.instance.arrayNode();

	JsonOutput(Console console) {
		this.console = console;
	}

	/** The object when there is nothing to tell but why. */
	abstract ObjectNode nothing();

	@Override
	public final void warning(String message) {
		say(message);
		warnings.add(message);
	}

	@Override
	public final void refused(String kind, String message) {
		ObjectNode root = nothing();
		JobJson.failure(root, kind, message);
		print(root);
	}

	final void say(String message) {
		console.say(message);
	}

	final void print(ObjectNode root) {
		root.set("warnings", warnings); //$NON-NLS-1$
		console.result(root);
	}
}
