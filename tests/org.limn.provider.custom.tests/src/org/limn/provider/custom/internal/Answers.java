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
import java.nio.charset.StandardCharsets;

import org.limn.testsupport.Wire;

/** Whole answers over a wire. */
final class Answers {

	private Answers() {
	}

	static void json(Wire wire, int status, String text) throws IOException {
		bytes(wire, status, "application/json", text.getBytes(StandardCharsets.UTF_8));
	}

	static void bytes(Wire wire, int status, String type, byte[] body) throws IOException {
		wire.head(status, "Content-Type: " + type, "Content-Length: " + body.length, "");
		wire.write(body);
	}
}
