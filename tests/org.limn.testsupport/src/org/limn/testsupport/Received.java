/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A request as it arrived.
 *
 * @param method as in {@code POST}
 * @param path with its query
 * @param headers by name, in any case
 * @param body the body
 * @since 1.0
 */
public record Received(String method, String path, Map<String, List<String>> headers, byte[] body) {

	/**
	 * A part of a form.
	 *
	 * @param name the field's name
	 * @param fileName the file's name, or {@code null}
	 * @param contentType its type, or {@code null}
	 * @param bytes its content
	 */
	public record Part(String name, @Nullable String fileName, @Nullable String contentType, byte[] bytes) {
		/**
		 * The content as text.
		 *
		 * @return the text
		 */
		public String text() {
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

	/**
	 * A header.
	 *
	 * @param name its name
	 * @return its first value, or empty
	 */
	public String header(String name) {
		return headers.getOrDefault(name, List.of("")).getFirst(); //$NON-NLS-1$
	}

	/**
	 * The body as text.
	 *
	 * @return the text
	 */
	public String text() {
		return new String(body, StandardCharsets.UTF_8);
	}

	/**
	 * The parts of a form with files.
	 *
	 * @return the parts in order
	 */
	public List<Part> parts() {
		Matcher boundary = Pattern.compile("boundary=\"?([^\";]+)").matcher(header("content-type")); //$NON-NLS-1$ //$NON-NLS-2$
		if (!boundary.find()) {
			throw new AssertionError("no form: " + header("content-type")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		String all = new String(body, StandardCharsets.ISO_8859_1);
		List<Part> parts = new ArrayList<>();
		for (String piece : all.split(Pattern.quote("--" + boundary.group(1)))) { //$NON-NLS-1$
			int end = piece.indexOf("\r\n\r\n"); //$NON-NLS-1$
			if (end >= 0) {
				String head = piece.substring(0, end);
				byte[] content = piece.substring(end + 4, piece.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
				String name = find(head, "[; ]name=\"([^\"]*)\""); //$NON-NLS-1$
				parts.add(new Part(name == null ? "" : name, find(head, "filename=\"([^\"]*)\""), find(head, "(?i)content-type: *([^\r\n]+)"), content)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
		}
		return parts;
	}

	@Override
	public String toString() {
		return method + ' ' + path;
	}

	private static @Nullable String find(String text, String expression) {
		Matcher matcher = Pattern.compile(expression).matcher(text);
		return matcher.find() ? matcher.group(1) : null;
	}
}
