/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The beginning of a body for a person to read: what is no text, or is a picture written in letters, is told by its length. One thread at a time. */
final class Excerpt {

	/** The most bytes that are kept of a body. */
	private static final int KEPT = 32 * 1024;
	private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9+/_-]{120,}={0,2}"); //$NON-NLS-1$
	private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\uFFFD&&[^\\r\\n\\t]](?:[^\\r\\n]{0,80}[\\p{Cntrl}\\uFFFD&&[^\\r\\n\\t]])*"); //$NON-NLS-1$

	private final Consumer<String> end;
	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
	private long length;
	private boolean ended;

	/**
	 * @param end takes the text, once
	 */
	Excerpt(Consumer<String> end) {
		this.end = end;
	}

	/** More of the body. */
	synchronized void add(byte[] bytes, int offset, int count) {
		kept.write(bytes, offset, Math.min(count, KEPT - kept.size()));
		length += count;
	}

	/** More of the body; the buffer is left as it is. */
	void add(ByteBuffer bytes) {
		ByteBuffer view = bytes.duplicate();
		byte[] copy = new byte[view.remaining()];
		view.get(copy);
		add(copy, 0, copy.length);
	}

	/** There is no more of it. */
	synchronized void end() {
		if (!ended) {
			ended = true;
			end.accept(text());
		}
	}

	private String text() {
		String text = kept.toString(StandardCharsets.UTF_8);
		String readable = NO_TEXT.matcher(text).replaceAll(Excerpt::gap);
		String told = LETTERS.matcher(readable).replaceAll(found -> found.group().substring(0, 12) + gap(found));
		return length > kept.size() ? told + "\n(" + length + " bytes in all)" : told; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String gap(MatchResult found) {
		return "\u2026(" + (found.end() - found.start()) + ")"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
