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

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.limn.generation.ContextElement;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.ui.internal.Inclusion;
import org.limn.generation.ui.internal.Messages;
import org.limn.project.BookProblem;
import org.limn.ui.LimnImages;
import org.limn.ui.Spacing;

/** What a person should know about the context before anything is sent: what of the book cannot be read, and what this model does not take. Blocks nothing. */
final class ContextHints {

	private final DialogState state;
	private final Composite area;
	private final Label words;

	ContextHints(Composite parent, DialogState state) {
		this.state = state;
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(2).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		WidgetFactory.label(SWT.NONE).image(LimnImages.image(LimnImages.WARNING)).layoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false))
				.create(area);
		words = WidgetFactory.label(SWT.WRAP).create(area);
		words.setData("org.limn.id", "generate.context.hint");
		GridDataFactory.fillDefaults().grab(true, false).hint(Spacing.READING_WIDTH, SWT.DEFAULT).applyTo(words);
		Inclusion.set(area, false);
	}

	void refresh() {
		String text = String.join("\n", hints()).replace("&", "&&");
		if (!text.equals(words.getText())) {
			words.setText(text);
			Inclusion.set(area, !text.isEmpty());
			area.getParent().layout(true, true);
		}
	}

	private List<String> hints() {
		List<String> hints = new ArrayList<>();
		for (BookProblem problem : state.content().problems()) {
			hints.add(NLS.bind(Messages.ContextHints_book, problem.file().getFileName(), problem.message()));
		}
		ImageModel model = state.model();
		if (model != null && model.references().maximum() == 0 && state.draft().context().stream().anyMatch(ContextHints::isOriginal)) {
			hints.add(NLS.bind(Messages.ContextHints_original, model.name()));
		}
		return hints;
	}

	private static boolean isOriginal(ContextElement entry) {
		return entry.picture().isPresent() && entry.image();
	}
}
