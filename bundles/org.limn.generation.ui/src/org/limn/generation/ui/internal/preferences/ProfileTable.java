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
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.Profile;
import org.limn.generation.ui.internal.Messages;

/** The profiles in a table, in their order. */
final class ProfileTable {

	private final GenerationAdministration admin;
	private final TableViewer viewer;

	ProfileTable(Composite parent, GenerationAdministration admin) {
		this.admin = admin;
		Composite holder = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(250, 220).applyTo(holder);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		viewer = new TableViewer(holder, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setData("org.limn.id", "profiles.table");
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(layout, Messages.ProfileTable_name, 35, Profile::name);
		column(layout, Messages.ProfileTable_account, 25, p -> account(p).map(Account::name).orElse(Messages.ProfileTable_noAccount));
		column(layout, Messages.ProfileTable_model, 30, Profile::modelId);
		column(layout, Messages.ProfileTable_enabled, 10, p -> p.enabled() ? Messages.ProfileTable_yes : Messages.ProfileTable_no);
	}

	private interface Text {
		String of(Profile profile);
	}

	private void column(TableColumnLayout layout, String title, int weight, Text text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 50));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			@NonNullByDefault({})
			public String getText(Object element) {
				return text.of((Profile) element);
			}
		});
	}

	private Optional<Account> account(Profile profile) {
		return admin.accounts().stream().filter(a -> a.id().equals(profile.accountId())).findFirst();
	}

	void onSelect(Runnable selected, Runnable opened) {
		viewer.addSelectionChangedListener(e -> selected.run());
		viewer.addDoubleClickListener(e -> opened.run());
	}

	Optional<Profile> selected() {
		return viewer.getStructuredSelection().getFirstElement() instanceof Profile p ? Optional.of(p) : Optional.empty();
	}

	boolean isDisposed() {
		return viewer.getControl().isDisposed();
	}

	void refresh() {
		Optional<Profile> before = selected();
		List<Profile> profiles = admin.profiles();
		viewer.setInput(profiles);
		profiles.stream().filter(p -> before.isEmpty() || p.id().equals(before.get().id())).findFirst()
				.ifPresent(p -> viewer.setSelection(new StructuredSelection(p)));
	}
}
