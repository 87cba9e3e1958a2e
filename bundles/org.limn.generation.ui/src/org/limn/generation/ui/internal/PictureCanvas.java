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
import org.limn.media.Crop;

/** Shows one picture, centred, fitted or at a zoom; words where there is none. Loads it away from the UI thread and owns the image. */
public final class PictureCanvas extends Canvas {

	private static final int SHADE = 160;

	private final Background background = new Background(this);
	private final int edge;
	private String words = "";
	private boolean selected;
	private double zoom;
	private @Nullable Point own;
	private @Nullable Crop outline;
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

	/** What stands in place of a picture; empty while one is loaded. */
	public String words() {
		return words;
	}

	/** Draws a frame that says that this is the one chosen. */
	public void select(boolean chosen) {
		selected = chosen;
		redraw();
	}

	/** Says how large the picture is in its file, as less may be decoded; zoom and outline are in these pixels. */
	public void ownSize(int width, int height) {
		own = new Point(width, height);
		redraw();
	}

	/** The zoom at which the picture fits; never above 1. */
	public double fitting() {
		Point size = own;
		return size == null ? 1 : fit(getClientArea(), size.x, size.y);
	}

	/** Draws the picture at a zoom of its own pixels; with 0 it is fitted. */
	public void zoom(double factor) {
		zoom = factor;
		redraw();
	}

	/** Shades everything but a part of the picture; {@code null} shows it as it is. */
	public void outline(@Nullable Crop part) {
		outline = part;
		redraw();
	}

	/** The part that is not shaded, or {@code null}. */
	public @Nullable Crop outline() {
		return outline;
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
		Rectangle frame = area;
		Image shown = image;
		if (shown == null) {
			Point extent = gc.textExtent(words);
			gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
			gc.drawText(words, Math.max(2, (area.width - extent.x) / 2), (area.height - extent.y) / 2, true);
		} else {
			gc.setInterpolation(SWT.HIGH);
			Rectangle size = shown.getBounds();
			Rectangle place = place(area, size);
			frame = place;
			gc.drawImage(shown, 0, 0, size.width, size.height, place.x, place.y, place.width, place.height);
			Crop part = outline;
			if (part != null) {
				shade(gc, place, part);
			}
		}
		if (selected || isFocusControl()) {
			gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
			gc.setLineWidth(selected ? 3 : 1);
			gc.drawRectangle(frame.x + 1, frame.y + 1, frame.width - 3, frame.height - 3);
		}
	}

	private Rectangle place(Rectangle area, Rectangle decoded) {
		Point size = own;
		int width = size == null ? decoded.width : size.x;
		int height = size == null ? decoded.height : size.y;
		double scale = zoom > 0 ? zoom : fit(area, width, height);
		int w = Math.max(1, (int) (width * scale));
		int h = Math.max(1, (int) (height * scale));
		return new Rectangle((area.width - w) / 2, (area.height - h) / 2, w, h);
	}

	private static double fit(Rectangle area, int width, int height) {
		return Math.min(1, Math.min((double) area.width / width, (double) area.height / height));
	}

	private void shade(GC gc, Rectangle place, Crop part) {
		Point size = own;
		Crop seen = part.scaled(size == null ? 1 : (double) place.width / size.x);
		int left = Math.min(seen.x(), place.width);
		int top = Math.min(seen.y(), place.height);
		int width = Math.min(seen.width(), place.width - left);
		int height = Math.min(seen.height(), place.height - top);
		gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
		gc.setAlpha(SHADE);
		gc.fillRectangle(place.x, place.y, place.width, top);
		gc.fillRectangle(place.x, place.y + top + height, place.width, place.height - top - height);
		gc.fillRectangle(place.x, place.y + top, left, height);
		gc.fillRectangle(place.x + left + width, place.y + top, place.width - left - width, height);
		gc.setAlpha(255);
		gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
		gc.setLineWidth(1);
		gc.drawRectangle(place.x + left, place.y + top, width - 1, height - 1);
	}

	private void disposeImage() {
		Image old = image;
		image = null;
		if (old != null) {
			old.dispose();
		}
	}
}
