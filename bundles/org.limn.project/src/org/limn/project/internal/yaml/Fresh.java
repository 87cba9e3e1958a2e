/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.yaml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.nodes.Tag;

/** A value that is put where none was. */
sealed interface Fresh {

	/** What follows the colon in braces, without the space. */
	String inFlow(char style);

	/** What follows the colon on lines of its own. */
	default String inBlock(char style, int column, Layout layout, int dashes) {
		return " " + inFlow(style); //$NON-NLS-1$
	}

	Shape shape();

	/** A text. */
	record Text(String value) implements Fresh {
		@Override
		public String inFlow(char style) {
			return Scalars.inLine(value, style, true);
		}

		@Override
		public String inBlock(char style, int column, Layout layout, int dashes) {
			if (style == 0 && value.indexOf('\n') >= 0 && !value.startsWith(" ") && !value.startsWith("\n") && !value.endsWith("\n")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				return " " + Block.fresh(value, column + layout.step(null), layout); //$NON-NLS-1$
			}
			return " " + Scalars.inLine(value, style, false); //$NON-NLS-1$
		}

		@Override
		public Shape shape() {
			return Shape.Wanted.text(value);
		}
	}

	/** A list of texts. */
	record Items(List<String> values) implements Fresh {
		@Override
		public String inFlow(char style) {
			return values.stream().map(v -> Scalars.inLine(v, (char) 0, true)).collect(Collectors.joining(", ", "[", "]")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}

		@Override
		public String inBlock(char style, int column, Layout layout, int dashes) {
			StringBuilder text = new StringBuilder();
			values.forEach(v -> text.append(layout.lineEnd()).append(" ".repeat(column + dashes)).append("- ") //$NON-NLS-1$ //$NON-NLS-2$
					.append(Scalars.inLine(v, (char) 0, false)));
			return text.toString();
		}

		@Override
		public Shape shape() {
			return new Shape.Items(values.stream().<Shape>map(Shape.Wanted::text).toList(), "", null); //$NON-NLS-1$
		}
	}

	/** Numbers with names, always in braces. */
	record Numbers(Map<String, Integer> values) implements Fresh {
		@Override
		public String inFlow(char style) {
			return values.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()) //$NON-NLS-1$
					.collect(Collectors.joining(", ", "{", "}")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}

		@Override
		public Shape shape() {
			return new Shape.Entries(values.entrySet().stream()
					.map(e -> new Shape.Pair(Shape.Wanted.text(e.getKey()), number(e.getValue()))).toList(), "", null); //$NON-NLS-1$
		}

		private static Shape number(int value) {
			return new Shape.Wanted(Integer.toString(value), Set.of(Tag.INT.getValue()), null, false);
		}
	}
}
