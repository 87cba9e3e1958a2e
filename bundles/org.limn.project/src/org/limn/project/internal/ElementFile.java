/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.Element;
import org.limn.project.ElementType;
import org.limn.project.ElementTypes;
import org.limn.project.Rect;
import org.limn.project.internal.yaml.YamlMap;
import org.limn.project.internal.yaml.YamlText;

/** A file below {@code world/}, read. */
record ElementFile(Path file, MarkdownFile markdown, YamlText yaml) {

	static final String NAME = "name"; //$NON-NLS-1$
	static final String TYPE = "type"; //$NON-NLS-1$
	static final String ALIASES = "aliases"; //$NON-NLS-1$
	static final String IMAGE = "image"; //$NON-NLS-1$
	static final String CROP = "portraitCrop"; //$NON-NLS-1$
	static final String FIELDS = "fields"; //$NON-NLS-1$
	static final String DESCRIPTION = "description"; //$NON-NLS-1$

	private static final List<String> PRIVATE = List.of("private", "spoiler"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final List<String> CROP_KEYS = List.of("x", "y", "width", "height"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	static ElementFile read(BookFiles files, Path file) throws BookException {
		return of(file, files.text(file, Limits.ELEMENT));
	}

	static ElementFile of(Path file, FileText text) throws BookException {
		try {
			MarkdownFile markdown = MarkdownFile.of(text);
			return new ElementFile(file, markdown, YamlText.parse(markdown.yaml(), MarkdownFile.YAML_LINE));
		} catch (BookException e) {
			throw Problems.at(file, e);
		}
	}

	Element element(BookFiles files, ElementTypes types, Problems problems) {
		YamlMap map = yaml.map();
		String name = filled(map, NAME).or(markdown::heading).orElseGet(() -> Labels.fromFileName(String.valueOf(file.getFileName())));
		Map<String, String> fields = fields(map, problems);
		return new Element(filled(map, InfoFile.ID).orElseGet(() -> derivedId(files, file)), name,
				types.type(filled(map, TYPE).orElseGet(() -> typeOfFolder(files, types))).id(),
				map.list(ALIASES).stream().map(String::strip).filter(a -> !a.isEmpty()).toList(), image(map, files, problems),
				crop(map, problems), fields, markdown.description(), privateFields(map, fields.keySet()), file);
	}

	private static Optional<String> filled(YamlMap map, String key) {
		return map.text(key).map(String::strip).filter(t -> !t.isEmpty());
	}

	/** The place of a file that names no id, e.g. {@code characters-mara}. */
	static String derivedId(BookFiles files, Path file) {
		String path = files.world().relativize(file).toString();
		return Slug.of(path.substring(0, path.lastIndexOf('.')));
	}

	private String typeOfFolder(BookFiles files, ElementTypes types) {
		Path path = files.world().relativize(file);
		if (path.getNameCount() < 2) {
			return "element"; //$NON-NLS-1$
		}
		String folder = path.getName(0).toString();
		return types.all().stream().filter(t -> t.folder().equalsIgnoreCase(folder) || t.id().equalsIgnoreCase(folder)).findFirst()
				.map(ElementType::id).orElse(folder);
	}

	private Map<String, String> fields(YamlMap map, Problems problems) {
		Map<String, String> fields = new LinkedHashMap<>();
		YamlMap written = map.map(FIELDS);
		for (String key : written.keys()) {
			fields.put(key, written.text(key).orElse("")); //$NON-NLS-1$
		}
		if (!map.isMap(FIELDS) && filled(map, FIELDS).isPresent()) {
			problems.add(file, map.line(FIELDS), NLS.bind(Messages.Element_fieldsNotMapping, map.line(FIELDS)));
		}
		return fields;
	}

	private @Nullable String image(YamlMap map, BookFiles files, Problems problems) {
		Optional<String> written = filled(map, IMAGE);
		Optional<String> image = written.flatMap(files::inside);
		if (written.isPresent() && image.isEmpty()) {
			problems.add(file, map.line(IMAGE), NLS.bind(Messages.Element_imageOutside, map.line(IMAGE), written.get()));
		}
		return image.isPresent() ? image.get() : null;
	}

	private @Nullable Rect crop(YamlMap map, Problems problems) {
		if (filled(map, CROP).isEmpty()) {
			return null;
		}
		YamlMap written = map.map(CROP);
		List<String> numbers = map.isMap(CROP) ? CROP_KEYS.stream().map(k -> written.text(k).orElse("")).toList() : map.list(CROP); //$NON-NLS-1$
		try {
			int[] n = numbers.stream().mapToInt(t -> Integer.parseInt(t.strip())).toArray();
			if (n.length == CROP_KEYS.size()) {
				return new Rect(n[0], n[1], n[2], n[3]);
			}
		} catch (IllegalArgumentException e) {
			// said below: it is no rectangle
		}
		problems.add(file, map.line(CROP), NLS.bind(Messages.Element_crop, map.line(CROP)));
		return null;
	}

	/** The fields the element keeps to itself; when the list is a plain {@code true}, all of them and the description. */
	private static Set<String> privateFields(YamlMap map, Set<String> fields) {
		Set<String> names = new LinkedHashSet<>();
		for (String key : PRIVATE) {
			YamlMap marks = map.map(key);
			List<String> written = map.isMap(key) ? marks.keys().stream().filter(k -> !Marks.isFalse(marks.text(k))).toList() : map.list(key);
			if (written.size() == 1 && Marks.isTrue(Optional.of(written.getFirst()))) {
				Stream.concat(fields.stream(), Stream.of(DESCRIPTION)).forEach(names::add);
			} else if (!(written.size() == 1 && Marks.isFalse(Optional.of(written.getFirst())))) {
				names.addAll(written);
			}
		}
		return names;
	}
}
