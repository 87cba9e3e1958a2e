/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Inclusion;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.SizeDifference;
import org.limn.media.Crop;
import org.limn.media.CropPurpose;
import org.limn.media.MediaItem;
import org.limn.ui.LimnImages;
import org.limn.ui.Spacing;

/** Says that a picture has not the size that was asked for, and offers to crop it. The file stays as it is: a crop is a recorded rectangle. */
final class CropOffer {

	private final Composite area;
	private final Label icon;
	private final Label words;
	private final Button button;
	private Optional<Crop> offered = Optional.empty();

	/** Told of the crop that is wanted. */
	@FunctionalInterface
	interface Wanted {
		/** @param crop the part of the picture, or {@code null} for all of it */
		void crop(@Nullable Crop crop);
	}

	CropOffer(Composite parent, Wanted wanted) {
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(3).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		icon = WidgetFactory.label(SWT.NONE).create(area);
		words = WidgetFactory.label(SWT.WRAP).create(area);
		words.setData("org.limn.id", "generate.result.difference");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(words);
		button = WidgetFactory.button(SWT.PUSH).onSelect(e -> wanted.crop(offered.isPresent() ? offered.get() : null)).create(area);
		button.setData("org.limn.id", "generate.result.crop");
		GridDataFactory.swtDefaults().applyTo(button);
		Inclusion.set(area, false);
	}

	/**
	 * Shows what is to be said about a picture.
	 *
	 * @param difference how it differs from what was asked for, or empty
	 * @param item what the library knows about it; empty while that is being read
	 */
	void show(Optional<SizeDifference> difference, Optional<MediaItem> item) {
		Inclusion.set(area, difference.isPresent());
		difference.ifPresent(d -> show(d, item));
	}

	private void show(SizeDifference difference, Optional<MediaItem> item) {
		Optional<Crop> crop = item.flatMap(i -> Optional.ofNullable(i.record().crops().get(CropPurpose.PICTURE)));
		icon.setImage(crop.isPresent() ? GenerationIcons.image("done") : LimnImages.image(LimnImages.WARNING));
		words.setText(crop.map(c -> NLS.bind(Messages.CropOffer_cropped, c.width() + "×" + c.height())).orElseGet(difference::words));
		button.setText(crop.isPresent() ? Messages.CropOffer_undo : NLS.bind(Messages.CropOffer_crop, difference.shape()));
		offered = crop.isPresent() ? Optional.empty() : difference.crop();
		button.setEnabled(item.isPresent());
		Inclusion.set(button, crop.isPresent() || offered.isPresent());
	}
}
