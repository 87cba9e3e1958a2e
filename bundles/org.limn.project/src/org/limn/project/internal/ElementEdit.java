/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.BookException.Kind;
import org.limn.project.ElementChange;
import org.limn.project.Rect;
import org.limn.project.internal.yaml.YamlText;

/** Makes one change to the text of an element's file. */
record ElementEdit(ElementFile element) {

	FileText apply(ElementChange change) throws BookException {
		return switch (change) {
		case ElementChange.Description(String text) -> describe(text);
		case ElementChange.Name(String name) -> with(yaml().set(List.of(ElementFile.NAME), name));
		case ElementChange.Field(String id, @Nullable String value) -> with(text(List.of(ElementFile.FIELDS, id), value));
		case ElementChange.Image(@Nullable String path) -> with(text(List.of(ElementFile.IMAGE), path));
		case ElementChange.Aliases(List<String> aliases) -> with(yaml().setList(List.of(ElementFile.ALIASES), aliases));
		case ElementChange.PortraitCrop(@Nullable Rect crop) -> with(crop(crop));
		};
	}

	private YamlText yaml() {
		return element.yaml();
	}

	private YamlText text(List<String> path, @Nullable String value) throws BookException {
		return value == null ? yaml().remove(path) : yaml().set(path, value);
	}

	private YamlText crop(@Nullable Rect crop) throws BookException {
		List<String> path = List.of(ElementFile.CROP);
		if (crop == null) {
			return yaml().remove(path);
		}
		Map<String, Integer> numbers = new LinkedHashMap<>();
		numbers.put("x", crop.x()); //$NON-NLS-1$
		numbers.put("y", crop.y()); //$NON-NLS-1$
		numbers.put("width", crop.width()); //$NON-NLS-1$
		numbers.put("height", crop.height()); //$NON-NLS-1$
		return yaml().setNumbers(path, numbers);
	}

	private FileText with(YamlText edited) throws BookException {
		MarkdownFile markdown = element.markdown();
		if (edited.text().equals(yaml().text())) {
			return markdown.whole();
		}
		return checked(markdown.withYaml(edited.text()), markdown.description());
	}

	private FileText describe(String text) throws BookException {
		return checked(element.markdown().withDescription(text), MarkdownFile.clean(text));
	}

	/** Reads the edited file again: its parts must be what they were meant to be. */
	private FileText checked(MarkdownFile edited, String description) throws BookException {
		FileText whole = FileText.of(edited.whole().bytes());
		MarkdownFile read = MarkdownFile.of(whole);
		if (!read.yaml().equals(edited.yaml()) || !read.description().equals(description)) {
			throw new BookException(Kind.EDIT_REFUSED, NLS.bind(Messages.Edit_refused, ElementFile.DESCRIPTION), element.file(), 0, null);
		}
		return whole;
	}
}
