/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.limn.media.MediaItem;
import org.limn.ui.internal.picture.PictureLoader;
import org.limn.ui.internal.picture.Shades;

/** A gallery that paints what is seen, and nothing else, whatever the number of pictures. */
public final class Gallery extends Canvas {

	private static final int CARD = 132;

	private final GallerySelection selection = new GallerySelection();
	private final GalleryThumbnails thumbnails;
	private final CardPainter painter = new CardPainter(new Shades(this));
	private final Set<String> onScreen = ConcurrentHashMap.newKeySet();
	private List<MediaItem> items = List.of();
	private int hovered = -1;
	private Consumer<List<MediaItem>> onSelection = selected -> {
	};
	private Consumer<MediaItem> onOpen = opened -> {
	};

	/**
	 * @param parent the parent
	 * @param loader reads the pictures
	 * @param files where a picture's file is
	 */
	public Gallery(Composite parent, PictureLoader loader, Function<MediaItem, Path> files) {
		super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
		thumbnails = new GalleryThumbnails(this, loader, files, onScreen::contains);
		addPaintListener(e -> paint(e.gc, new Rectangle(e.x, e.y, e.width, e.height)));
		addListener(SWT.Resize, e -> updateScrollBar());
		getVerticalBar().addListener(SWT.Selection, e -> redraw());
		addListener(SWT.FocusIn, e -> redraw());
		addListener(SWT.FocusOut, e -> redraw());
		new GalleryInput(this);
		new GalleryAccess(this);
	}

	/** @param listener called with what is selected, after the person changed it */
	public void onSelection(Consumer<List<MediaItem>> listener) {
		onSelection = listener;
	}

	/** @param listener called with a picture that was double-clicked or entered */
	public void onOpen(Consumer<MediaItem> listener) {
		onOpen = listener;
	}

	/** Shows other pictures; what was selected and is still there stays selected. */
	public void show(List<MediaItem> shown) {
		Set<String> kept = selected().stream().map(MediaItem::id).collect(Collectors.toCollection(HashSet::new));
		items = List.copyOf(shown);
		selection.clear();
		for (int i = 0; i < items.size() && !kept.isEmpty(); i++) {
			if (kept.remove(items.get(i).id())) {
				selection.add(i);
			}
		}
		hovered = -1;
		updateScrollBar();
		redraw();
		onSelection.accept(selected());
	}

	/** @return the pictures shown, in their order */
	public List<MediaItem> items() {
		return items;
	}

	/** @return the selected pictures, in the order they are shown */
	public List<MediaItem> selected() {
		return selection.selected().stream().filter(i -> i < items.size()).mapToObj(items::get).toList();
	}

	/** Selects one picture and brings it into view. */
	public void select(String id) {
		for (int i = 0; i < items.size(); i++) {
			if (items.get(i).id().equals(id)) {
				selection.only(i);
				changed(i);
				return;
			}
		}
	}

	/** Selects every picture. */
	public void selectAll() {
		selection.all(items.size());
		changed(-1);
	}

	GallerySelection selection() {
		return selection;
	}

	GalleryGrid grid() {
		return new GalleryGrid(getClientArea().width, items.size(), CARD);
	}

	int top() {
		return getVerticalBar().getSelection();
	}

	int indexAt(Point point) {
		return grid().at(point.x, point.y + top());
	}

	void hover(int index) {
		if (hovered != index) {
			hovered = index;
			setToolTipText(index < 0 ? null : MediaText.description(items.get(index)));
			redraw();
		}
	}

	void open(int index) {
		if (index >= 0 && index < items.size()) {
			onOpen.accept(items.get(index));
		}
	}

	/** After the selection changed by hand: show it, say it. */
	void changed(int reveal) {
		if (reveal >= 0) {
			reveal(reveal);
		}
		redraw();
		onSelection.accept(selected());
		if (selection.focus() >= 0) {
			getAccessible().setFocus(selection.focus());
		}
	}

	private void reveal(int index) {
		Rectangle card = grid().card(index);
		ScrollBar bar = getVerticalBar();
		int visible = getClientArea().height;
		if (card.y - GalleryGrid.GAP < bar.getSelection()) {
			bar.setSelection(card.y - GalleryGrid.GAP);
		} else if (card.y + card.height + GalleryGrid.GAP > bar.getSelection() + visible) {
			bar.setSelection(card.y + card.height + GalleryGrid.GAP - visible);
		}
	}

	private void updateScrollBar() {
		ScrollBar bar = getVerticalBar();
		GalleryGrid grid = grid();
		int visible = Math.max(1, getClientArea().height);
		int whole = Math.max(1, grid.height());
		bar.setValues(Math.max(0, Math.min(bar.getSelection(), whole - visible)), 0, Math.max(whole, visible), visible,
				Math.max(1, (grid.cardHeight() + GalleryGrid.GAP) / 4), visible);
		bar.setVisible(whole > visible);
		redraw();
	}

	private void paint(GC gc, Rectangle damage) {
		GalleryGrid grid = grid();
		int top = top();
		gc.setAntialias(SWT.ON);
		gc.setInterpolation(SWT.HIGH);
		int first = grid.firstVisible(top);
		int end = grid.endVisible(top, getClientArea().height);
		onScreen.clear();
		items.subList(first, end).forEach(i -> onScreen.add(GalleryThumbnails.key(i)));
		int edge = grid.cardWidth() * getMonitor().getZoom() / 100 <= 256 ? 256 : 512;
		for (int i = first; i < end; i++) {
			Rectangle card = grid.card(i);
			card.y -= top;
			if (card.intersects(damage)) {
				MediaItem item = items.get(i);
				painter.paint(gc, card, item, thumbnails.get(item, edge), new CardPainter.State(selection.contains(i),
						isFocusControl() && selection.focus() == i, hovered == i, thumbnails.isUnreadable(item)));
			}
		}
	}
}
