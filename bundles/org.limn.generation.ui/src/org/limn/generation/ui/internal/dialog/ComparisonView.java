/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.limn.generation.JobImage;
import org.limn.generation.ui.internal.AccessibleName;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;
import org.limn.ui.Spacing;

/** Two pictures side by side at the same zoom, each with its number, size and seed. Clicking one, or putting the keyboard on it, chooses it. */
final class ComparisonView {

	private final Composite area;
	private final Consumer<JobImage> chosen;
	private final Side left;
	private final Side right;
	private final Label zoom;

	/** One of the two. */
	private final class Side {

		private final Label words;
		private final PictureCanvas canvas;
		private @Nullable JobImage shown;

		Side(Composite parent, String id) {
			Composite side = new Composite(parent, SWT.NONE);
			Spacing.inner(1).spacing(0, Spacing.TIGHT).applyTo(side);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(side);
			words = WidgetFactory.label(SWT.CENTER).create(side);
			words.setData("org.limn.id", id + ".words");
			GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
			canvas = new PictureCanvas(side, SWT.NONE, ResultArea.LARGE);
			canvas.setData("org.limn.id", id);
			GridDataFactory.fillDefaults().grab(true, true).hint(200, 200).applyTo(canvas);
			AccessibleName.set(canvas, words::getText);
			canvas.addListener(SWT.Resize, e -> sameZoom());
			canvas.addListener(SWT.MouseDown, e -> choose());
			canvas.addListener(SWT.FocusIn, e -> choose());
			canvas.addListener(SWT.Traverse, e -> e.doit = true);
			canvas.addListener(SWT.KeyDown, e -> { });
		}

		private void choose() {
			JobImage image = shown;
			if (image != null) {
				chosen.accept(image);
			}
		}

		void show(JobImage image, boolean isChosen, ResultPictures pictures) {
			String text = pictures.words(image);
			words.setText(isChosen ? NLS.bind(Messages.ComparisonView_chosen, text) : text);
			words.setFont(isChosen ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
			JobImage before = shown;
			if (before == null || !image.equals(before)) {
				shown = image;
				pictures.show(canvas, image);
			}
			pictures.outline(canvas, image);
			canvas.select(isChosen);
		}

		void clear() {
			shown = null;
			canvas.words("");
		}
	}

	/**
	 * @param parent the parent
	 * @param chosen told of the picture that is chosen
	 */
	ComparisonView(Composite parent, Consumer<JobImage> chosen) {
		this.chosen = chosen;
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(1).spacing(0, Spacing.TIGHT).applyTo(area);
		Composite sides = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(Spacing.GROUP, 0).applyTo(sides);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
		left = new Side(sides, "generate.compare.left");
		right = new Side(sides, "generate.compare.right");
		zoom = WidgetFactory.label(SWT.CENTER).create(area);
		zoom.setData("org.limn.id", "generate.compare.zoom");
		zoom.setForeground(zoom.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(zoom);
	}

	Control control() {
		return area;
	}

	/** Shows two pictures. */
	void show(Pair pair, ResultPictures pictures) {
		left.show(pair.left(), !pair.rightChosen(), pictures);
		right.show(pair.right(), pair.rightChosen(), pictures);
		sameZoom();
	}

	/** Lets the pictures go. */
	void clear() {
		left.clear();
		right.clear();
	}

	private void sameZoom() {
		double common = Math.min(left.canvas.fitting(), right.canvas.fitting());
		left.canvas.zoom(common);
		right.canvas.zoom(common);
		zoom.setText(NLS.bind(Messages.ComparisonView_zoom, Math.round(common * 100)));
	}
}
