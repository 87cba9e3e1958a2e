/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.limn.ui.LimnImages;
import org.limn.ui.Spacing;

/** What stands where pictures would be, and what to do first. */
final class EmptyLibrary extends Composite {

	private final Label title;
	private final Label help;
	private final Button action;
	private Runnable onAction = () -> {
	};

	EmptyLibrary(Composite parent) {
		super(parent, SWT.NONE);
		Spacing.page(1).applyTo(this);
		Label icon = WidgetFactory.label(SWT.CENTER).image(LimnImages.image(LimnImages.MEDIA)).create(this);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.END).grab(true, true).applyTo(icon);
		title = WidgetFactory.label(SWT.CENTER).font(org.eclipse.jface.resource.JFaceResources.getFontRegistry()
				.getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT)).create(this);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, false).applyTo(title);
		help = WidgetFactory.label(SWT.CENTER | SWT.WRAP).create(this);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, false).hint(220, SWT.DEFAULT).applyTo(help);
		action = WidgetFactory.button(SWT.PUSH).onSelect(e -> onAction.run()).create(this);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(action);
	}

	/** Says why there is nothing, and offers one thing to do; no button when the label is empty. */
	void say(String what, String why, String label, Runnable todo) {
		title.setText(what);
		help.setText(why);
		action.setText(label);
		action.setVisible(!label.isEmpty());
		onAction = todo;
		layout(true, true);
	}
}
