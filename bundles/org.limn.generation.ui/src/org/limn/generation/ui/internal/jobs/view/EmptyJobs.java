/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Inclusion;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;
import org.limn.ui.Spacing;

/** In place of an empty table: what to do first, or that the filter lets nothing through. */
final class EmptyJobs {

	private final Composite area;
	private final Label words;
	private final Link all;

	EmptyJobs(Composite parent, Runnable showAll) {
		area = new Composite(parent, SWT.NONE);
		Spacing.page(1).applyTo(area);
		Label icon = WidgetFactory.label(SWT.NONE).image(GenerationIcons.image("jobs")).create(area);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.END).grab(true, true).applyTo(icon);
		words = WidgetFactory.label(SWT.WRAP | SWT.CENTER).create(area);
		words.setData("org.limn.id", "jobs.empty");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, false).hint(1, SWT.DEFAULT).applyTo(words);
		all = new Link(area, SWT.NONE);
		all.setText("<a>" + Messages.EmptyJobs_showAll + "</a>");
		all.addListener(SWT.Selection, e -> showAll.run());
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(all);
	}

	Control control() {
		return area;
	}

	/** Says why the table is empty. */
	void show(boolean noJobs) {
		words.setText(!noJobs ? Messages.EmptyJobs_filtered
				: Services.generation().isPresent() ? Messages.EmptyJobs_none : Messages.AboutGenerationDialog_noService);
		Inclusion.set(all, !noJobs);
		area.layout(true, true);
	}
}
