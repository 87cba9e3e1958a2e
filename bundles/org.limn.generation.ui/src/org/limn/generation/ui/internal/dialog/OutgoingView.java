/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.limn.generation.Failure;
import org.limn.generation.OutgoingImage;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ui.internal.Inclusion;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;
import org.limn.ui.Spacing;

/** Shows exactly what leaves the computer: words with their origin, images as they are sent, and struck through what stays. */
final class OutgoingView {

	private static final int THUMBNAIL = 96;

	private final OutgoingSource source;
	private final Composite area;
	private final StyledText text;
	private final Composite pictures;
	private Object shown = "";

	OutgoingView(Composite parent, OutgoingSource source) {
		this.source = source;
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(1).applyTo(area);
		text = new StyledText(area, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER | SWT.MULTI);
		text.setMargins(12, 8, 12, 8);
		text.setLineSpacing(2);
		text.setData("org.limn.id", "generate.outgoing");
		GridDataFactory.fillDefaults().grab(true, true).hint(Spacing.READING_WIDTH, 380).applyTo(text);
		pictures = new Composite(area, SWT.NONE);
		pictures.setLayout(new RowLayout());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(pictures);
		refresh();
	}

	Control control() {
		return area;
	}

	void refresh() {
		OutgoingRequest outgoing = source.outgoing();
		Failure failure = source.failure();
		if (outgoing != null && !outgoing.equals(shown)) {
			shown = outgoing;
			int top = text.getTopPixel();
			show(outgoing);
			text.setTopPixel(top);
			showPictures(outgoing);
		} else if (outgoing == null) {
			shown = "";
			text.setText(failure != null ? failure.message() : Messages.OutgoingView_notYet);
		}
	}

	private void show(OutgoingRequest outgoing) {
		text.setText("");
		OutgoingText words = new OutgoingText(outgoing, source::name);
		Color quiet = text.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
		for (OutgoingText.Run run : words.runs()) {
			int start = text.getCharCount();
			text.append(run.text());
			StyleRange style = new StyleRange(start, run.text().length(), null, null);
			switch (run.style()) {
			case HEADING -> style.fontStyle = SWT.BOLD;
			case ORIGIN -> {
				style.foreground = quiet;
				style.fontStyle = SWT.ITALIC;
			}
			case STRUCK -> {
				style.foreground = quiet;
				style.strikeout = true;
			}
			case SENT, PLAIN -> {
				// as it is
			}
			}
			text.setStyleRange(style);
		}
	}

	private void showPictures(OutgoingRequest outgoing) {
		for (Control child : pictures.getChildren()) {
			child.dispose();
		}
		for (OutgoingImage image : outgoing.images()) {
			PictureCanvas canvas = new PictureCanvas(pictures, SWT.NO_FOCUS, THUMBNAIL * 2);
			canvas.setLayoutData(new org.eclipse.swt.layout.RowData(THUMBNAIL, THUMBNAIL));
			canvas.setToolTipText(source.name(image.elementId()));
			canvas.show(image.file());
		}
		Inclusion.set(pictures, !outgoing.images().isEmpty());
		area.layout(true, true);
	}
}
