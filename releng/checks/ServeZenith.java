/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.zenith.internal;

import java.io.IOException;

/** Lets the server of a new provider's tests run by itself, until standard input ends: the provider then has somebody to talk to in a real workbench. */
public final class ServeZenith {

	private ServeZenith() {
	}

	/**
	 * Prints the address and serves.
	 *
	 * @param arguments none
	 * @throws IOException when there is no free port
	 */
	public static void main(String[] arguments) throws IOException {
		try (ZenithServer server = new ZenithServer()) {
			server.answerWithPictures();
			System.out.println(server.url());
			System.in.transferTo(System.out);
		}
	}
}
