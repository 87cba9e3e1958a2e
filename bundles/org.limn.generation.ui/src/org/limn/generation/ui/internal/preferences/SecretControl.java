/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.admin.SecretState;
import org.limn.generation.ui.internal.Messages;
import org.limn.ui.Spacing;

/** The field for one secret. It never shows what is stored, only where; what is typed is overwritten once it is stored. */
final class SecretControl {

	private final ProviderSetting setting;
	private final Text field;
	private final Button clear;
	private char[] typed = {};
	private boolean clearing;

	SecretControl(Composite parent, ProviderSetting setting, SecretState state) {
		this.setting = setting;
		WidgetFactory.label(SWT.NONE).text(setting.name()).create(parent);
		Composite line = new Composite(parent, SWT.NONE);
		Spacing.inner(2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		field = new Text(line, SWT.BORDER | SWT.PASSWORD);
		field.setData("org.limn.id", "account." + setting.id());
		field.setMessage(state == SecretState.NONE ? Messages.SecretControl_type : Messages.SecretControl_replace);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field);
		clear = WidgetFactory.button(SWT.PUSH).text(Messages.SecretControl_clear)
				.enabled(state == SecretState.STORED || state == SecretState.SESSION).create(line);
		WidgetFactory.label(SWT.NONE).create(parent);
		Label where = WidgetFactory.label(SWT.NONE).text(SecretWords.of(state, setting)).create(parent);
		where.setData("org.limn.id", "account." + setting.id() + ".state");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(where);
		clear.addListener(SWT.Selection, e -> {
			clearing = true;
			field.setTextChars(new char[0]);
			where.setText(Messages.SecretControl_willClear);
		});
		SettingControl.help(parent, setting.help());
	}

	/** Takes what was typed, while the field still exists. */
	void take() {
		typed = field.getTextChars();
	}

	/** Stores what was typed, or clears it when that was asked for. */
	void save(GenerationAdministration admin, String accountId) throws GenerationException {
		try {
			if (typed.length > 0) {
				admin.setSecret(accountId, setting.id(), typed);
			} else if (clearing) {
				admin.setSecret(accountId, setting.id(), null);
			}
		} finally {
			Arrays.fill(typed, '\0');
		}
	}
}
