/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.limn.generation.JobImage;
import org.limn.generation.ui.internal.AccessibleName;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;

/** The pictures of a job, small, to choose from: with the mouse, or with the arrow keys and the space bar; with Ctrl to compare. */
final class ThumbnailRow {

	private static final int THUMBNAIL = 88;

	private final Composite row;
	private final Consumer<JobImage> chosen;
	private final Consumer<JobImage> compared;
	private final List<PictureCanvas> thumbnails = new ArrayList<>();

	/**
	 * @param parent the parent
	 * @param chosen told of the picture that is chosen
	 * @param compared told of the picture that is to be compared with the chosen one
	 */
	ThumbnailRow(Composite parent, Consumer<JobImage> chosen, Consumer<JobImage> compared) {
		this.chosen = chosen;
		this.compared = compared;
		row = new Composite(parent, SWT.NONE);
		row.setLayout(new RowLayout());
	}

	/** Shows pictures. */
	void show(List<JobImage> images, ResultPictures pictures) {
		for (Control child : row.getChildren()) {
			child.dispose();
		}
		thumbnails.clear();
		images.forEach(image -> add(image, pictures));
	}

	/** Marks those that are shown large. */
	void mark(List<JobImage> shown) {
		thumbnails.forEach(t -> t.select(shown.contains(t.getData())));
	}

	private void add(JobImage image, ResultPictures pictures) {
		String name = NLS.bind(Messages.ResultArea_picture, image.slot() + 1);
		PictureCanvas canvas = new PictureCanvas(row, SWT.NONE, THUMBNAIL * 2);
		canvas.setLayoutData(new RowData(THUMBNAIL, THUMBNAIL));
		canvas.setToolTipText(NLS.bind(Messages.ThumbnailRow_tip, name));
		AccessibleName.set(canvas, () -> name);
		canvas.setData("org.limn.id", "generate.result." + image.slot());
		canvas.setData(image);
		pictures.show(canvas, image);
		canvas.addListener(SWT.MouseDown, e -> pick(image, e));
		canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
		canvas.addListener(SWT.Traverse, e -> e.doit = true);
		canvas.addListener(SWT.KeyDown, e -> key(canvas, e));
		thumbnails.add(canvas);
	}

	private void pick(JobImage image, Event e) {
		((e.stateMask & SWT.MOD1) != 0 ? compared : chosen).accept(image);
	}

	private void key(PictureCanvas from, Event e) {
		int index = thumbnails.indexOf(from);
		int wanted = switch (e.keyCode) {
		case SWT.ARROW_RIGHT -> index + 1;
		case SWT.ARROW_LEFT -> index - 1;
		case ' ' -> index;
		default -> -1;
		};
		if (wanted >= 0 && wanted < thumbnails.size()) {
			PictureCanvas to = thumbnails.get(wanted);
			to.setFocus();
			if (to.getData() instanceof JobImage image) {
				pick(image, e);
			}
		}
	}
}
