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
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.limn.generation.ProfileState;
import org.limn.generation.ui.internal.Messages;

/** The choice of the profile with its description; profiles that cannot be used are there and say why. */
final class ProfileField {

	private final DialogState state;
	private final Combo combo;
	private final Label description;
	private List<ProfileState> shown = List.of();

	ProfileField(Composite parent, DialogState state) {
		this.state = state;
		WidgetFactory.label(SWT.NONE).text(Messages.ProfileField_profile).create(parent);
		combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setData("org.limn.id", "generate.profile");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		combo.addListener(SWT.Selection, e -> {
			int index = combo.getSelectionIndex();
			if (index >= 0 && index < shown.size()) {
				state.chooseProfile(shown.get(index).profile().id());
			}
		});
		description = WidgetFactory.label(SWT.WRAP).create(parent);
		description.setForeground(description.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(description);
	}

	void setFocus() {
		combo.setFocus();
	}

	void refresh() {
		if (!shown.equals(state.profiles())) {
			shown = state.profiles();
			combo.setItems(shown.stream().map(ProfileField::label).toArray(String[]::new));
		}
		ProfileState chosen = state.profile();
		combo.select(chosen == null ? -1 : shown.indexOf(chosen));
		description.setText(chosen == null ? "" : chosen.usable() ? chosen.profile().description() : chosen.reason());
	}

	private static String label(ProfileState profile) {
		return profile.usable() ? profile.profile().name() : NLS.bind(Messages.ProfileField_unusable, profile.profile().name());
	}
}
