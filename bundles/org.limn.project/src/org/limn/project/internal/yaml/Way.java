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
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The way from the root along some keys, as far as it goes.
 *
 * @param mappings the mappings on the way, from the root
 * @param last where it ends: the value, or what stands in its place; {@code null} for an empty document
 * @param missing the keys that are not there
 */
record Way(List<Node.Mapping> mappings, @Nullable Node last, List<String> missing) {

	static Way along(@Nullable Node root, List<String> path) {
		List<Node.Mapping> mappings = new ArrayList<>();
		Node at = root;
		for (int i = 0; i < path.size(); i++) {
			if (!(at instanceof Node.Mapping mapping)) {
				return new Way(mappings, at, path.subList(i, path.size()));
			}
			mappings.add(mapping);
			Node.Entry entry = mapping.entry(path.get(i));
			if (entry == null) {
				return new Way(mappings, mapping, path.subList(i, path.size()));
			}
			at = entry.value();
		}
		return new Way(mappings, at, List.of());
	}

	boolean complete() {
		return missing.isEmpty();
	}

	/** Whether the end of the way stands in braces. */
	boolean flow() {
		return mappings.stream().anyMatch(Node.Mapping::flow);
	}

	/** The column of the keys beside the end of the way. */
	int column(Layout layout) {
		return mappings.isEmpty() ? 0 : layout.column(mappings.getLast().start());
	}

	/** The style of the values beside it: a quote, or 0 for plain. */
	static char styleIn(List<Node> values) {
		char style = 0;
		for (Node value : values) {
			if (value instanceof Node.Scalar s && !s.isNull() && !s.isBlock()) {
				style = s.style();
			}
		}
		return style;
	}

	static char styleIn(Node.Mapping mapping) {
		return styleIn(mapping.entries().stream().map(Node.Entry::value).toList());
	}
}
