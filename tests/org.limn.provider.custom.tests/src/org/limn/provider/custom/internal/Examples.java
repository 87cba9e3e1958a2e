/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.limn.provider.tck.Canary;
import org.limn.provider.tck.FakeAccount;
import org.limn.testsupport.ScriptedServer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The two descriptions of the README, and accounts that have them. */
final class Examples {

	static final String SYNCHRONOUS = read("synchronous");
	static final String QUEUE = read("queue");

	private Examples() {
	}

	/** A description as a tree, to be changed. */
	static ObjectNode tree(String description) {
		try {
			return (ObjectNode) new ObjectMapper().readTree(description);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	static FakeAccount account(String id, ScriptedServer server, String description) {
		return new FakeAccount(id).with("baseUrl", server.address("/v1").toString()).with("description", description).withSecret("apiKey", Canary.KEY);
	}

	private static String read(String name) {
		try {
			return Files.readString(Path.of("../../bundles/org.limn.provider.custom/examples", name + ".json"));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
