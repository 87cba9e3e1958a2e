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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A form with fields and files ({@code multipart/form-data}, RFC 7578). Files are read from disk while they are sent. One thread.
 *
 * @since 1.0
 */
public final class Multipart implements RequestBody {

	private static final String LINE = "\r\n"; //$NON-NLS-1$

	private record Part(String head, @Nullable String text, @Nullable Path file) {
	}

	private final String boundary = "limn-" + UUID.randomUUID(); //$NON-NLS-1$
	private final List<Part> parts = new ArrayList<>();

	/**
	 * Adds a field.
	 *
	 * @param name its name
	 * @param value its text
	 * @return this
	 */
	public Multipart text(String name, String value) {
		parts.add(new Part(disposition(name), value, null));
		return this;
	}

	/**
	 * Adds a file.
	 *
	 * @param name the field's name
	 * @param fileName the name to tell, with extension
	 * @param mediaType its type
	 * @param file where it is
	 * @return this
	 */
	public Multipart file(String name, String fileName, String mediaType, Path file) {
		String head = disposition(name) + "; filename=\"" + escaped(fileName) + '"' + LINE + "Content-Type: " + escaped(mediaType); //$NON-NLS-1$ //$NON-NLS-2$
		parts.add(new Part(head, null, file));
		return this;
	}

	@Override
	public String contentType() {
		return "multipart/form-data; boundary=" + boundary; //$NON-NLS-1$
	}

	@Override
	public BodyPublisher publisher() throws IOException {
		List<BodyPublisher> publishers = new ArrayList<>();
		for (Part part : parts) {
			publishers.add(bytes("--" + boundary + LINE + part.head() + LINE + LINE)); //$NON-NLS-1$
			Path file = part.file();
			String text = part.text();
			publishers.add(file != null ? BodyPublishers.ofFile(file) : bytes(text == null ? "" : text)); //$NON-NLS-1$
			publishers.add(bytes(LINE));
		}
		publishers.add(bytes("--" + boundary + "--" + LINE)); //$NON-NLS-1$ //$NON-NLS-2$
		return BodyPublishers.concat(publishers.toArray(BodyPublisher[]::new));
	}

	private static BodyPublisher bytes(String text) {
		return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String disposition(String name) {
		return "Content-Disposition: form-data; name=\"" + escaped(name) + '"'; //$NON-NLS-1$
	}

	/** As browsers do it: nothing in a name may end the header. */
	private static String escaped(String name) {
		return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}
}
