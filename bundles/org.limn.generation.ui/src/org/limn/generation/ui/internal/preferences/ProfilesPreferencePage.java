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
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.Profile;
import org.limn.generation.ui.internal.Messages;

/** The profiles from which writers choose, in the order in which they see them. What is done here is done at once. */
public final class ProfilesPreferencePage extends AdministrationPage {

	/** The page's id. */
	public static final String ID = "org.limn.generation.ui.profiles";

	private final List<Button> needsSelection = new ArrayList<>();
	private @Nullable ProfileTable table;

	/** Made by the workbench. */
	public ProfilesPreferencePage() {
		super(Messages.ProfilesPreferencePage_intro);
	}

	@Override
	void create(Composite area, GenerationAdministration admin) {
		ProfileTable created = new ProfileTable(area, admin);
		table = created;
		Composite buttons = buttons(area);
		Button add = button(buttons, Messages.ProfilesPreferencePage_add, () -> add(admin));
		add.setData("org.limn.id", "profiles.add");
		needsSelection.add(button(buttons, Messages.ProfilesPreferencePage_edit, () -> selected(admin, this::edit)));
		needsSelection.add(button(buttons, Messages.ProfilesPreferencePage_duplicate, () -> selected(admin, this::duplicate)));
		needsSelection.add(button(buttons, Messages.ProfilesPreferencePage_delete, () -> selected(admin, this::delete)));
		needsSelection.add(button(buttons, Messages.ProfilesPreferencePage_up, () -> selected(admin, (a, p) -> move(a, p, -1))));
		needsSelection.add(button(buttons, Messages.ProfilesPreferencePage_down, () -> selected(admin, (a, p) -> move(a, p, 1))));
		created.onSelect(this::selectionChanged, () -> selected(admin, this::edit));
		refresh();
	}

	private interface Doing {
		void act(GenerationAdministration admin, Profile profile);
	}

	private void selected(GenerationAdministration admin, Doing doing) {
		ProfileTable shown = table;
		if (shown != null) {
			shown.selected().ifPresent(p -> doing.act(admin, p));
		}
	}

	private void selectionChanged() {
		ProfileTable shown = table;
		needsSelection.forEach(b -> b.setEnabled(shown != null && shown.selected().isPresent()));
	}

	private void refresh() {
		ProfileTable shown = table;
		if (shown != null && !shown.isDisposed()) {
			shown.refresh();
			selectionChanged();
		}
	}

	private void add(GenerationAdministration admin) {
		if (admin.accounts().isEmpty()) {
			MessageDialog.openInformation(getShell(), Messages.ProfilesPreferencePage_add, Messages.ProfilesPreferencePage_noAccount);
			return;
		}
		edit(admin, new Profile(UUID.randomUUID().toString(), "", "", admin.accounts().getFirst().id(), "", true, List.of(), null, java.util.Map.of()));
	}

	private void edit(GenerationAdministration admin, Profile profile) {
		ProfileDialog dialog = new ProfileDialog(getShell(), admin, profile);
		if (dialog.open() == Window.OK) {
			Profile edited = dialog.profile();
			List<Profile> profiles = new ArrayList<>(admin.profiles());
			int index = profiles.stream().map(Profile::id).toList().indexOf(edited.id());
			if (index < 0) {
				profiles.add(edited);
			} else {
				profiles.set(index, edited);
			}
			save(admin, profiles);
		}
	}

	private void duplicate(GenerationAdministration admin, Profile p) {
		edit(admin, new Profile(UUID.randomUUID().toString(), NLS.bind(Messages.ProfilesPreferencePage_copyOf, p.name()), p.description(),
				p.accountId(), p.modelId(), p.enabled(), p.sizes(), p.defaultSize(), p.options()));
	}

	private void delete(GenerationAdministration admin, Profile profile) {
		if (MessageDialog.openConfirm(getShell(), Messages.ProfilesPreferencePage_delete,
				NLS.bind(Messages.ProfilesPreferencePage_deleteQuestion, profile.name()))) {
			save(admin, admin.profiles().stream().filter(p -> !p.id().equals(profile.id())).toList());
		}
	}

	private void move(GenerationAdministration admin, Profile profile, int by) {
		List<Profile> profiles = new ArrayList<>(admin.profiles());
		int index = profiles.stream().map(Profile::id).toList().indexOf(profile.id());
		if (index + by >= 0 && index + by < profiles.size()) {
			Collections.swap(profiles, index, index + by);
			save(admin, profiles);
		}
	}

	private void save(GenerationAdministration admin, List<Profile> profiles) {
		Saving.start(() -> admin.setProfiles(profiles), this::refresh);
	}
}
