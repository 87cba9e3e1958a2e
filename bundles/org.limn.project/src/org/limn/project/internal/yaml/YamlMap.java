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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a mapping says, for reading: the last of several entries with one key counts, aliases and merged mappings are followed. Never fails, and
 * never grows beyond some limits, whatever the file refers to.
 */
public final class YamlMap {

	/** Says nothing. */
	public static final YamlMap EMPTY = of(null);

	private static final int DEEPEST = 20;

	private final Map<String, Node> anchors;
	private final Budget budget;
	private final Map<String, Node> entries = new LinkedHashMap<>();

	/** What following aliases may cost in one document. */
	private static final class Budget {
		private int merges = 1_000;
		private int characters = 4 * YamlParser.LARGEST;
	}

	private YamlMap(@Nullable Node node, Map<String, Node> anchors, Budget budget, int depth) {
		this.anchors = anchors;
		this.budget = budget;
		if (resolve(node) instanceof Node.Mapping mapping) {
			for (Node.Entry entry : mapping.entries()) {
				if (entry.key() instanceof Node.Scalar key && Tags.MERGE.equals(key.tag()) && depth < DEEPEST) {
					merge(entry.value(), depth);
				} else if (entry.key() instanceof Node.Scalar key) {
					entries.put(key.value(), entry.value());
				}
			}
		}
	}

	static YamlMap of(@Nullable Node root) {
		Map<String, Node> anchors = new HashMap<>();
		collect(root, anchors);
		return new YamlMap(root, anchors, new Budget(), 0);
	}

	private static void collect(@Nullable Node node, Map<String, Node> anchors) {
		if (node == null) {
			return;
		}
		@Nullable String anchor = node.anchor();
		if (anchor != null) {
			anchors.putIfAbsent(anchor, node);
		}
		if (node instanceof Node.Sequence sequence) {
			sequence.items().forEach(n -> collect(n, anchors));
		} else if (node instanceof Node.Mapping mapping) {
			mapping.entries().forEach(e -> collect(e.value(), anchors));
		}
	}

	private void merge(Node value, int depth) {
		List<Node> sources = resolve(value) instanceof Node.Sequence list ? list.items() : List.of(value);
		for (Node source : sources) {
			if (budget.merges-- > 0) {
				new YamlMap(source, anchors, budget, depth + 1).entries.forEach(entries::putIfAbsent);
			}
		}
	}

	private @Nullable Node resolve(@Nullable Node node) {
		Node at = node;
		for (int i = 0; i < DEEPEST && at instanceof Node.Alias alias; i++) {
			at = anchors.containsKey(alias.name()) ? anchors.get(alias.name()) : null;
		}
		return at;
	}

	public List<String> keys() {
		return List.copyOf(entries.keySet());
	}

	public boolean has(String key) {
		return entries.containsKey(key);
	}

	/** The line of an entry's value in the file, or 0. */
	public int line(String key) {
		Node node = entries.containsKey(key) ? entries.get(key) : null;
		return node == null ? 0 : node.line();
	}

	/** The value as text; a list with commas, a mapping as {@code a: b, c: d}. */
	public Optional<String> text(String key) {
		if (!entries.containsKey(key)) {
			return Optional.empty();
		}
		StringBuilder text = new StringBuilder();
		write(entries.get(key), text, 0);
		return Optional.of(text.toString());
	}

	/** The texts of a list; of a single text, this one; none for nothing. */
	public List<String> list(String key) {
		@Nullable Node node = value(key);
		if (node instanceof Node.Sequence sequence) {
			List<String> texts = new ArrayList<>();
			for (Node item : sequence.items()) {
				StringBuilder text = new StringBuilder();
				write(item, text, 0);
				texts.add(text.toString());
			}
			return texts;
		}
		return text(key).filter(t -> !t.isBlank()).map(List::of).orElse(List.of());
	}

	/** The entries of a mapping; none for anything else. */
	public YamlMap map(String key) {
		return new YamlMap(value(key), anchors, budget, 0);
	}

	public boolean isMap(String key) {
		return value(key) instanceof Node.Mapping;
	}

	public boolean isList(String key) {
		return value(key) instanceof Node.Sequence;
	}

	/** Whether the value is a text, a number or nothing. */
	public boolean isScalar(String key) {
		return value(key) instanceof Node.Scalar;
	}

	private @Nullable Node value(String key) {
		return entries.containsKey(key) ? resolve(entries.get(key)) : null;
	}

	private void write(@Nullable Node node, StringBuilder text, int depth) {
		if (budget.characters <= 0 || depth > DEEPEST) {
			return;
		}
		switch (resolve(node)) {
		case Node.Scalar scalar -> append(text, scalar.text());
		case Node.Sequence sequence -> {
			String separator = ""; //$NON-NLS-1$
			for (Node item : sequence.items()) {
				append(text, separator);
				write(item, text, depth + 1);
				separator = ", "; //$NON-NLS-1$
			}
		}
		case Node.Mapping mapping -> {
			String separator = ""; //$NON-NLS-1$
			for (Node.Entry entry : mapping.entries()) {
				append(text, separator + entry.name() + ": "); //$NON-NLS-1$
				write(entry.value(), text, depth + 1);
				separator = ", "; //$NON-NLS-1$
			}
		}
		case null, default -> {
			// an alias to nothing says nothing
		}
		}
	}

	private void append(StringBuilder text, String part) {
		budget.characters -= part.length();
		text.append(part);
	}
}
