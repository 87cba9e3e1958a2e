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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/** The shape of a document, as it is or as it shall be after an edit. */
final class Outline {

	private final Map<Node, Shape> changed;

	private Outline(Map<Node, Shape> changed) {
		this.changed = changed;
	}

	static Shape of(@Nullable Node root) {
		return of(root, Map.of());
	}

	/**
	 * @param root the root as it is, {@code null} for an empty document
	 * @param changed what other nodes of it shall be
	 */
	static Shape of(@Nullable Node root, Map<Node, Shape> changed) {
		return root == null ? Shape.NOTHING : new Outline(changed).shape(root);
	}

	private Shape shape(Node node) {
		return changed.containsKey(node) ? changed.getOrDefault(node, Shape.NOTHING) : switch (node) {
		case Node.Scalar s -> new Shape.Leaf(s.value(), s.tag(), s.anchor());
		case Node.Sequence s -> new Shape.Items(s.items().stream().map(this::shape).toList(), s.tag(), s.anchor());
		case Node.Mapping m -> new Shape.Entries(pairs(m), m.tag(), m.anchor());
		case Node.Alias a -> new Shape.Reference(a.name());
		};
	}

	private List<Shape.Pair> pairs(Node.Mapping mapping) {
		return mapping.entries().stream().map(e -> new Shape.Pair(shape(e.key()), shape(e.value()))).toList();
	}

	/** The entries of a mapping as they are. */
	static List<Shape.Pair> pairsOf(Node.Mapping mapping) {
		return new ArrayList<>(new Outline(Map.of()).pairs(mapping));
	}

	/** The names that aliases refer to. */
	static Set<String> references(@Nullable Node root) {
		Set<String> names = new HashSet<>();
		collect(root, names, new HashSet<>());
		return names;
	}

	/** The anchors in a node. */
	static Set<String> anchors(Node node) {
		Set<String> names = new HashSet<>();
		collect(node, new HashSet<>(), names);
		return names;
	}

	private static void collect(@Nullable Node node, Set<String> references, Set<String> anchors) {
		if (node == null) {
			return;
		}
		@Nullable String anchor = node.anchor();
		if (anchor != null) {
			anchors.add(anchor);
		}
		switch (node) {
		case Node.Alias alias -> references.add(alias.name());
		case Node.Sequence sequence -> sequence.items().forEach(n -> collect(n, references, anchors));
		case Node.Mapping mapping -> mapping.entries().forEach(e -> {
			collect(e.key(), references, anchors);
			collect(e.value(), references, anchors);
		});
		case Node.Scalar scalar -> {
			// has nothing in it
		}
		}
	}
}
