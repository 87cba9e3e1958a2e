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

/** Puts a value where another one stands, or where none does. */
final class Insertion {

	private final YamlText document;
	private final Layout layout;
	private final Way way;
	private final Fresh value;

	private Insertion(YamlText document, Way way, Fresh value) {
		this.document = document;
		this.way = way;
		this.value = value;
		layout = document.layout();
	}

	static Proposal of(YamlText document, Way way, Fresh value) throws BookException {
		Insertion insertion = new Insertion(document, way, value);
		@Nullable Node last = way.last();
		if (way.complete() && last != null) {
			return insertion.instead(last);
		}
		if (last == null || way.mappings().isEmpty() && last instanceof Node.Scalar) {
			return insertion.intoEmptyDocument();
		}
		return switch (last) {
		case Node.Mapping mapping -> insertion.into(mapping);
		case Node.Scalar nothing when nothing.isNull() -> insertion.below(nothing);
		default -> throw YamlText.refused(Messages.Edit_nested, way.missing());
		};
	}

	private Proposal instead(Node last) {
		if (last instanceof Node.Scalar old && old.isNull() && old.start() == old.end()) {
			return below(old);
		}
		List<String> ways = value instanceof Fresh.Text text && last instanceof Node.Scalar old
				? Scalars.instead(old, text.value(), way.flow(), way.column(layout), layout)
				: List.of(value.inFlow((char) 0));
		Shape wanted = value instanceof Fresh.Text text && last instanceof Node.Scalar old ? Shape.Wanted.insteadOf(old, text.value()) : value.shape();
		return new Proposal(ways.stream().map(w -> layout.splice(last.start(), last.end(), w)).toList(),
				Outline.of(document.root(), Map.of(last, wanted)));
	}

	/** Behind a key without a value. */
	private Proposal below(Node.Scalar nothing) {
		Shape wanted = withAnchor(nested(way.missing()), nothing.anchor());
		Shape shape = Outline.of(document.root(), Map.of(nothing, wanted));
		if (nothing.start() < nothing.end()) {
			return new Proposal(List.of(layout.splice(nothing.start(), nothing.end(), flowNested(way.missing()))), shape);
		}
		List<String> texts = new ArrayList<>();
		char style = Way.styleIn(way.mappings().getLast());
		if (way.flow()) {
			String flow = way.missing().isEmpty() ? value.inFlow(style) : flowNested(way.missing());
			texts.add(layout.splice(nothing.start(), nothing.end(), " " + flow)); //$NON-NLS-1$
			texts.add(layout.splice(nothing.start(), nothing.end(), ": " + flow)); //$NON-NLS-1$
		} else {
			String rest = blockNested(way.missing(), way.column(layout), style);
			boolean lines = rest.startsWith("\n") || rest.startsWith("\r"); //$NON-NLS-1$ //$NON-NLS-2$
			int at = lines ? layout.lineBreak(nothing.end()) : nothing.end();
			texts.add(layout.splice(at, at, rest));
			texts.add(layout.splice(nothing.end(), nothing.end(), " " + flowNested(way.missing()))); //$NON-NLS-1$
		}
		return new Proposal(texts, shape);
	}

	private Proposal into(Node.Mapping mapping) {
		List<Shape.Pair> pairs = Outline.pairsOf(mapping);
		pairs.add(pair(way.missing()));
		Shape shape = Outline.of(document.root(), Map.of(mapping, new Shape.Entries(pairs, mapping.tag(), mapping.anchor())));
		if (way.flow()) {
			boolean empty = mapping.entries().isEmpty();
			int at = empty ? mapping.start() + 1 : mapping.entries().getLast().value().end();
			String entry = flowEntry(way.missing(), Way.styleIn(mapping));
			return new Proposal(List.of(layout.splice(at, at, empty ? entry : ", " + entry)), shape); //$NON-NLS-1$
		}
		String lines = " ".repeat(way.column(layout)) + entry(way.missing(), way.column(layout), Way.styleIn(mapping)); //$NON-NLS-1$
		return new Proposal(List.of(layout.insertLines(layout.nextLine(mapping.end()), lines),
				layout.insertLines(layout.nextLineWithText(mapping.end()), lines)), shape);
	}

	private Proposal intoEmptyDocument() {
		String lines = entry(way.missing(), 0, (char) 0);
		return new Proposal(List.of(layout.insertLines(layout.text().length(), lines)),
				new Shape.Entries(List.of(pair(way.missing())), "", null)); //$NON-NLS-1$
	}

	private String entry(List<String> keys, int column, char style) {
		return Scalars.key(keys.getFirst()) + ':' + blockNested(keys.subList(1, keys.size()), column, style);
	}

	private String blockNested(List<String> keys, int column, char style) {
		if (keys.isEmpty()) {
			return value.inBlock(style, column, layout, layout.dashes(document.root()));
		}
		int inner = column + layout.step(document.root());
		return layout.lineEnd() + " ".repeat(inner) + entry(keys, inner, (char) 0); //$NON-NLS-1$
	}

	private String flowEntry(List<String> keys, char style) {
		List<String> rest = keys.subList(1, keys.size());
		return Scalars.key(keys.getFirst()) + ": " + (rest.isEmpty() ? value.inFlow(style) : flowNested(rest)); //$NON-NLS-1$
	}

	private String flowNested(List<String> keys) {
		return keys.isEmpty() ? value.inFlow((char) 0) : '{' + flowEntry(keys, (char) 0) + '}';
	}

	private Shape.Pair pair(List<String> keys) {
		return new Shape.Pair(Shape.Wanted.text(keys.getFirst()), nested(keys.subList(1, keys.size())));
	}

	private Shape nested(List<String> keys) {
		return keys.isEmpty() ? value.shape() : new Shape.Entries(List.of(pair(keys)), "", null); //$NON-NLS-1$
	}

	private static Shape withAnchor(Shape shape, @Nullable String anchor) {
		return switch (shape) {
		case Shape.Wanted w -> new Shape.Wanted(w.value(), w.tags(), anchor, w.block());
		case Shape.Entries e -> new Shape.Entries(e.entries(), e.tag(), anchor);
		case Shape.Items i -> new Shape.Items(i.items(), i.tag(), anchor);
		default -> shape;
		};
	}
}
