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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.ui.internal.Messages;

/** The accounts in a table: name, provider, and where they stand. */
final class AccountTable {

	private final GenerationAdministration admin;
	private final TableViewer viewer;

	AccountTable(Composite parent, GenerationAdministration admin) {
		this.admin = admin;
		Composite holder = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(250, 200).applyTo(holder);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		viewer = new TableViewer(holder, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setData("org.limn.id", "accounts.table");
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(layout, Messages.AccountTable_name, 35, Account::name);
		column(layout, Messages.AccountTable_provider, 25, a -> provider(a).map(ProviderDescriptor::name).orElse(a.providerId()));
		column(layout, Messages.AccountTable_state, 40, this::state);
	}

	private interface Text {
		String of(Account account);
	}

	private void column(TableColumnLayout layout, String title, int weight, Text text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			@NonNullByDefault({})
			public String getText(Object element) {
				return text.of((Account) element);
			}
		});
	}

	void onSelect(Runnable selected, Runnable opened) {
		viewer.addSelectionChangedListener(e -> selected.run());
		viewer.addDoubleClickListener(e -> opened.run());
	}

	Optional<Account> selected() {
		return viewer.getStructuredSelection().getFirstElement() instanceof Account a ? Optional.of(a) : Optional.empty();
	}

	void refresh() {
		Optional<Account> before = selected();
		List<Account> accounts = admin.accounts();
		viewer.setInput(accounts);
		accounts.stream().filter(a -> before.isEmpty() || a.id().equals(before.get().id())).findFirst()
				.ifPresent(a -> viewer.setSelection(new org.eclipse.jface.viewers.StructuredSelection(a)));
	}

	private Optional<ProviderDescriptor> provider(Account account) {
		return admin.providers().stream().filter(p -> p.id().equals(account.providerId())).findFirst();
	}

	private String state(Account account) {
		if (!account.enabled()) {
			return Messages.AccountTable_disabled;
		}
		Optional<ProviderDescriptor> provider = provider(account);
		if (provider.isEmpty()) {
			return Messages.AccountTable_noProvider;
		}
		return provider.get().settings().stream().filter(ProviderSetting::secret).findFirst()
				.map(s -> SecretWords.of(admin.secretState(account.id(), s.id()), s)).orElse(Messages.AccountTable_ready);
	}
}
