/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/** What a piece of YAML says, without where it stands and how it is written: to see whether an edit changed what it should, and nothing else. */
sealed interface Shape {

	/** Nothing at all: an empty document or an entry without value. */
	Leaf NOTHING = new Leaf("", Tags.NULL, null); //$NON-NLS-1$

	record Leaf(String value, String tag, @Nullable String anchor) implements Shape {
	}

	record Items(List<Shape> items, String tag, @Nullable String anchor) implements Shape {
	}

	record Entries(List<Pair> entries, String tag, @Nullable String anchor) implements Shape {
	}

	record Reference(String name) implements Shape {
	}

	record Pair(Shape key, Shape value) {
	}

	/**
	 * A text that an edit shall put there.
	 *
	 * @param tags what programs may take it for
	 * @param block whether closing line ends do not count
	 */
	record Wanted(String value, Set<String> tags, @Nullable String anchor, boolean block) implements Shape {

		static Wanted text(String value) {
			return new Wanted(value, Set.of(Tags.TEXT), null, false);
		}

		/** What stands in place of another text: a plain number may stay one; what was nothing becomes a text. */
		static Wanted insteadOf(Node.Scalar old, String value) {
			Set<String> tags = new HashSet<>(List.of(Tags.TEXT));
			if (!old.isNull()) {
				tags.add(old.tag());
			}
			return new Wanted(old.isBlock() ? Node.Scalar.stripLineEnds(value) : value, tags, old.anchor(), old.isBlock());
		}
	}

	/** Whether what was read after an edit is what this describes. */
	default boolean matches(Shape read) {
		return switch (this) {
		case Wanted w -> read instanceof Leaf leaf && w.tags.contains(leaf.tag) && Objects.equals(w.anchor, leaf.anchor)
				&& (w.value.equals(leaf.value) || w.block && w.value.equals(Node.Scalar.stripLineEnds(leaf.value)));
		case Items mine -> read instanceof Items other && mine.tag.equals(other.tag) && Objects.equals(mine.anchor, other.anchor)
				&& mine.items.size() == other.items.size() && all(mine.items, other.items);
		case Entries mine -> read instanceof Entries other && mine.tag.equals(other.tag) && Objects.equals(mine.anchor, other.anchor)
				&& mine.entries.size() == other.entries.size()
				&& all(mine.entries.stream().map(Pair::key).toList(), other.entries.stream().map(Pair::key).toList())
				&& all(mine.entries.stream().map(Pair::value).toList(), other.entries.stream().map(Pair::value).toList());
		case Leaf leaf -> leaf.equals(read);
		case Reference reference -> reference.equals(read);
		};
	}

	private static boolean all(List<Shape> wanted, List<Shape> read) {
		for (int i = 0; i < wanted.size(); i++) {
			if (!wanted.get(i).matches(read.get(i))) {
				return false;
			}
		}
		return true;
	}
}
