/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.picture;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.limn.ui.LimnImages;
import org.limn.ui.Spacing;
import org.limn.ui.UiUpdates;
import org.limn.ui.internal.Messages;

/** Shows one picture, as large as it fits, or says in words that there is none. */
public final class PictureBox extends Canvas {

	private final PictureLoader loader;
	private final Shades shades = new Shades(this);
	private @Nullable Path file;
	private @Nullable Image image;
	private String words;
	private String name = "";
	private boolean broken;
	private @Nullable PicturePart part;

	/**
	 * @param parent the parent
	 * @param loader reads the pictures
	 * @param words what is said when there is no picture
	 */
	public PictureBox(Composite parent, PictureLoader loader, String words) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.loader = loader;
		this.words = words;
		addPaintListener(e -> paint(e.gc));
		addDisposeListener(e -> forget());
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(@Nullable AccessibleEvent e) {
				if (e != null) {
					e.result = file == null ? PictureBox.this.words : name;
				}
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(@Nullable AccessibleControlEvent e) {
				if (e != null) {
					e.detail = ACC.ROLE_GRAPHIC;
				}
			}
		});
	}

	/**
	 * Shows another picture, or none.
	 *
	 * @param picture the file, or <code>null</code>
	 * @param shown the part of it that is shown, or <code>null</code> for all of it
	 * @param described what the picture is, for those who cannot see it
	 */
	public void show(@Nullable Path picture, @Nullable PicturePart shown, String described) {
		name = described;
		part = shown;
		file = picture;
		broken = false;
		if (picture == null) {
			forget();
			redraw();
			return;
		}
		loader.load(picture, edge(), () -> !isDisposed() && picture.equals(file),
				data -> UiUpdates.post(this, () -> arrived(picture, data)));
	}

	/** @return whether a picture is on the screen, for tests */
	public boolean isShowing() {
		return image != null;
	}

	/** Twice the box at least, so that a thumbnail from the cache does and screens with more pixels look right. */
	private int edge() {
		Point size = getSize();
		return Math.max(size.x, size.y) * getMonitor().getZoom() / 100 <= 512 ? 512 : 1024;
	}

	private void arrived(Path picture, @Nullable ImageData data) {
		if (!picture.equals(file)) {
			return;
		}
		forget();
		broken = data == null;
		image = data == null ? null : new Image(getDisplay(), data);
		redraw();
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
		gc.setAntialias(SWT.ON);
		gc.setInterpolation(SWT.HIGH);
		@Nullable Image shown = image;
		if (shown != null) {
			Rectangle from = shown.getBounds();
			@Nullable PicturePart cut = part;
			if (cut != null) {
				from = cut.in(from.width, from.height);
			}
			Rectangle place = fit(from.width, from.height, area);
			gc.drawImage(shown, from.x, from.y, from.width, from.height, place.x, place.y, place.width, place.height);
			return;
		}
		gc.setBackground(shades.panel());
		gc.fillRoundRectangle(0, 0, area.width, area.height, 10, 10);
		gc.setForeground(shades.quiet());
		gc.setLineStyle(SWT.LINE_DASH);
		gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 10, 10);
		paintWords(gc, area);
	}

	private void paintWords(GC gc, Rectangle area) {
		String text = broken ? Messages.PictureBox_broken : file != null ? Messages.PictureBox_loading : words;
		Image icon = LimnImages.image(broken ? LimnImages.PICTURE_BROKEN : LimnImages.PICTURE);
		Point size = gc.textExtent(text, SWT.DRAW_DELIMITER);
		int top = (area.height - size.y - 16 - Spacing.NORMAL) / 2;
		gc.drawImage(icon, (area.width - 16) / 2, top);
		gc.drawText(text, (area.width - size.x) / 2, top + 16 + Spacing.NORMAL, SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
	}

	/** The largest rectangle of a picture's shape inside an area, in its middle; never larger than the picture. */
	public static Rectangle fit(int width, int height, Rectangle area) {
		double scale = Math.min(1.0, Math.min(area.width / (double) width, area.height / (double) height));
		int w = Math.max(1, (int) Math.round(width * scale));
		int h = Math.max(1, (int) Math.round(height * scale));
		return new Rectangle(area.x + (area.width - w) / 2, area.y + (area.height - h) / 2, w, h);
	}
}
