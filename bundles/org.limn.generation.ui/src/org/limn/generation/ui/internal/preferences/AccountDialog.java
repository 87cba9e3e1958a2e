/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.ui.internal.Messages;
import org.limn.ui.Spacing;

/** Edits one account; its fields are drawn from what the provider declares. */
final class AccountDialog extends TitleAreaDialog {

	private final GenerationAdministration admin;
	private final ProviderDescriptor provider;
	private final List<SettingControl> settings = new ArrayList<>();
	private final List<SecretControl> secrets = new ArrayList<>();
	private Account account;
	private @Nullable Text name;
	private @Nullable Button enabled;
	private @Nullable Button traced;
	private @Nullable LimitsControl limits;

	AccountDialog(Shell parent, GenerationAdministration admin, ProviderDescriptor provider, Account account) {
		super(parent);
		this.admin = admin;
		this.provider = provider;
		this.account = account;
		setHelpAvailable(false);
	}

	@Override
	@NonNullByDefault({})
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.AccountDialog_title);
	}

	@Override
	@NonNullByDefault({})
	protected Control createDialogArea(Composite parent) {
		setTitle(provider.name());
		setMessage(provider.description());
		boolean wide = provider.settings().stream().anyMatch(s -> s.type() == ProviderSetting.Type.DOCUMENT);
		Composite content = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		Spacing.page(wide ? 2 : 1).applyTo(content);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		Composite area = column(content, !wide);
		// a document is beside the other settings, as high as all of them together
		Composite documents = wide ? column(content, true) : area;
		WidgetFactory.label(SWT.NONE).text(Messages.AccountDialog_name).create(area);
		Text nameField = WidgetFactory.text(SWT.BORDER).text(account.name()).limitTo(100).onModify(e -> validate()).create(area);
		nameField.setData("org.limn.id", "account.name");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(nameField);
		name = nameField;
		for (ProviderSetting setting : provider.settings()) {
			if (setting.secret()) {
				secrets.add(new SecretControl(area, setting, admin.secretState(account.id(), setting.id())));
			} else {
				Composite place = setting.type() == ProviderSetting.Type.DOCUMENT ? documents : area;
				settings.add(new SettingControl(place, setting, account.settings().get(setting.id()), this::validate,
						(id, text) -> admin.examine(provider.id(), id, text)));
			}
		}
		WidgetFactory.label(SWT.NONE).create(area);
		Button check = WidgetFactory.button(SWT.CHECK).text(Messages.AccountDialog_enabled).create(area);
		check.setSelection(account.enabled());
		enabled = check;
		limits = new LimitsControl(area, account.limits(), this::validate);
		WidgetFactory.label(SWT.NONE).create(area);
		Button trace = WidgetFactory.button(SWT.CHECK).text(Messages.AccountDialog_traced).tooltip(Messages.AccountDialog_tracedHelp).create(area);
		trace.setSelection(account.traced());
		trace.setData("org.limn.id", "account.traced");
		traced = trace;
		return content;
	}

	private static Composite column(Composite content, boolean grows) {
		Composite column = new Composite(content, SWT.NONE);
		Spacing.page(2).margins(0, 0).applyTo(column);
		GridDataFactory.fillDefaults().grab(grows, true).applyTo(column);
		return column;
	}

	private void validate() {
		Text field = name;
		String problem = field == null || field.getText().isBlank() ? Messages.AccountDialog_noName : "";
		for (SettingControl setting : settings) {
			problem = problem.isEmpty() ? setting.problem() : problem;
		}
		LimitsControl limited = limits;
		if (problem.isEmpty() && limited != null) {
			problem = limited.problem();
		}
		setErrorMessage(problem.isEmpty() ? null : problem);
		Button ok = getButton(OK);
		if (ok != null) {
			ok.setEnabled(problem.isEmpty());
		}
	}

	@Override
	protected void okPressed() {
		Text field = name;
		Button check = enabled;
		Button trace = traced;
		LimitsControl limited = limits;
		if (field != null && trace != null && check != null && limited != null) {
			Map<String, String> values = new HashMap<>();
			settings.forEach(s -> s.value().ifPresent(v -> values.put(s.id(), v)));
			account = new Account(account.id(), provider.id(), field.getText().strip(), check.getSelection(), values, limited.limits(),
					trace.getSelection());
			secrets.forEach(SecretControl::take);
		}
		super.okPressed();
	}

	/** Writes account and secrets. Not for the UI thread. */
	void save() throws GenerationException {
		admin.save(account);
		for (SecretControl secret : secrets) {
			secret.save(admin, account.id());
		}
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
