/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.limn.generation.Failure;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobImage;
import org.limn.generation.ui.internal.Inclusion;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;
import org.limn.generation.ui.internal.draft.JobWords;
import org.limn.generation.ui.internal.draft.SizeDifference;
import org.limn.media.Crop;
import org.limn.media.CropPurpose;
import org.limn.ui.Spacing;

/** The pictures that came: one large or two side by side, all small to choose from, and what is to be said about them. */
final class ResultArea {

	/** The longest edge in pixels that is decoded for a picture that is shown large. */
	static final int LARGE = 1600;

	private final Composite area;
	private final Label notice;
	private final Composite view;
	private final StackLayout views = new StackLayout();
	private final PictureCanvas large;
	private final ComparisonView comparison;
	private final Composite choice;
	private final ThumbnailRow thumbnails;
	private final Button compare;
	private final CropOffer crop;
	private final Label about;
	private final ResultPictures pictures;
	private @Nullable GenerationJob shown;
	private @Nullable JobImage chosen;
	private @Nullable JobImage inLarge;
	private @Nullable Pair pair;

	/**
	 * @param parent the parent
	 * @param state the dialog's state
	 * @param refused told when a crop cannot be recorded
	 */
	ResultArea(Composite parent, DialogState state, Consumer<Failure> refused) {
		pictures = new ResultPictures(state, this::refresh, refused);
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(1).applyTo(area);
		notice = words();
		view = new Composite(area, SWT.NONE);
		view.setLayout(views);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 240).applyTo(view);
		large = new PictureCanvas(view, SWT.NO_FOCUS, LARGE);
		large.setData("org.limn.id", "generate.result");
		comparison = new ComparisonView(view, this::choose);
		views.topControl = large;
		choice = new Composite(area, SWT.NONE);
		Spacing.inner(2).spacing(Spacing.GROUP, 0).applyTo(choice);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(choice);
		thumbnails = new ThumbnailRow(choice, this::choose, this::compare);
		compare = WidgetFactory.button(SWT.PUSH).onSelect(e -> toggle()).create(choice);
		compare.setData("org.limn.id", "generate.compare");
		crop = new CropOffer(area, this::crop);
		about = words();
		about.setForeground(about.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
	}

	private Label words() {
		Label label = WidgetFactory.label(SWT.WRAP).create(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(Spacing.READING_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	Control control() {
		return area;
	}

	/** The slot of the picture that is chosen, or -1. */
	int chosenSlot() {
		JobImage image = chosen;
		return image == null ? -1 : image.slot();
	}

	void show(GenerationJob job) {
		GenerationJob before = shown;
		if (before != null && before.id().equals(job.id()) && before.images().equals(job.images()) && before.state().equals(job.state())) {
			return;
		}
		int slot = before != null && before.id().equals(job.id()) ? chosenSlot() : -1;
		shown = job;
		Failure failure = job.failure();
		notice.setText(failure == null ? "" : NLS.bind(Messages.ResultArea_partial, JobWords.state(job), failure.message()).replace("&", "&&"));
		Inclusion.set(notice, failure != null);
		List<JobImage> images = job.saved();
		pair = null;
		inLarge = null;
		// what was chosen stays chosen when more becomes known of the same job
		Optional<JobImage> kept = images.stream().filter(i -> i.slot() == slot).findFirst().or(() -> images.stream().findFirst());
		chosen = kept.isPresent() ? kept.get() : null;
		thumbnails.show(images.size() > 1 ? images : List.of(), pictures);
		Inclusion.set(choice, images.size() > 1);
		pictures.load(job);
		refresh();
	}

	private void choose(JobImage image) {
		Pair both = pair;
		if (image.slot() != chosenSlot()) {
			chosen = image;
			pair = both == null ? null : both.choose(image);
			refresh();
		}
	}

	private void compare(JobImage image) {
		JobImage first = chosen;
		Pair both = pair;
		if (first != null && first.slot() != image.slot()) {
			pair = both == null ? new Pair(first, image, true) : both.choose(image);
			chosen = image;
			refresh();
		}
	}

	private void toggle() {
		GenerationJob job = shown;
		if (!leaveComparison() && job != null) {
			List<JobImage> images = job.saved();
			compare(images.get((images.indexOf(chosen) + 1) % images.size()));
		}
	}

	/** Goes back to one large picture. @return whether two were shown */
	boolean leaveComparison() {
		boolean compared = pair != null;
		pair = null;
		if (compared) {
			refresh();
		}
		return compared;
	}

	private void crop(@Nullable Crop part) {
		JobImage image = chosen;
		if (image != null) {
			pictures.update(image, r -> r.withCrop(CropPurpose.PICTURE, part));
		}
	}

	private void refresh() {
		GenerationJob job = shown;
		JobImage image = chosen;
		if (job == null || image == null) {
			return;
		}
		Pair both = pair;
		views.topControl = both == null ? large : comparison.control();
		view.layout();
		if (both == null) {
			comparison.clear();
			showLarge(image);
		} else {
			comparison.show(both, pictures);
		}
		thumbnails.mark(both == null ? List.of(image) : List.of(both.left(), both.right()));
		compare.setText(both == null ? Messages.ResultArea_compare : Messages.ResultArea_one);
		compare.setToolTipText(both == null ? Messages.ResultArea_compareTip : Messages.ResultArea_oneTip);
		crop.show(SizeDifference.of(job.outgoing().size(), image.width(), image.height()), pictures.item(image.slot()));
		String money = JobWords.costs(job) ? "  ·  " + JobWords.charge(job) : "";
		Inclusion.set(about, both == null);
		about.setText(pictures.words(image) + money + "\n" + Messages.ResultArea_hint);
		area.layout(true, true);
	}

	private void showLarge(JobImage image) {
		JobImage before = inLarge;
		if (before == null || !image.equals(before)) {
			inLarge = image;
			pictures.show(large, image);
		}
		pictures.outline(large, image);
	}
}
