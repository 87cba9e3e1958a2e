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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;

/** The accounts at the providers that are installed. What is done here is done at once. */
public final class AccountsPreferencePage extends AdministrationPage {

	/** The page's id. */
	public static final String ID = "org.limn.generation.ui.accounts";

	private @Nullable Widgets widgets;
	private @Nullable Job test;

	/** What exists while the page is shown. */
	private record Widgets(AccountTable table, Label status, Button edit, Button remove, Button check, Background background) {
	}

	/** Made by the workbench. */
	public AccountsPreferencePage() {
		super(Messages.AccountsPreferencePage_intro);
	}

	@Override
	void create(Composite area, GenerationAdministration admin) {
		AccountTable table = new AccountTable(area, admin);
		Composite buttons = buttons(area);
		Button add = button(buttons, Messages.AccountsPreferencePage_add, () -> { });
		add.setData("org.limn.id", "accounts.add");
		add.addListener(SWT.Selection, e -> chooseProvider(add, admin));
		Button edit = button(buttons, Messages.AccountsPreferencePage_edit, () -> table.selected().ifPresent(a -> edit(admin, a)));
		Button remove = button(buttons, Messages.AccountsPreferencePage_remove, () -> table.selected().ifPresent(a -> remove(admin, a)));
		Button check = button(buttons, Messages.AccountsPreferencePage_test, () -> table.selected().ifPresent(a -> test(admin, a)));
		check.setData("org.limn.id", "accounts.test");
		Label status = WidgetFactory.label(SWT.WRAP).create(area);
		status.setData("org.limn.id", "accounts.status");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(420, 48).applyTo(status);
		widgets = new Widgets(table, status, edit, remove, check, new Background(area));
		table.onSelect(this::selectionChanged, () -> table.selected().ifPresent(a -> edit(admin, a)));
		refresh();
	}

	private void selectionChanged() {
		Widgets w = widgets;
		if (w != null) {
			boolean any = w.table().selected().isPresent();
			w.edit().setEnabled(any);
			w.remove().setEnabled(any);
			w.check().setEnabled(any);
		}
	}

	private void refresh() {
		Widgets w = widgets;
		if (w != null && !w.status().isDisposed()) {
			w.table().refresh();
			selectionChanged();
		}
	}

	private void chooseProvider(Button add, GenerationAdministration admin) {
		List<ProviderDescriptor> providers = admin.providers();
		Menu menu = new Menu(add);
		for (ProviderDescriptor provider : providers) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(provider.name());
			item.setToolTipText(provider.description());
			item.addListener(SWT.Selection,
					e -> edit(admin, new Account(UUID.randomUUID().toString(), provider.id(), provider.name(), true, Map.of())));
		}
		menu.addListener(SWT.Hide, e -> add.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private void edit(GenerationAdministration admin, Account account) {
		Optional<ProviderDescriptor> provider = admin.providers().stream().filter(p -> p.id().equals(account.providerId())).findFirst();
		if (provider.isEmpty()) {
			MessageDialog.openInformation(getShell(), account.name(), NLS.bind(Messages.AccountsPreferencePage_noProvider, account.providerId()));
			return;
		}
		AccountDialog dialog = new AccountDialog(getShell(), admin, provider.get(), account);
		if (dialog.open() == Window.OK) {
			Saving.start(dialog::save, this::refresh);
		}
	}

	private void remove(GenerationAdministration admin, Account account) {
		if (MessageDialog.openConfirm(getShell(), Messages.AccountsPreferencePage_remove,
				NLS.bind(Messages.AccountsPreferencePage_removeQuestion, account.name()))) {
			Saving.start(() -> admin.removeAccount(account.id()), this::refresh);
		}
	}

	/** Tests the account; pressed again meanwhile, it stops the test. */
	private void test(GenerationAdministration admin, Account account) {
		Widgets w = widgets;
		Job running = test;
		if (w == null) {
			return;
		}
		if (running != null && running.getState() != Job.NONE) {
			running.cancel();
			tested(NLS.bind(Messages.AccountsPreferencePage_testStopped, account.name()));
			return;
		}
		w.status().setText(NLS.bind(Messages.AccountsPreferencePage_testing, account.name()));
		w.check().setText(Messages.AccountsPreferencePage_stop);
		test = w.background().startVisible(NLS.bind(Messages.AccountsPreferencePage_testing, account.name()), () -> {
			admin.check(account.id());
			return account;
		}, done -> tested(NLS.bind(Messages.AccountsPreferencePage_works, account.name())),
				failure -> tested(NLS.bind(Messages.AccountsPreferencePage_fails, account.name(), failure.message())));
	}

	private void tested(String words) {
		Widgets w = widgets;
		if (w != null) {
			w.status().setText(words.replace("&", "&&"));
			w.check().setText(Messages.AccountsPreferencePage_test);
			w.status().getParent().layout();
		}
	}
}
