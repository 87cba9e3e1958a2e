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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Takes entries out: whole lines, or in braces a part with its comma. */
final class Removal {

	private Removal() {
	}

	/** Takes out every entry with the key. */
	static Proposal of(YamlText document, Node.Mapping mapping, String key, boolean flow) {
		Layout layout = document.layout();
		List<Node> keys = new ArrayList<>();
		List<Integer> ends = new ArrayList<>();
		Set<Integer> gone = new TreeSet<>(Comparator.reverseOrder());
		List<Shape.Pair> rest = new ArrayList<>();
		List<Shape.Pair> pairs = Outline.pairsOf(mapping);
		for (int i = 0; i < pairs.size(); i++) {
			Node.Entry entry = mapping.entries().get(i);
			keys.add(entry.key());
			ends.add(entry.value().end());
			if (entry.name().equals(key)) {
				gone.add(i);
			} else {
				rest.add(pairs.get(i));
			}
		}
		String text = layout.text();
		for (int i : gone) {
			text = flow ? cut(new Layout(text), starts(keys), ends, i) : cutLines(new Layout(text), keys.get(i).start(), ends.get(i));
		}
		Shape left = rest.isEmpty() && !flow ? new Shape.Leaf("", Tags.NULL, mapping.anchor()) //$NON-NLS-1$
				: new Shape.Entries(rest, mapping.tag(), mapping.anchor());
		return new Proposal(List.of(text), Outline.of(document.root(), Map.of(mapping, left)));
	}

	/** Takes out one item of a list that has others. */
	static String item(Layout layout, Node.Sequence list, int index) {
		List<Node> items = list.items();
		return list.flow() ? cut(layout, starts(items), items.stream().map(Node::end).toList(), index)
				: cutLines(layout, items.get(index).start(), items.get(index).end());
	}

	private static List<Integer> starts(List<Node> nodes) {
		return nodes.stream().map(Node::start).toList();
	}

	private static String cutLines(Layout layout, int start, int end) {
		return layout.splice(layout.lineStart(start), layout.nextLine(end), ""); //$NON-NLS-1$
	}

	private static String cut(Layout layout, List<Integer> starts, List<Integer> ends, int index) {
		if (index + 1 < starts.size()) {
			return layout.splice(starts.get(index), starts.get(index + 1), ""); //$NON-NLS-1$
		}
		return layout.splice(index == 0 ? starts.get(0) : ends.get(index - 1), ends.get(index), ""); //$NON-NLS-1$
	}
}
