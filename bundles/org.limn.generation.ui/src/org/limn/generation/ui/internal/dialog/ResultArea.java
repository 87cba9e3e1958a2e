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

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobImage;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;
import org.limn.generation.ui.internal.draft.JobWords;
import org.limn.ui.Spacing;

/** The pictures that came: one large, all small to choose from, and what is to be said about them. */
final class ResultArea {

	private static final int THUMBNAIL = 88;

	private final DialogState state;
	private final Composite area;
	private final Label notice;
	private final PictureCanvas large;
	private final Composite row;
	private final Label about;
	private final List<PictureCanvas> thumbnails = new ArrayList<>();
	private @Nullable GenerationJob shown;
	private int chosen = -1;

	ResultArea(Composite parent, DialogState state) {
		this.state = state;
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(1).applyTo(area);
		notice = WidgetFactory.label(SWT.WRAP).create(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(Spacing.READING_WIDTH, SWT.DEFAULT).applyTo(notice);
		large = new PictureCanvas(area, SWT.NO_FOCUS, 1600);
		large.setData("org.limn.id", "generate.result");
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 240).applyTo(large);
		row = new Composite(area, SWT.NONE);
		row.setLayout(new RowLayout());
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(row);
		about = WidgetFactory.label(SWT.WRAP).create(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(Spacing.READING_WIDTH, SWT.DEFAULT).applyTo(about);
		about.setForeground(about.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
	}

	Control control() {
		return area;
	}

	int chosenSlot() {
		return chosen;
	}

	void show(GenerationJob job) {
		GenerationJob before = shown;
		if (before != null && before.id().equals(job.id()) && before.images().equals(job.images()) && before.state().equals(job.state())) {
			return;
		}
		shown = job;
		Failure failure = job.failure();
		notice.setText(failure == null ? "" : NLS.bind(Messages.ResultArea_partial, JobWords.state(job), failure.message()).replace("&", "&&"));
		((GridData) notice.getLayoutData()).exclude = failure == null;
		notice.setVisible(failure != null);
		for (Control child : row.getChildren()) {
			child.dispose();
		}
		thumbnails.clear();
		List<JobImage> images = job.saved();
		if (images.size() > 1) {
			images.forEach(i -> thumbnail(job, i));
		}
		((GridData) row.getLayoutData()).exclude = images.size() < 2;
		if (!images.isEmpty()) {
			choose(job, images.getFirst());
		}
		area.layout(true, true);
	}

	private void thumbnail(GenerationJob job, JobImage image) {
		PictureCanvas canvas = new PictureCanvas(row, SWT.NONE, THUMBNAIL * 2);
		canvas.setLayoutData(new RowData(THUMBNAIL, THUMBNAIL));
		canvas.setToolTipText(NLS.bind(Messages.ResultArea_picture, image.slot() + 1));
		canvas.setData("org.limn.id", "generate.result." + image.slot());
		canvas.setData(image);
		show(canvas, job, image);
		canvas.addListener(SWT.MouseDown, e -> choose(job, image));
		canvas.addListener(SWT.FocusIn, e -> choose(job, image));
		canvas.addListener(SWT.Traverse, e -> e.doit = true);
		canvas.addListener(SWT.KeyDown, e -> move(canvas, e.keyCode));
		thumbnails.add(canvas);
	}

	private void move(PictureCanvas from, int key) {
		int index = thumbnails.indexOf(from) + (key == SWT.ARROW_RIGHT ? 1 : key == SWT.ARROW_LEFT ? -1 : 0);
		if (index >= 0 && index < thumbnails.size()) {
			thumbnails.get(index).setFocus();
		}
	}

	private void choose(GenerationJob job, JobImage image) {
		if (chosen == image.slot() && large.hasPicture()) {
			return;
		}
		chosen = image.slot();
		thumbnails.forEach(t -> t.select(image.equals(t.getData())));
		show(large, job, image);
		String size = image.width() + " × " + image.height();
		String words = JobSummary.difference(job, image).orElse(size);
		String money = JobWords.costs(job) ? "  ·  " + JobWords.charge(job) : "";
		about.setText(words + money + "\n" + Messages.ResultArea_hint);
		area.layout();
	}

	private void show(PictureCanvas canvas, GenerationJob job, JobImage image) {
		String file = image.file();
		if (file != null) {
			canvas.show(state.target().book().resolve(file));
		} else {
			canvas.words(Messages.ResultArea_missing);
		}
	}
}
