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
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PlainDialog;

/** Chooses a model from the list the provider gives, with a search. */
final class ModelDialog extends PlainDialog {

	private static final int DELAY_MILLISECONDS = 300;

	private final GenerationAdministration admin;
	private final String accountId;
	private @Nullable ImageModel chosen;
	private @Nullable TableViewer viewer;
	private int asked;

	ModelDialog(Shell parent, GenerationAdministration admin, String accountId) {
		super(parent, Messages.ModelDialog_title);
		this.admin = admin;
		this.accountId = accountId;
	}

	Optional<ImageModel> chosen() {
		ImageModel model = chosen;
		return model == null ? Optional.empty() : Optional.of(model);
	}

	@Override
	protected void fill(Composite area) {
		Text search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.BORDER);
		search.setMessage(Messages.ModelDialog_search);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		TableViewer table = new TableViewer(area, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 260).applyTo(table.getControl());
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.setLabelProvider(new LabelProvider() {
			@Override
			@NonNullByDefault({})
			public String getText(Object element) {
				return element instanceof ImageModel m ? m.name().equals(m.id()) ? m.id() : m.name() + "  –  " + m.id() : "";
			}
		});
		table.addSelectionChangedListener(e -> select(table.getStructuredSelection().getFirstElement()));
		table.addDoubleClickListener(e -> okPressed());
		viewer = table;
		Label status = WidgetFactory.label(SWT.WRAP).create(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(420, 32).applyTo(status);
		Background background = new Background(area);
		search.addListener(SWT.Modify, e -> later(search, background, status));
		ask("", background, status);
	}

	private void later(Text search, Background background, Label status) {
		int mine = ++asked;
		search.getDisplay().timerExec(DELAY_MILLISECONDS, () -> {
			if (mine == asked && !search.isDisposed()) {
				ask(search.getText().strip(), background, status);
			}
		});
	}

	private void ask(String words, Background background, Label status) {
		int mine = ++asked;
		status.setText(Messages.ModelDialog_asking);
		background.start(Messages.ModelDialog_asking, () -> admin.models(accountId, words), models -> {
			if (mine == asked) {
				show(models);
				status.setText(models.isEmpty() ? Messages.ModelDialog_none : "");
			}
		}, failure -> {
			if (mine == asked) {
				status.setText(failure.message().replace("&", "&&"));
			}
		});
	}

	private void show(List<ImageModel> models) {
		TableViewer table = viewer;
		if (table != null) {
			table.setInput(models);
		}
	}

	private void select(@Nullable Object element) {
		chosen = element instanceof ImageModel m ? m : null;
		Button ok = getButton(OK);
		if (ok != null) {
			ok.setEnabled(chosen != null);
		}
	}
}
