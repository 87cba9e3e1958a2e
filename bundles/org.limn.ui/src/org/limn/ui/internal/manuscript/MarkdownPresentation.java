/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.manuscript;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.limn.ui.UiUpdates;

/** Shows headings and emphasis in a text, and makes the text one to read: lines wrapped, at a width for reading. */
public final class MarkdownPresentation extends PresentationReconciler {

	private final boolean manuscript;

	/** Made by the Generic Editor through its extension point: for a whole text. */
	public MarkdownPresentation() {
		this(true);
	}

	/** @param manuscript whether the text looks like a page of a book rather than like a field of a form */
	public MarkdownPresentation(boolean manuscript) {
		this.manuscript = manuscript;
	}

	@Override
	public void install(@Nullable ITextViewer viewer) {
		if (viewer == null) {
			return;
		}
		MarkdownScanner made = new MarkdownScanner(viewer.getTextWidget());
		DefaultDamagerRepairer byLine = new DefaultDamagerRepairer(made);
		setDamager(byLine, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(byLine, IDocument.DEFAULT_CONTENT_TYPE);
		super.install(viewer);
		if (manuscript) {
			// The editor sets its own font and wrapping after it has installed this.
			UiUpdates.post(viewer.getTextWidget(), () -> new ManuscriptLook(viewer.getTextWidget()));
		}
	}
}
