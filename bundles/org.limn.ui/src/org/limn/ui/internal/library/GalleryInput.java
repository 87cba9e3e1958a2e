/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** Mouse and keyboard of a gallery: what lists do everywhere. */
final class GalleryInput {

	private final Gallery gallery;

	GalleryInput(Gallery gallery) {
		this.gallery = gallery;
		gallery.addListener(SWT.MouseDown, this::press);
		gallery.addListener(SWT.MouseDoubleClick, e -> gallery.open(gallery.indexAt(new Point(e.x, e.y))));
		gallery.addListener(SWT.MouseMove, e -> gallery.hover(gallery.indexAt(new Point(e.x, e.y))));
		gallery.addListener(SWT.MouseExit, e -> gallery.hover(-1));
		gallery.addListener(SWT.MouseWheel, this::wheel);
		gallery.addListener(SWT.KeyDown, this::key);
		gallery.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN);
	}

	private void press(Event e) {
		gallery.setFocus();
		gallery.setToolTipText(null);
		int index = gallery.indexAt(new Point(e.x, e.y));
		GallerySelection selection = gallery.selection();
		if (index < 0) {
			selection.clear();
		} else if ((e.stateMask & SWT.SHIFT) != 0) {
			selection.extendTo(index);
		} else if ((e.stateMask & SWT.MOD1) != 0) {
			selection.toggle(index);
		} else if (e.button == 1 || !selection.contains(index)) {
			selection.only(index);
		}
		gallery.changed(index);
	}

	private void wheel(Event e) {
		ScrollBar bar = gallery.getVerticalBar();
		bar.setSelection(bar.getSelection() - e.count * bar.getIncrement());
		gallery.redraw();
	}

	private void key(Event e) {
		if (gallery.items().isEmpty()) {
			return;
		}
		int focus = gallery.selection().focus();
		switch (e.keyCode) {
			case SWT.CR, SWT.KEYPAD_CR -> gallery.open(focus);
			case ' ' -> space(e, focus);
			default -> move(e, focus);
		}
	}

	private void space(Event e, int focus) {
		if (focus >= 0) {
			if ((e.stateMask & SWT.MOD1) != 0) {
				gallery.selection().toggle(focus);
			} else {
				gallery.selection().only(focus);
			}
			gallery.changed(focus);
		}
	}

	private void move(Event e, int focus) {
		GalleryGrid grid = gallery.grid();
		int page = grid.columns() * Math.max(1, gallery.getClientArea().height / (grid.cardHeight() + GalleryGrid.GAP));
		int target = switch (e.keyCode) {
			case SWT.ARROW_RIGHT -> focus + 1;
			case SWT.ARROW_LEFT -> focus - 1;
			case SWT.ARROW_DOWN -> focus + grid.columns();
			case SWT.ARROW_UP -> focus - grid.columns();
			case SWT.PAGE_DOWN -> focus + page;
			case SWT.PAGE_UP -> focus - page;
			case SWT.HOME -> 0;
			case SWT.END -> grid.count() - 1;
			default -> Integer.MIN_VALUE;
		};
		if (target == Integer.MIN_VALUE) {
			return;
		}
		int index = focus < 0 ? 0 : Math.max(0, Math.min(grid.count() - 1, target));
		if ((e.stateMask & SWT.SHIFT) != 0) {
			gallery.selection().extendTo(index);
		} else {
			gallery.selection().only(index);
		}
		gallery.changed(index);
		e.doit = false;
	}
}
