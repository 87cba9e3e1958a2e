/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;
import org.limn.ui.Spacing;

/** A page with a table and its buttons below some words. What is done on it is done at once. */
abstract class AdministrationPage extends PreferencePage implements IWorkbenchPreferencePage {

	private final String intro;

	/** @param intro what the page is for */
	AdministrationPage(String intro) {
		this.intro = intro;
	}

	/** Makes table and buttons, in a grid of two columns. */
	abstract void create(Composite area, GenerationAdministration admin);

	@Override
	public void init(@Nullable IWorkbench workbench) {
		noDefaultAndApplyButton();
	}

	@Override
	@NonNullByDefault({})
	protected Control createContents(Composite parent) {
		Optional<GenerationAdministration> administration = Services.administration();
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.inner(2).applyTo(area);
		Label words = WidgetFactory.label(SWT.WRAP).text(administration.isEmpty() ? Messages.AboutGenerationDialog_noService : intro).create(area);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(420, SWT.DEFAULT).applyTo(words);
		administration.ifPresent(admin -> create(area, admin));
		return area;
	}

	/** The column of buttons beside the table. */
	static Composite buttons(Composite area) {
		Composite buttons = new Composite(area, SWT.NONE);
		Spacing.inner(1).applyTo(buttons);
		GridDataFactory.fillDefaults().applyTo(buttons);
		return buttons;
	}

	/** A button in that column. */
	static Button button(Composite buttons, String text, Runnable run) {
		return WidgetFactory.button(SWT.PUSH).text(text).onSelect(e -> run.run()).layoutData(GridDataFactory.fillDefaults().create()).create(buttons);
	}
}
