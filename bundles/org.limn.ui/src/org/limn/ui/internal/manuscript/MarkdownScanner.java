/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.manuscript;

import java.util.Iterator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.limn.ui.internal.picture.Shades;

/** Cuts Markdown into tokens for a text viewer. */
final class MarkdownScanner implements ITokenScanner {

	private static final Color LINK = new Color(74, 143, 214);
	private static final Color CODE = new Color(47, 156, 156);

	private final Control control;
	private Iterator<MarkdownSpan> spans = List.<MarkdownSpan> of().iterator();
	private @Nullable MarkdownSpan next;
	private int base;
	private int end;
	private int position;
	private int tokenOffset;
	private int tokenLength;

	MarkdownScanner(Control control) {
		this.control = control;
	}

	@Override
	public void setRange(@Nullable IDocument document, int offset, int length) {
		base = offset;
		position = offset;
		end = offset + length;
		try {
			spans = MarkdownSpan.in(document == null ? "" : document.get(offset, length)).iterator();
		} catch (BadLocationException e) {
			spans = List.<MarkdownSpan> of().iterator();
		}
		advance();
	}

	private void advance() {
		next = spans.hasNext() ? spans.next() : null;
	}

	@Override
	public IToken nextToken() {
		tokenOffset = position;
		if (position >= end) {
			tokenLength = 0;
			return Token.EOF;
		}
		@Nullable MarkdownSpan span = next;
		if (span == null || base + span.offset() > position) {
			int until = span == null ? end : base + span.offset();
			tokenLength = until - position;
			position = until;
			return new Token(new TextAttribute(null));
		}
		tokenLength = span.length();
		position += span.length();
		advance();
		return new Token(attribute(span.kind()));
	}

	private TextAttribute attribute(MarkdownSpan.Kind kind) {
		return switch (kind) {
			case HEADING, STRONG -> new TextAttribute(null, null, SWT.BOLD);
			case EMPHASIS -> new TextAttribute(null, null, SWT.ITALIC);
			case QUOTE -> new TextAttribute(new Shades(control).quiet(), null, SWT.ITALIC);
			case MARK -> new TextAttribute(new Shades(control).quiet(), null, SWT.BOLD);
			case CODE -> new TextAttribute(CODE);
			case LINK -> new TextAttribute(LINK);
		};
	}

	@Override
	public int getTokenOffset() {
		return tokenOffset;
	}

	@Override
	public int getTokenLength() {
		return tokenLength;
	}
}
