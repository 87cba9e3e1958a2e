/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.yaml;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.limn.project.BookException;

/** YAML text with its structure. */
public record YamlText(String text) {

	public static YamlText parse(byte[] bytes) throws BookException {
		if (bytes.length > 1 << 20) {
			throw refused();
		}
		return new YamlText(new String(bytes, StandardCharsets.UTF_8));
	}

	public YamlText set(List<String> path, String value) throws BookException {
		throw refused();
	}

	public YamlText setList(List<String> path, List<String> values) throws BookException {
		throw refused();
	}

	public YamlText remove(List<String> path) throws BookException {
		throw refused();
	}

	private static BookException refused() {
		return new BookException(BookException.Kind.EDIT_REFUSED, "", null, 0, null); //$NON-NLS-1$
	}
}
