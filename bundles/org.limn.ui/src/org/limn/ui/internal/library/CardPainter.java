/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.limn.media.MediaItem;
import org.limn.ui.LimnImages;
import org.limn.ui.internal.picture.PictureBox;
import org.limn.ui.internal.picture.Shades;

/** Paints one card: the picture, its name, its facts. */
final class CardPainter {

	private static final int PADDING = 6;
	private static final int ROUND = 10;

	/** How a card looks at the moment. */
	record State(boolean selected, boolean focused, boolean hovered, boolean unreadable) {
	}

	private final Shades shades;

	CardPainter(Shades shades) {
		this.shades = shades;
	}

	void paint(GC gc, Rectangle card, MediaItem item, Optional<Image> thumbnail, State state) {
		gc.setBackground(state.selected() ? shades.selection() : state.hovered() ? shades.hover() : shades.panel());
		gc.fillRoundRectangle(card.x, card.y, card.width, card.height, ROUND, ROUND);
		Rectangle picture = new Rectangle(card.x + PADDING, card.y + PADDING, card.width - 2 * PADDING,
				card.width - 2 * PADDING);
		thumbnail.ifPresentOrElse(image -> paintImage(gc, picture, image),
				() -> paintPlaceholder(gc, picture, state.unreadable()));
		if (item.record().starred()) {
			gc.drawImage(LimnImages.image(LimnImages.STAR), picture.x + picture.width - 18, picture.y + 2);
		}
		paintCaption(gc, card, item, state.selected());
		if (state.focused()) {
			gc.setForeground(state.selected() ? shades.selectionText() : shades.quiet());
			gc.setLineStyle(SWT.LINE_DOT);
			gc.drawRoundRectangle(card.x + 1, card.y + 1, card.width - 3, card.height - 3, ROUND, ROUND);
			gc.setLineStyle(SWT.LINE_SOLID);
		}
	}

	private static void paintImage(GC gc, Rectangle area, Image image) {
		Rectangle size = image.getBounds();
		double scale = Math.min(area.width / (double) size.width, area.height / (double) size.height);
		Rectangle place = scale >= 1 ? PictureBox.fit(size.width, size.height, area)
				: centred(area, (int) (size.width * scale), (int) (size.height * scale));
		gc.drawImage(image, 0, 0, size.width, size.height, place.x, place.y, place.width, place.height);
	}

	private static Rectangle centred(Rectangle area, int width, int height) {
		return new Rectangle(area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, Math.max(1, width),
				Math.max(1, height));
	}

	private static void paintPlaceholder(GC gc, Rectangle area, boolean unreadable) {
		Image icon = LimnImages.image(unreadable ? LimnImages.PICTURE_BROKEN : LimnImages.PICTURE);
		gc.drawImage(icon, area.x + area.width / 2 - 8, area.y + area.height / 2 - 8);
	}

	private void paintCaption(GC gc, Rectangle card, MediaItem item, boolean selected) {
		int width = card.width - 2 * PADDING;
		int top = card.y + card.width - PADDING + 4;
		gc.setForeground(selected ? shades.selectionText() : shades.words());
		gc.drawText(fitting(gc, LibraryQuery.name(item), width), card.x + PADDING, top, SWT.DRAW_TRANSPARENT);
		gc.setForeground(selected ? shades.selectionText() : shades.quiet());
		int line = gc.getFontMetrics().getHeight();
		String facts = MediaText.facts(item);
		String line2 = gc.textExtent(facts).x <= width ? facts : fitting(gc, MediaText.dimensions(item), width);
		gc.drawText(line2, card.x + PADDING, top + line, SWT.DRAW_TRANSPARENT);
	}

	/** The text, shortened in its middle, where names of one series differ least. */
	private static String fitting(GC gc, String text, int width) {
		if (gc.textExtent(text).x <= width) {
			return text;
		}
		int keep = text.length();
		String shorter = text;
		while (keep > 4) {
			keep--;
			shorter = text.substring(0, (keep + 1) / 2) + "…" + text.substring(text.length() - keep / 2);
			if (gc.textExtent(shorter).x <= width) {
				break;
			}
		}
		return shorter;
	}
}
