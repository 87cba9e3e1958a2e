/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

/**
 * What a request carries.
 *
 * @since 1.0
 */
public interface RequestBody {

	/**
	 * Its media type with parameters.
	 *
	 * @return the value of {@code Content-Type}
	 */
	String contentType();

	/**
	 * The bytes, read when they are sent and never whole in memory when they come from files.
	 *
	 * @return a new publisher
	 * @throws IOException when a file cannot be read
	 */
	BodyPublisher publisher() throws IOException;

	/**
	 * A JSON document.
	 *
	 * @param utf8 the document in UTF-8; not copied
	 * @return the body
	 */
	static RequestBody json(byte[] utf8) {
		return new RequestBody() {
			@Override
			public String contentType() {
				return "application/json"; //$NON-NLS-1$
			}

			@Override
			public BodyPublisher publisher() {
				return BodyPublishers.ofByteArray(utf8);
			}
		};
	}

	/**
	 * A file as it is.
	 *
	 * @param mediaType its type
	 * @param file the file, read while it is sent
	 * @return the body
	 */
	static RequestBody file(String mediaType, Path file) {
		return new RequestBody() {
			@Override
			public String contentType() {
				return mediaType;
			}

			@Override
			public BodyPublisher publisher() throws IOException {
				return BodyPublishers.ofFile(file);
			}
		};
	}
}
