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
import java.util.regex.Pattern;

/** Names for people, made from ids and file names. */
public final class Labels {

	private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+"); //$NON-NLS-1$
	private static final Pattern CAMEL = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})"); //$NON-NLS-1$
	private static final Pattern NUMBER = Pattern.compile("^\\d+(?=[\\s_-]+\\S)"); //$NON-NLS-1$

	private Labels() {
	}

	/** {@code eye_color} and {@code eyeColor} become {@code Eye color}. */
	public static String fromId(String id) {
		String words = SEPARATORS.matcher(CAMEL.matcher(id).replaceAll(m -> " ")).replaceAll(" ").strip(); //$NON-NLS-1$ //$NON-NLS-2$
		if (words.isEmpty()) {
			return id;
		}
		StringBuilder label = new StringBuilder();
		int first = words.offsetByCodePoints(0, 1);
		label.append(words.substring(0, first).toUpperCase(Locale.ROOT));
		for (String word : words.substring(first).split("(?= )")) { //$NON-NLS-1$
			label.append(isAcronym(word) ? word : word.toLowerCase(Locale.ROOT));
		}
		return label.toString();
	}

	private static boolean isAcronym(String word) {
		return word.strip().length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
	}

	/** {@code 01-the-door.md} becomes {@code The door}. */
	public static String fromFileName(String fileName) {
		int dot = fileName.lastIndexOf('.');
		String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
		return fromId(SEPARATORS.matcher(NUMBER.matcher(stem).replaceFirst("")).replaceAll(" ").strip()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What two spellings of one id have in common: {@code Eye-Color} and {@code eye_color} are one field. */
	public static String key(String id) {
		return SEPARATORS.matcher(id.strip().toLowerCase(Locale.ROOT)).replaceAll("_"); //$NON-NLS-1$
	}
}
