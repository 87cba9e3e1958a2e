/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.limn.project.BookException;
import org.limn.project.BookException.Kind;

/** The text of a file in UTF-8, which becomes exactly the same bytes again. */
public record FileText(boolean mark, String text) {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/**
	 * @throws BookException BROKEN_FILE when it is not UTF-8: read leniently, it would not become the same bytes again
	 */
	public static FileText of(byte[] bytes) throws BookException {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
			boolean mark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
			return new FileText(mark, mark ? text.substring(1) : text);
		} catch (CharacterCodingException e) {
			throw new BookException(Kind.BROKEN_FILE, Messages.File_notUtf8, null, 0, e);
		}
	}

	/** Another text in the same file. */
	public FileText with(String other) {
		return new FileText(mark, other);
	}

	public byte[] bytes() {
		return (mark ? BYTE_ORDER_MARK + text : text).getBytes(StandardCharsets.UTF_8);
	}
}
