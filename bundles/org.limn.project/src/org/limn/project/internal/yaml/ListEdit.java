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
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.project.BookException;
import org.limn.project.internal.Messages;

/** Makes one list into another, item by item, so that the items that stay keep their lines. */
final class ListEdit {

	private final List<String> path;
	private YamlText document;

	ListEdit(YamlText document, List<String> path) {
		this.document = document;
		this.path = path;
	}

	YamlText to(List<String> values) throws BookException {
		List<String> old = YamlText.texts(list());
		int same = 0;
		while (same < old.size() && same < values.size() && old.get(same).equals(values.get(same))) {
			same++;
		}
		int sameAtEnd = 0;
		while (sameAtEnd < Math.min(old.size(), values.size()) - same
				&& old.get(old.size() - 1 - sameAtEnd).equals(values.get(values.size() - 1 - sameAtEnd))) {
			sameAtEnd++;
		}
		int replaced = Math.min(old.size(), values.size()) - same - sameAtEnd;
		for (int i = same; i < same + replaced; i++) {
			replace(i, values.get(i));
		}
		for (int i = old.size() - sameAtEnd - 1; i >= same + replaced; i--) {
			remove(i);
		}
		for (int i = same + replaced; i < values.size() - sameAtEnd; i++) {
			insert(i, values.get(i));
		}
		return document;
	}

	private void replace(int index, String value) throws BookException {
		if (!(list().items().get(index) instanceof Node.Scalar old)) {
			throw YamlText.refused(Messages.Edit_nested, path);
		}
		Layout layout = document.layout();
		int parentColumn = list().flow() ? 0 : layout.column(list().start());
		List<String> texts = Scalars.instead(old, value, flow(), parentColumn, layout).stream()
				.map(w -> layout.splice(old.start(), old.end(), w)).toList();
		List<Shape> items = shapes();
		items.set(index, Shape.Wanted.insteadOf(old, value));
		become(texts, items);
	}

	private void remove(int index) throws BookException {
		List<Shape> items = shapes();
		items.remove(index);
		become(List.of(Removal.item(document.layout(), list(), index)), items);
	}

	private void insert(int index, String value) throws BookException {
		Node.Sequence list = list();
		Layout layout = document.layout();
		String written = Scalars.inLine(value, Way.styleIn(list.items()), list.flow());
		List<Shape> items = shapes();
		items.add(index, Shape.Wanted.text(value));
		if (list.flow()) {
			int at = index == 0 ? list.items().getFirst().start() : list.items().get(index - 1).end();
			become(List.of(layout.splice(at, at, index == 0 ? written + ", " : ", " + written)), items); //$NON-NLS-1$ //$NON-NLS-2$
			return;
		}
		String line = " ".repeat(layout.column(list.start())) + "- " + written; //$NON-NLS-1$ //$NON-NLS-2$
		if (index == 0) {
			become(List.of(layout.insertLines(layout.lineStart(list.start()), line)), items);
		} else {
			int end = list.items().get(index - 1).end();
			become(List.of(layout.insertLines(layout.nextLine(end), line), layout.insertLines(layout.nextLineWithText(end), line)), items);
		}
	}

	private void become(List<String> texts, List<Shape> items) throws BookException {
		Node.Sequence list = list();
		Shape wanted = new Shape.Items(items, list.tag(), list.anchor());
		document = document.first(path, new Proposal(texts, Outline.of(document.root(), Map.of(list, wanted))));
	}

	private List<Shape> shapes() {
		return new ArrayList<>(list().items().stream().map(Outline::of).toList());
	}

	private boolean flow() {
		return list().flow() || document.way(path).flow();
	}

	private Node.Sequence list() {
		@Nullable Node last = document.way(path).last();
		if (last instanceof Node.Sequence list) {
			return list;
		}
		throw new IllegalStateException(String.join(".", path)); //$NON-NLS-1$
	}
}
