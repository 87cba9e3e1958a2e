/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.util.List;

import org.limn.project.internal.FileText;
import org.limn.project.internal.yaml.YamlText;

/**
 * A YAML file that is edited in place: setting one value leaves every other byte as it was, comments, quotes, line ends and a byte order mark
 * too. Every edit is parsed again; one that would change anything else is refused. Not thread-safe.
 *
 * @since 1.0
 */
public final class YamlDocument {

	private final FileText file;
	private YamlText text;

	private YamlDocument(FileText file, YamlText text) {
		this.file = file;
		this.text = text;
	}

	/**
	 * Reads a document.
	 *
	 * @param bytes UTF-8, with or without a byte order mark; its root is a mapping or it is empty
	 * @return the document
	 * @throws BookException BROKEN_FILE with the line when it is no such YAML, too large, or too deep
	 */
	public static YamlDocument parse(byte[] bytes) throws BookException {
		FileText file = FileText.of(bytes);
		return new YamlDocument(file, YamlText.parse(file.text(), 1));
	}

	/**
	 * Sets a text; adds what is missing of the path. The value keeps the style it is written in, where the new text permits.
	 *
	 * @param path the keys from the root, at least one
	 * @param value the text
	 * @throws BookException EDIT_REFUSED when that cannot be done without changing anything else; the document is as it was
	 */
	public void set(List<String> path, String value) throws BookException {
		text = text.set(path, value);
	}

	/**
	 * Sets a list of texts. Entries that stay the same keep their lines.
	 *
	 * @param path the keys from the root, at least one
	 * @param values the texts; an empty list takes the entry out
	 * @throws BookException EDIT_REFUSED when that cannot be done without changing anything else; the document is as it was
	 */
	public void setList(List<String> path, List<String> values) throws BookException {
		text = text.setList(path, values);
	}

	/**
	 * Takes an entry out. Does nothing when it is not there.
	 *
	 * @param path the keys from the root, at least one
	 * @throws BookException EDIT_REFUSED when that cannot be done without changing anything else; the document is as it was
	 */
	public void remove(List<String> path) throws BookException {
		text = text.remove(path);
	}

	/**
	 * The file as it stands now.
	 *
	 * @return UTF-8
	 */
	public byte[] bytes() {
		return file.with(text.text()).bytes();
	}
}
