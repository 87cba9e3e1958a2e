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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.limn.generation.ImageSize;
import org.limn.generation.StandardSizes;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.Profile;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.dialog.OptionsArea;
import org.limn.generation.ui.internal.draft.SizeChoice;
import org.limn.ui.Spacing;

/** Edits one profile: its name, its model, and what a dialog starts with. */
final class ProfileDialog extends TitleAreaDialog {

	private final GenerationAdministration admin;
	private final List<Account> accounts;
	private final Map<String, Object> options = new HashMap<>();
	private final List<ImageSize> sizes = new ArrayList<>();
	private Profile profile;
	private @Nullable Fields fields;

	/** What exists while the dialog is open. */
	private record Fields(Text name, Text description, Combo account, Text model, Combo size, Button enabled, OptionsArea options,
			Background background, Composite area) {
	}

	ProfileDialog(Shell parent, GenerationAdministration admin, Profile profile) {
		super(parent);
		this.admin = admin;
		this.accounts = admin.accounts();
		this.profile = profile;
		options.putAll(profile.options());
		setHelpAvailable(false);
	}

	Profile profile() {
		return profile;
	}

	@Override
	@NonNullByDefault({})
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.ProfileDialog_title);
	}

	@Override
	@NonNullByDefault({})
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.ProfileDialog_title);
		setMessage(Messages.ProfileDialog_message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		Spacing.page(2).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		Text name = text(area, Messages.AccountDialog_name, profile.name(), 100);
		name.setData("org.limn.id", "profile.name");
		Text description = text(area, Messages.ProfileDialog_description, profile.description(), 500);
		WidgetFactory.label(SWT.NONE).text(Messages.ProfileDialog_account).create(area);
		Combo account = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		account.setItems(accounts.stream().map(Account::name).toArray(String[]::new));
		account.select(accounts.stream().map(Account::id).toList().indexOf(profile.accountId()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(account);
		Text model = model(area, account);
		WidgetFactory.label(SWT.NONE).text(Messages.ProfileDialog_size).create(area);
		Combo size = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(size);
		WidgetFactory.label(SWT.NONE).create(area);
		Button enabled = WidgetFactory.button(SWT.CHECK).text(Messages.ProfileDialog_enabled).create(area);
		enabled.setSelection(profile.enabled());
		WidgetFactory.label(SWT.NONE).text(Messages.ProfileDialog_options)
				.layoutData(GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).create()).create(area);
		Composite holder = new Composite(area, SWT.NONE);
		Spacing.inner(1).applyTo(holder);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(holder);
		fields = new Fields(name, description, account, model, size, enabled, new OptionsArea(holder), new Background(area), area);
		offerSizes(StandardSizes.sizes());
		account.addListener(SWT.Selection, e -> loadModel());
		model.addListener(SWT.FocusOut, e -> loadModel());
		loadModel();
		return area;
	}

	private Text model(Composite area, Combo account) {
		WidgetFactory.label(SWT.NONE).text(Messages.ProfileDialog_model).create(area);
		Composite line = new Composite(area, SWT.NONE);
		Spacing.inner(2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		Text model = WidgetFactory.text(SWT.BORDER).text(profile.modelId()).onModify(e -> validate()).create(line);
		model.setData("org.limn.id", "profile.model");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(model);
		WidgetFactory.button(SWT.PUSH).text(Messages.ProfileDialog_choose).onSelect(e -> choose(account, model)).create(line);
		return model;
	}

	private Text text(Composite area, String label, String value, int limit) {
		WidgetFactory.label(SWT.NONE).text(label).create(area);
		Text text = WidgetFactory.text(SWT.BORDER).text(value).limitTo(limit).onModify(e -> validate()).create(area);
		GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(text);
		return text;
	}

	private void choose(Combo account, Text model) {
		int index = account.getSelectionIndex();
		if (index >= 0) {
			ModelDialog dialog = new ModelDialog(getShell(), admin, accounts.get(index).id());
			if (dialog.open() == Window.OK) {
				dialog.chosen().ifPresent(m -> {
					model.setText(m.id());
					show(m);
				});
			}
		}
	}

	private void loadModel() {
		Fields f = fields;
		int index = f == null ? -1 : f.account().getSelectionIndex();
		if (f == null || index < 0 || f.model().getText().isBlank()) {
			return;
		}
		String id = f.model().getText().strip();
		f.background().start(Messages.ModelDialog_asking, () -> admin.models(accounts.get(index).id(), id),
				models -> models.stream().filter(m -> m.id().equals(id)).findFirst().ifPresent(this::show), failure -> { });
	}

	private void show(ImageModel model) {
		Fields f = fields;
		if (f != null) {
			offerSizes(model.sizes().offer(StandardSizes.sizes()));
			f.options().show(model.options(), options::get, (id, value) -> {
				if (value == null) {
					options.remove(id);
				} else {
					options.put(id, value);
				}
			});
			f.area().layout(true, true);
			getShell().layout(true, true);
		}
	}

	private void offerSizes(List<ImageSize> offered) {
		Fields f = fields;
		if (f != null) {
			sizes.clear();
			sizes.addAll(offered);
			ImageSize chosen = profile.defaultSize();
			if (chosen != null && !sizes.contains(chosen)) {
				sizes.add(chosen);
			}
			f.size().setItems(sizes.stream().map(SizeChoice::label).toArray(String[]::new));
			f.size().add(Messages.ProfileDialog_firstSize, 0);
			f.size().select(chosen == null ? 0 : sizes.indexOf(chosen) + 1);
		}
	}

	private void validate() {
		Fields f = fields;
		if (f == null) {
			return;
		}
		String problem = f.name().getText().isBlank() ? Messages.AccountDialog_noName
				: f.model().getText().isBlank() ? Messages.ProfileDialog_noModel : "";
		setErrorMessage(problem.isEmpty() ? null : problem);
		Optional.ofNullable(getButton(OK)).ifPresent(b -> b.setEnabled(problem.isEmpty()));
	}

	@Override
	protected void okPressed() {
		Fields f = fields;
		if (f != null && f.account().getSelectionIndex() >= 0) {
			int size = f.size().getSelectionIndex();
			profile = new Profile(profile.id(), f.name().getText().strip(), f.description().getText().strip(),
					accounts.get(f.account().getSelectionIndex()).id(), f.model().getText().strip(), f.enabled().getSelection(), profile.sizes(),
					size <= 0 ? null : sizes.get(size - 1), options);
		}
		super.okPressed();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
