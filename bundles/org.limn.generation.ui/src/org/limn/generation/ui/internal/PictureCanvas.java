/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Shows one picture, fitted and centred; words where there is none. Loads it away from the UI thread and owns the image. */
public final class PictureCanvas extends Canvas {

	private final Background background = new Background(this);
	private final int edge;
	private String words = "";
	private boolean selected;
	private @Nullable Image image;
	private int asked;

	/**
	 * @param parent the parent
	 * @param style SWT style bits
	 * @param edge the longest edge in pixels that is decoded
	 */
	public PictureCanvas(Composite parent, int style, int edge) {
		super(parent, style | SWT.DOUBLE_BUFFERED);
		this.edge = edge;
		addPaintListener(e -> paint(e.gc));
		addDisposeListener(e -> disposeImage());
	}

	/** Shows a file. */
	public void show(Path file) {
		load(() -> PictureData.of(file, edge));
	}

	/** Shows an encoded picture. */
	public void show(byte[] picture) {
		load(() -> PictureData.of(picture, edge));
	}

	/** Shows words in place of a picture. */
	public void words(String text) {
		asked++;
		disposeImage();
		words = text;
		redraw();
	}

	/** Draws a frame that says that this is the one chosen. */
	public void select(boolean chosen) {
		selected = chosen;
		redraw();
	}

	/** Whether a picture is shown. */
	public boolean hasPicture() {
		return image != null;
	}

	private void load(Background.Work<ImageData> work) {
		int mine = ++asked;
		background.start(Messages.PictureCanvas_loading, work, data -> {
			if (mine == asked) {
				disposeImage();
				image = new Image(getDisplay(), data);
				redraw();
			}
		}, failure -> {
			if (mine == asked) {
				words(failure.message());
			}
		});
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		Image shown = image;
		if (shown == null) {
			Point extent = gc.textExtent(words);
			gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
			gc.drawText(words, Math.max(2, (area.width - extent.x) / 2), (area.height - extent.y) / 2, true);
		} else {
			gc.setInterpolation(SWT.HIGH);
			Rectangle size = shown.getBounds();
			double scale = Math.min(1, Math.min((double) area.width / size.width, (double) area.height / size.height));
			int width = Math.max(1, (int) (size.width * scale));
			int height = Math.max(1, (int) (size.height * scale));
			gc.drawImage(shown, 0, 0, size.width, size.height, (area.width - width) / 2, (area.height - height) / 2, width, height);
		}
		if (selected || isFocusControl()) {
			gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
			gc.setLineWidth(selected ? 3 : 1);
			gc.drawRectangle(1, 1, area.width - 3, area.height - 3);
		}
	}

	private void disposeImage() {
		Image old = image;
		image = null;
		if (old != null) {
			old.dispose();
		}
	}
}
