/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.manuscript;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.limn.ui.Spacing;

/** Makes a text look like a page: a font for reading, lines of a good length in the middle, room between them. */
final class ManuscriptLook {

	private static final String FONT = "org.limn.ui.manuscriptFont";
	private static final int WIDEST = Spacing.READING_WIDTH + 120;
	private static final int LINE_SPACING = 5;

	private final StyledText text;

	ManuscriptLook(StyledText text) {
		this.text = text;
		text.setWordWrap(true);
		text.setLineSpacing(LINE_SPACING);
		text.setFont(JFaceResources.getFont(FONT));
		IPropertyChangeListener onFont = e -> {
			if (FONT.equals(e.getProperty())) {
				text.setFont(JFaceResources.getFont(FONT));
			}
		};
		JFaceResources.getFontRegistry().addListener(onFont);
		text.addDisposeListener(e -> JFaceResources.getFontRegistry().removeListener(onFont));
		text.addListener(SWT.Resize, e -> centre());
		centre();
	}

	private void centre() {
		int margin = Math.max(Spacing.PAGE, (text.getClientArea().width - WIDEST) / 2);
		if (text.getLeftMargin() != margin) {
			// None at the top: the rulers beside the text take a first line that is moved down for one that is cut off.
			text.setMargins(margin, 0, margin, Spacing.PAGE);
		}
	}
}
