/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.project.BookException;
import org.limn.project.BookException.Kind;
import org.limn.project.internal.Messages;

/** YAML with its structure; an edit gives a new one. Immutable. */
public final class YamlText {

	private final String text;
	private final @Nullable Node root;
	private final int firstLine;

	private YamlText(String text, @Nullable Node root, int firstLine) {
		this.text = text;
		this.root = root;
		this.firstLine = firstLine;
	}

	/**
	 * @param text without a byte order mark
	 * @param firstLine the number of its first line in the file
	 * @throws BookException BROKEN_FILE with the line
	 */
	public static YamlText parse(String text, int firstLine) throws BookException {
		@Nullable Node root = YamlParser.parse(text, firstLine);
		if (root != null && !(root instanceof Node.Mapping) && !(root instanceof Node.Scalar s && s.isNull())) {
			throw new BookException(Kind.BROKEN_FILE, NLS.bind(Messages.Yaml_notMapping, root.line()), null, root.line(), null);
		}
		return new YamlText(text, root, firstLine);
	}

	public String text() {
		return text;
	}

	/** The entries, with aliases and merged mappings followed. */
	public YamlMap map() {
		return YamlMap.of(root);
	}

	/** Sets a text. */
	public YamlText set(List<String> path, String value) throws BookException {
		Way way = way(path);
		if (way.complete() && way.last() instanceof Node.Sequence list && list.onlyScalars()) {
			return String.join(", ", texts(list)).equals(value) ? this : setList(path, List.of(value.split(",\\s*"))); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (way.complete() && way.last() instanceof Node.Mapping) {
			throw refused(Messages.Edit_nested, path);
		}
		return put(path, way, new Fresh.Text(value));
	}

	/** Sets a list of texts; an empty one takes the entry out. */
	public YamlText setList(List<String> path, List<String> values) throws BookException {
		Way way = way(path);
		if (values.isEmpty()) {
			return remove(path);
		}
		if (way.complete() && way.last() instanceof Node.Sequence list) {
			if (!list.onlyScalars()) {
				throw refused(Messages.Edit_nested, path);
			}
			return list.items().isEmpty() ? remove(path).setList(path, values) : new ListEdit(this, path).to(values);
		}
		if (way.last() instanceof Node.Scalar scalar && way.complete() && List.of(scalar.text()).equals(values)) {
			return this;
		}
		return put(path, way, new Fresh.Items(values));
	}

	/** Sets numbers with names. */
	public YamlText setNumbers(List<String> path, Map<String, Integer> values) throws BookException {
		Way way = way(path);
		if (!(way.complete() && way.last() instanceof Node.Mapping)) {
			YamlText cleared = way.complete() && way.last() instanceof Node.Sequence ? remove(path) : this;
			return cleared.put(path, cleared.way(path), new Fresh.Numbers(new LinkedHashMap<>(values)));
		}
		YamlText edited = this;
		for (Map.Entry<String, Integer> entry : values.entrySet()) {
			List<String> inner = Stream.concat(path.stream(), Stream.of(entry.getKey())).toList();
			edited = edited.set(inner, Integer.toString(entry.getValue()));
		}
		return edited;
	}

	/** Takes an entry out. */
	public YamlText remove(List<String> path) throws BookException {
		Way way = way(path);
		if (!way.complete()) {
			return this;
		}
		Node.Mapping mapping = way.mappings().getLast();
		refuseShared(path, way, mapping);
		return first(path, Removal.of(this, mapping, path.getLast(), way.flow()));
	}

	private YamlText put(List<String> path, Way way, Fresh value) throws BookException {
		@Nullable Node last = way.last();
		if (last instanceof Node.Scalar old && way.complete() && value instanceof Fresh.Text text && old.text().equals(text.value())
				&& !old.isNull()) {
			return this;
		}
		if (last != null) {
			refuseShared(path, way, last);
		}
		return first(path, Insertion.of(this, way, value));
	}

	/** What others see too, because an alias points to it, is not changed for one of them. */
	private void refuseShared(List<String> path, Way way, Node last) throws BookException {
		List<String> anchors = new ArrayList<>(way.complete() || !(last instanceof Node.Mapping) ? Outline.anchors(last) : List.of());
		way.mappings().stream().map(Node.Mapping::anchor).forEach(a -> {
			if (a != null) {
				anchors.add(a);
			}
		});
		anchors.retainAll(Outline.references(root));
		if (!anchors.isEmpty()) {
			throw new BookException(Kind.EDIT_REFUSED, NLS.bind(Messages.Edit_shared, String.join(".", path), anchors.getFirst()), null, //$NON-NLS-1$
					last.line(), null);
		}
	}

	/** The first way of writing that, read again, says what it should and nothing else. */
	YamlText first(List<String> path, Proposal proposal) throws BookException {
		for (String candidate : proposal.texts()) {
			try {
				YamlText read = parse(candidate, firstLine);
				if (proposal.shape().matches(Outline.of(read.root))) {
					return read;
				}
			} catch (BookException e) {
				// what cannot be read is no way to write it
				continue;
			}
		}
		throw refused(Messages.Edit_refused, path);
	}

	Way way(List<String> path) {
		return Way.along(root, path);
	}

	@Nullable Node root() {
		return root;
	}

	Layout layout() {
		return new Layout(text);
	}

	static List<String> texts(Node.Sequence list) {
		return list.items().stream().map(n -> n instanceof Node.Scalar s ? s.text() : "").toList(); //$NON-NLS-1$
	}

	static BookException refused(String message, List<String> path) {
		return new BookException(Kind.EDIT_REFUSED, NLS.bind(message, String.join(".", path)), null, 0, null); //$NON-NLS-1$
	}
}
