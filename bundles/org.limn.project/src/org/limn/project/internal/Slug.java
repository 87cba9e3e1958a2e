/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** File names that every system takes, made from names. */
public final class Slug {

	private static final int LONGEST = 60;
	private static final Pattern MARKS = Pattern.compile("\\p{M}+"); //$NON-NLS-1$
	private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+"); //$NON-NLS-1$
	private static final Pattern DEVICE = Pattern.compile("(com|lpt)[0-9]"); //$NON-NLS-1$
	private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	private Slug() {
	}

	/** {@code Zoë O'Hara} becomes {@code zoe-o-hara}; never empty. */
	public static String of(String name) {
		String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll(""); //$NON-NLS-1$
		String words = OTHERS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)).replaceAll("-"); //$NON-NLS-1$
		String slug = trim(words);
		if (slug.codePointCount(0, slug.length()) > LONGEST) {
			slug = trim(slug.substring(0, slug.offsetByCodePoints(0, LONGEST)));
		}
		if (slug.isEmpty()) {
			return "unnamed"; //$NON-NLS-1$
		}
		return DEVICES.contains(slug) || DEVICE.matcher(slug).matches() ? slug + "-" : slug; //$NON-NLS-1$
	}

	private static String trim(String words) {
		int start = words.startsWith("-") ? 1 : 0; //$NON-NLS-1$
		int end = words.length() > start && words.endsWith("-") ? words.length() - 1 : words.length(); //$NON-NLS-1$
		return words.substring(start, end);
	}
}
