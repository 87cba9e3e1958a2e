/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no, as people write them. */
final class Marks {

	private static final Set<String> TRUE = Set.of("true", "yes", "on"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final Set<String> FALSE = Set.of("false", "no", "off"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private Marks() {
	}

	static boolean isTrue(Optional<String> text) {
		return text.map(Marks::plain).filter(TRUE::contains).isPresent();
	}

	static boolean isFalse(Optional<String> text) {
		return text.map(Marks::plain).filter(FALSE::contains).isPresent();
	}

	private static String plain(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}
}
