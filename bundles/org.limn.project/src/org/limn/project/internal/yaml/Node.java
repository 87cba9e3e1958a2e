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

import org.eclipse.jdt.annotation.Nullable;

/** A piece of YAML and where it stands: UTF-16 offsets, the start behind an anchor and a tag. */
public sealed interface Node {

	int start();

	/** Behind the last character that belongs to it, without blank lines behind a block scalar. */
	int end();

	int line();

	/** The anchor's name, or {@code null}. */
	@Nullable String anchor();

	/**
	 * A text.
	 *
	 * @param style 0 for plain, else the first character: ' " | >
	 * @param tag what the value is, see {@link Tags}
	 */
	record Scalar(int start, int end, int line, @Nullable String anchor, String value, char style, String tag) implements Node {

		public boolean isNull() {
			return Tags.NULL.equals(tag);
		}

		public boolean isBlock() {
			return style == '|' || style == '>';
		}

		/** The value as a person means it: the line ends that close a block do not count. */
		public String text() {
			return isNull() ? "" : isBlock() ? stripLineEnds(value) : value; //$NON-NLS-1$
		}

		static String stripLineEnds(String value) {
			int end = value.length();
			while (end > 0 && value.charAt(end - 1) == '\n') {
				end--;
			}
			return value.substring(0, end);
		}
	}

	/** A list. */
	record Sequence(int start, int end, int line, @Nullable String anchor, String tag, boolean flow, List<Node> items)
			implements Node {

		public boolean onlyScalars() {
			return items.stream().allMatch(Scalar.class::isInstance);
		}
	}

	/** Entries in the order of the file; a key may be there twice. */
	record Mapping(int start, int end, int line, @Nullable String anchor, String tag, boolean flow, List<Entry> entries)
			implements Node {

		/** The entry that counts: the last one with the key. */
		public @Nullable Entry entry(String key) {
			@Nullable Entry found = null;
			for (Entry entry : entries) {
				if (key.equals(entry.name())) {
					found = entry;
				}
			}
			return found;
		}
	}

	/** A reference to an anchor. */
	record Alias(int start, int end, int line, String name) implements Node {
		@Override
		public @Nullable String anchor() {
			return null;
		}
	}

	/** A key with its value. */
	record Entry(Node key, Node value) {

		/** The key as text; the empty text for a key that is no text. */
		public String name() {
			return key instanceof Scalar scalar ? scalar.value() : ""; //$NON-NLS-1$
		}
	}
}
