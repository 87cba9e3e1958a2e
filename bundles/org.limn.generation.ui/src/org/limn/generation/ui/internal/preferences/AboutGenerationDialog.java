/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.limn.generation.GenerationAvailability;
import org.limn.generation.GenerationService;
import org.limn.generation.ProfileState;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;
import org.limn.ui.Spacing;

/** Says in words why there is a button for AI or none, what is sent where, and whom to ask. */
public final class AboutGenerationDialog extends Dialog {

	/** @param parent the window */
	public AboutGenerationDialog(Shell parent) {
		super(parent);
	}

	@Override
	@NonNullByDefault({})
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.AboutGenerationDialog_title);
	}

	@Override
	@NonNullByDefault({})
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.page(2).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		WidgetFactory.label(SWT.NONE).image(GenerationIcons.image("ai")).create(area);
		Label headline = WidgetFactory.label(SWT.NONE).text(Messages.AboutGenerationDialog_headline).create(area);
		headline.setFont(JFaceResources.getHeaderFont());
		paragraph(area, Services.generation().map(s -> s.availability().reason()).orElse(Messages.AboutGenerationDialog_noService))
				.setData("org.limn.id", "about.reason");
		List<ProfileState> profiles = Services.generation().filter(s -> s.availability().state() != GenerationAvailability.State.HIDDEN)
				.map(GenerationService::profiles).orElse(List.of());
		for (ProfileState p : profiles) {
			paragraph(area, "•  " + p.profile().name() + (p.usable() ? "" : " – " + p.reason()));
		}
		paragraph(area, Messages.AboutGenerationDialog_whatIsSent);
		return area;
	}

	private static Label paragraph(Composite area, String text) {
		WidgetFactory.label(SWT.NONE).create(area);
		Label label = WidgetFactory.label(SWT.WRAP).text(text.replace("&", "&&")).create(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(460, SWT.DEFAULT).applyTo(label);
		return label;
	}

	@Override
	@NonNullByDefault({})
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.DETAILS_ID, Messages.AboutGenerationDialog_preferences, false);
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int id) {
		Shell parent = getParentShell();
		close();
		if (id == IDialogConstants.DETAILS_ID) {
			PreferencesUtil.createPreferenceDialogOn(parent, GeneralPreferencePage.ID, null, null).open();
		}
	}
}
