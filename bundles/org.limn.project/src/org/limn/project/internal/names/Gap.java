/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal.names;

/** What stands between two words, as far as it matters for names. */
enum Gap {
	/** Nothing: both words belong to a script without spaces. */
	NONE,
	/** White space, at most one line break. */
	SPACE,
	/** A hyphen of any kind. */
	HYPHEN,
	/** An apostrophe of any kind. */
	APOSTROPHE,
	/** A full stop and white space, as in an initial. */
	STOP,
	/** Anything else, which no name goes across. */
	OTHER;

	private static final int LONGEST = 8;
	private static final String HYPHENS = "-\u2010\u2011\u2013"; //$NON-NLS-1$
	private static final String APOSTROPHES = "'\u2019\u02BC\uFF07"; //$NON-NLS-1$

	static Gap of(CharSequence text, int from, int to) {
		if (from == to) {
			return NONE;
		}
		if (to - from > LONGEST) {
			return OTHER;
		}
		String gap = text.subSequence(from, to).toString();
		String inner = gap.strip();
		if (inner.isEmpty()) {
			return gap.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count() > 1 ? OTHER : SPACE; //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (inner.length() == 1 && inner.length() == gap.length() && HYPHENS.contains(inner)) {
			return HYPHEN;
		}
		if (inner.length() == 1 && inner.length() == gap.length() && APOSTROPHES.contains(inner)) {
			return APOSTROPHE;
		}
		return ".".equals(inner) && gap.startsWith(".") ? STOP : OTHER; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Whether a name with this gap may be written with that one. */
	boolean allows(Gap written) {
		return this == written || switch (this) {
		case SPACE -> written == HYPHEN;
		case HYPHEN, STOP -> written == SPACE || written == NONE;
		default -> false;
		};
	}
}
