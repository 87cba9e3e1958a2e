/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.viewer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.limn.ui.internal.picture.PictureBox;

/** Paints a picture fitted or in its own size; dragging moves it. */
final class PictureCanvas extends Canvas {

	private @Nullable Image image;
	private String words = "";
	private boolean fitted = true;
	private int offsetX;
	private int offsetY;
	private @Nullable Point grabbed;

	PictureCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addPaintListener(e -> paint(e.gc));
		addDisposeListener(e -> forget());
		addListener(SWT.Resize, e -> redraw());
		addListener(SWT.MouseDown, e -> grabbed = new Point(e.x - offsetX, e.y - offsetY));
		addListener(SWT.MouseUp, e -> grabbed = null);
		addListener(SWT.MouseMove, this::drag);
	}

	/** Takes the pixels over, or says in words why there are none. */
	void show(@Nullable ImageData data, String instead) {
		forget();
		words = instead;
		image = data == null ? null : new Image(getDisplay(), data);
		offsetX = 0;
		offsetY = 0;
		redraw();
	}

	void setFitted(boolean fit) {
		fitted = fit;
		offsetX = 0;
		offsetY = 0;
		redraw();
	}

	boolean isShowing() {
		return image != null;
	}

	private void drag(Event e) {
		@Nullable Point from = grabbed;
		if (from != null && !fitted) {
			offsetX = e.x - from.x;
			offsetY = e.y - from.y;
			redraw();
		}
	}

	private void forget() {
		@Nullable Image old = image;
		image = null;
		if (old != null) {
			old.dispose();
		}
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		@Nullable Image shown = image;
		if (shown == null) {
			Point size = gc.textExtent(words);
			gc.drawText(words, (area.width - size.x) / 2, (area.height - size.y) / 2, SWT.DRAW_TRANSPARENT);
			return;
		}
		gc.setAntialias(SWT.ON);
		gc.setInterpolation(SWT.HIGH);
		Rectangle size = shown.getBounds();
		Rectangle place = fitted ? PictureBox.fit(size.width, size.height, inset(area))
				: new Rectangle((area.width - size.width) / 2 + offsetX, (area.height - size.height) / 2 + offsetY, size.width,
						size.height);
		gc.drawImage(shown, 0, 0, size.width, size.height, place.x, place.y, place.width, place.height);
	}

	private static Rectangle inset(Rectangle area) {
		return new Rectangle(area.x + 16, area.y + 16, Math.max(1, area.width - 32), Math.max(1, area.height - 32));
	}
}
