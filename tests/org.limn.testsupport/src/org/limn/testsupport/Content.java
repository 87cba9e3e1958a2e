/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.IOException;

/**
 * What a service has to say to a request, before anything is done to it on its way.
 *
 * @param type its media type
 * @param body its bytes
 * @since 1.0
 */
@SuppressWarnings("java:S6218") // compared by nobody
public record Content(String type, byte[] body) {

	/**
	 * A service that draws: at once, or by a queue.
	 */
	public interface Source {

		/**
		 * Does what a request asks for, and tells what is to be answered.
		 *
		 * @param wire the connection
		 * @return the content of the answer
		 * @throws IOException when the request is cut
		 */
		Content content(Wire wire) throws IOException;
	}
}
