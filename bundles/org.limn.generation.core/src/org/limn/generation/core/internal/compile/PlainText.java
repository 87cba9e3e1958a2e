/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import java.util.regex.Pattern;

/** Text of a book as it goes into a prompt. */
final class PlainText {

	private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|\\z)|%%.*?%%", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]"); //$NON-NLS-1$
	private static final Pattern SPACE = Pattern.compile("\\s+"); //$NON-NLS-1$

	private PlainText() {
	}

	/**
	 * Text with its lines, without comments: what a writer put into a comment is not for others.
	 *
	 * @param text Markdown
	 * @return the text
	 */
	static String lines(String text) {
		String plain = text.replace("\r\n", "\n").replace('\r', '\n'); //$NON-NLS-1$ //$NON-NLS-2$
		return CONTROL.matcher(COMMENT.matcher(plain).replaceAll("")).replaceAll("").strip(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * Text in one line.
	 *
	 * @param text any text
	 * @return the text with single spaces
	 */
	static String line(String text) {
		return SPACE.matcher(lines(text)).replaceAll(" ").strip(); //$NON-NLS-1$
	}

	/**
	 * The length as a person counts it.
	 *
	 * @param text the text
	 * @return characters; one for an emoji
	 */
	static int length(String text) {
		return text.codePointCount(0, text.length());
	}
}
