/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.ElementRole;
import org.limn.project.ElementType;
import org.limn.project.ElementTypes;
import org.limn.project.FieldType;
import org.limn.project.FieldType.Kind;
import org.limn.project.internal.yaml.YamlMap;
import org.limn.project.internal.yaml.YamlText;

/** Reads {@code world/types.yaml}: types and fields of the book's own. Where it is not clear what it means, a field counts as private. */
final class TypesFile {

	private static final String FIELDS = "fields"; //$NON-NLS-1$

	private final Path file;
	private final Problems problems;

	private TypesFile(Path file, Problems problems) {
		this.file = file;
		this.problems = problems;
	}

	static ElementTypes read(BookFiles files, Problems problems) {
		Path file = files.types();
		if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			return ElementTypes.builtIn();
		}
		try {
			return new TypesFile(file, problems).types(YamlText.parse(files.text(file, Limits.ELEMENT).text(), 1).map());
		} catch (BookException e) {
			problems.unread(file, e.line(), NLS.bind(Messages.Types_unreadable, Problems.message(e)));
			return ElementTypes.incomplete(BuiltInTypes.all());
		}
	}

	private ElementTypes types(YamlMap map) {
		Map<String, ElementType> types = new LinkedHashMap<>();
		BuiltInTypes.all().forEach(t -> types.put(t.id(), t));
		boolean clear = true;
		for (String id : map.keys()) {
			if (map.isMap(id)) {
				clear &= !map.map(id).has(FIELDS) || map.map(id).isMap(FIELDS) || map.map(id).isList(FIELDS);
				String known = id.toLowerCase(Locale.ROOT);
				types.put(types.containsKey(known) ? known : id, type(id, types.getOrDefault(known, BuiltInTypes.generic(id)), map.map(id)));
			} else {
				clear &= map.text(id).filter(t -> !t.isBlank()).isEmpty();
				problems.add(file, map.line(id), NLS.bind(Messages.Types_notMapping, map.line(id), id));
			}
		}
		List<ElementType> all = List.copyOf(types.values());
		return clear ? ElementTypes.of(all) : ElementTypes.incomplete(all);
	}

	private ElementType type(String id, ElementType base, YamlMap map) {
		Map<String, FieldType> fields = new LinkedHashMap<>();
		base.fields().forEach(f -> fields.put(Labels.key(f.id()), f));
		YamlMap written = map.map(FIELDS);
		if (map.isMap(FIELDS)) {
			written.keys().forEach(f -> fields.put(Labels.key(f), field(f, written)));
		} else {
			map.list(FIELDS).forEach(f -> fields.putIfAbsent(Labels.key(f), BuiltInTypes.undeclared(f)));
		}
		String name = text(map, "name").or(() -> text(map, "label")).orElse(base.name()); //$NON-NLS-1$ //$NON-NLS-2$
		String plural = text(map, "plural").or(() -> text(map, "pluralName")).orElse(base.pluralName()); //$NON-NLS-1$ //$NON-NLS-2$
		String folder = text(map, "folder").map(Slug::of).orElse(base.folder()); //$NON-NLS-1$
		ElementRole role = choice(id, map, "role", ElementRole.values(), base.defaultRole()); //$NON-NLS-1$
		return new ElementType(base.id(), name, plural, folder, new ArrayList<>(fields.values()), role);
	}

	private FieldType field(String id, YamlMap fields) {
		if (!fields.isMap(id)) {
			return new FieldType(id, text(fields, id).orElseGet(() -> Labels.fromId(id)), Kind.LINE, true, false, false);
		}
		YamlMap map = fields.map(id);
		boolean visible = !map.has("visible") || Marks.isTrue(map.text("visible")); //$NON-NLS-1$ //$NON-NLS-2$
		boolean isPrivate = map.has("private") && !Marks.isFalse(map.text("private")); //$NON-NLS-1$ //$NON-NLS-2$
		boolean spoiler = map.has("spoiler") && !Marks.isFalse(map.text("spoiler")); //$NON-NLS-1$ //$NON-NLS-2$
		return new FieldType(id, text(map, "label").orElseGet(() -> Labels.fromId(id)), choice(id, map, "kind", Kind.values(), Kind.LINE), //$NON-NLS-1$ //$NON-NLS-2$
				visible, isPrivate, spoiler, map.list("choices")); //$NON-NLS-1$
	}

	private <E extends Enum<E>> E choice(String id, YamlMap map, String key, E[] values, E other) {
		Optional<String> written = text(map, key);
		if (written.isEmpty()) {
			return other;
		}
		String wanted = Labels.key(written.get());
		Optional<E> value = Arrays.stream(values).filter(v -> Labels.key(v.name()).equals(wanted)).findFirst();
		if (value.isEmpty()) {
			String possible = String.join(", ", Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList()); //$NON-NLS-1$
			problems.add(file, map.line(key),
					NLS.bind(Messages.Types_choice, new Object[] { map.line(key), id + ": " + written.get(), possible })); //$NON-NLS-1$
		}
		return value.orElse(other);
	}

	private static Optional<String> text(YamlMap map, String key) {
		return map.isScalar(key) ? map.text(key).map(String::strip).filter(t -> !t.isEmpty()) : Optional.empty();
	}
}
