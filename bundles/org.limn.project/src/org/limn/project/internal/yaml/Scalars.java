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
import org.limn.project.BookException;

/** Ways to write a text in YAML. */
final class Scalars {

	private Scalars() {
	}

	/**
	 * A text on one line, plain if it may be.
	 *
	 * @param style how texts beside it are written
	 * @param flow whether it stands in braces or brackets
	 */
	static String inLine(String value, char style, boolean flow) {
		if (style == 0 && isPlain(value, flow)) {
			return value;
		}
		return style == '\'' && isPrintable(value) ? single(value) : quoted(value);
	}

	/** A key of a mapping. */
	static String key(String key) {
		try {
			return isPlain(key, true) && YamlParser.parse(key + ": x", 1) instanceof Node.Mapping m && m.entry(key) != null ? key //$NON-NLS-1$
					: quoted(key);
		} catch (BookException e) {
			return quoted(key);
		}
	}

	/** Whether a text means itself when it stands there without quotes. */
	private static boolean isPlain(String value, boolean flow) {
		if (!isPrintable(value)) {
			return false;
		}
		try {
			@Nullable Node read = YamlParser.parse(flow ? '[' + value + ']' : "k: " + value, 1); //$NON-NLS-1$
			Node inner = switch (read) {
			case Node.Sequence s when s.items().size() == 1 -> s.items().getFirst();
			case Node.Mapping m when m.entries().size() == 1 -> m.entries().getFirst().value();
			case null, default -> null;
			};
			return inner instanceof Node.Scalar s && s.style() == 0 && s.anchor() == null && s.value().equals(value)
					&& s.tag().equals(Tags.TEXT);
		} catch (BookException e) {
			return false;
		}
	}

	/** Whether a text stands on one line and needs no escapes. */
	private static boolean isPrintable(String value) {
		return value.codePoints().noneMatch(Scalars::needsEscape);
	}

	static String single(String value) {
		return '\'' + value.replace("'", "''") + '\''; //$NON-NLS-1$ //$NON-NLS-2$
	}

	static String quoted(String value) {
		StringBuilder text = new StringBuilder().append('"');
		value.codePoints().forEach(c -> {
			switch (c) {
			case '"' -> text.append("\\\""); //$NON-NLS-1$
			case '\\' -> text.append("\\\\"); //$NON-NLS-1$
			case '\n' -> text.append("\\n"); //$NON-NLS-1$
			case '\r' -> text.append("\\r"); //$NON-NLS-1$
			case '\t' -> text.append("\\t"); //$NON-NLS-1$
			default -> {
				if (needsEscape(c)) {
					text.append(String.format("\\u%04X", c)); //$NON-NLS-1$
				} else {
					text.appendCodePoint(c);
				}
			}
			}
		});
		return text.append('"').toString();
	}

	private static boolean needsEscape(int c) {
		return c < 0x20 || c >= 0x7F && c <= 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >= 0xD800 && c <= 0xDFFF
				|| c == 0xFFFE || c == 0xFFFF;
	}

	/**
	 * Ways to write a new value where another one stands, the most fitting first. The edit is read again, so a way that does not give the value
	 * back does no harm.
	 */
	static List<String> instead(Node.Scalar old, String value, boolean flow, int parentColumn, Layout layout) {
		List<String> ways = new ArrayList<>();
		if (old.isBlock()) {
			Block block = Block.of(old, parentColumn, layout);
			if (old.style() == '>') {
				ways.addAll(block.folded(value));
			}
			ways.addAll(block.literal(value));
		} else if (old.style() == 0 && !flow && value.indexOf('\n') >= 0) {
			ways.add(Block.fresh(value, parentColumn + layout.step(null), layout));
		} else if (old.style() == 0 && isPrintable(value) && !value.isEmpty()) {
			ways.add(value);
		} else if (old.style() == '\'' && isPrintable(value)) {
			ways.add(single(value));
		}
		ways.add(quoted(value));
		return ways;
	}
}
