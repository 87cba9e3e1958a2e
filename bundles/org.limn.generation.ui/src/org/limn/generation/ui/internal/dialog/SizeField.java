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

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.limn.generation.ImageSize;
import org.limn.generation.ProfileState;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.SizeChoice;
import org.limn.ui.Spacing;

/** The choice of the size: its shape, its name, its pixels and megapixels. */
final class SizeField {

	private static final int SHAPE = 28;

	private final DialogState state;
	private final Combo combo;
	private final Canvas shape;
	private List<ImageSize> shown = List.of();
	private double ratio = 1;

	SizeField(Composite parent, DialogState state) {
		this.state = state;
		WidgetFactory.label(SWT.NONE).text(Messages.SizeField_size).create(parent);
		Composite line = new Composite(parent, SWT.NONE);
		Spacing.inner(2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		shape = new Canvas(line, SWT.NO_FOCUS);
		GridDataFactory.swtDefaults().hint(SHAPE, SHAPE).applyTo(shape);
		shape.addPaintListener(e -> paintShape(e.gc));
		combo = new Combo(line, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setData("org.limn.id", "generate.size");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(combo);
		combo.addListener(SWT.Selection, e -> {
			int index = combo.getSelectionIndex();
			if (index >= 0 && index < shown.size()) {
				state.update(d -> d.withSize(shown.get(index)));
			}
		});
	}

	void refresh() {
		ImageModel model = state.model();
		ProfileState profile = state.profile();
		combo.setEnabled(model != null);
		if (model == null || profile == null) {
			return;
		}
		List<ImageSize> offered = SizeChoice.offered(model, profile.profile());
		if (!offered.equals(shown)) {
			shown = offered;
			combo.setItems(offered.stream().map(SizeChoice::label).toArray(String[]::new));
		}
		ImageSize initial = SizeChoice.initial(offered, state.draft().size(), profile.profile(), state.target().kind());
		ImageSize size = initial == null ? ImageSize.AUTO : initial;
		combo.select(offered.indexOf(size));
		ratio = size.ratio().orElse(0.0);
		shape.redraw();
	}

	private void paintShape(GC gc) {
		gc.setAntialias(SWT.ON);
		gc.setForeground(shape.getDisplay().getSystemColor(SWT.COLOR_WIDGET_FOREGROUND));
		double longer = SHAPE - 5.0;
		int width = (int) Math.round(ratio >= 1 || ratio == 0 ? longer : longer * ratio);
		int height = (int) Math.round(ratio <= 1 ? longer : longer / ratio);
		gc.setLineStyle(ratio == 0 ? SWT.LINE_DASH : SWT.LINE_SOLID);
		gc.drawRoundRectangle((SHAPE - width) / 2, (SHAPE - height) / 2, width, height, 3, 3);
	}
}
