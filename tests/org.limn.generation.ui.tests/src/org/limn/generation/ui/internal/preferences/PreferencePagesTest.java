/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.Profile;
import org.limn.generation.ui.internal.GenerationTest;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Screenshots;
import org.limn.generation.ui.internal.Ui;

/** The pages under AI Image Generation. */
class PreferencePagesTest extends GenerationTest {

	private final List<Profile> profiles = away(() -> administration().profiles());

	@AfterEach
	void putBack() {
		away(() -> {
			administration().setProfiles(profiles);
			return true;
		});
	}

	@Test
	void turningItOffOnThePageTurnsItOff() {
		PreferenceDialog dialog = open(GeneralPreferencePage.ID);
		Screenshots.take(dialog.getShell(), "preferences-general");
		Ui.check(Ui.get(dialog.getShell(), "preferences.on", Button.class), false);
		press(dialog);

		Ui.waitFor("the switch", () -> administration().masterSwitch() == MasterSwitch.OFF);
	}

	@Test
	void aPageThatWasOnlyLookedAtDecidesNothing() {
		PreferenceDialog dialog = open(GeneralPreferencePage.ID);
		press(dialog);

		assertThat(administration().masterSwitch()).isEqualTo(MasterSwitch.ON);
	}

	@Test
	void turningItOnAsksForConsentAndANoLeavesItOff() {
		switchTo(MasterSwitch.OFF);
		PreferenceDialog dialog = open(GeneralPreferencePage.ID);
		Shell shell = dialog.getShell();
		Button on = Ui.get(shell, "preferences.on", Button.class);
		Ui.inModal(Messages.GeneralPreferencePage_consentTitle, () -> Ui.check(on, true),
				question -> Screenshots.take(question, "preferences-consent"));
		Ui.waitFor("the box to be empty", () -> !on.getSelection());
		press(dialog);

		assertThat(administration().masterSwitch()).isEqualTo(MasterSwitch.OFF);
	}

	@Test
	void testConnectionSaysHowItWent() {
		Account account = new Account(UUID.randomUUID().toString(), "sketch", "Second Sketch", true, Map.of());
		away(() -> {
			administration().save(account);
			return true;
		});
		try {
			PreferenceDialog dialog = open(AccountsPreferencePage.ID);
			Table table = Ui.get(dialog.getShell(), "accounts.table", Table.class);
			assertThat(table.getItemCount()).isGreaterThanOrEqualTo(1);
			Screenshots.take(dialog.getShell(), "preferences-accounts");
			Ui.press(dialog.getShell(), "accounts.test");
			Label status = Ui.get(dialog.getShell(), "accounts.status", Label.class);
			Ui.waitFor("the answer", () -> status.getText().contains("works"));
			dialog.close();
		} finally {
			away(() -> {
				administration().removeAccount(account.id());
				return true;
			});
		}
	}

	@Test
	void limitsOfAnAccountAreSavedAndWhatCannotBeIsRefused() {
		Account account = new Account(UUID.randomUUID().toString(), "sketch", "Third Sketch", true, Map.of());
		ProviderDescriptor sketch = administration().providers().stream().filter(p -> p.id().equals("sketch")).findFirst().orElseThrow();
		AccountDialog dialog = new AccountDialog(window(), administration(), sketch, account);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Text atOnce = Ui.get(dialog.getShell(), "account.limit.atOnce", Text.class);
		Text idle = Ui.get(dialog.getShell(), "account.limit.idle", Text.class);
		Screenshots.take(dialog.getShell(), "preferences-account");

		atOnce.setText("65");
		assertThat(dialog.getErrorMessage()).contains("64");
		atOnce.setText("3");
		idle.setText("90");
		assertThat(dialog.getErrorMessage()).isNull();
		dialog.okPressed();

		try {
			Account saved = away(() -> {
				dialog.save();
				return administration().accounts().stream().filter(a -> a.id().equals(account.id())).findFirst().orElseThrow();
			});
			assertThat(saved.limits()).isEqualTo(new AccountLimits(3, null, null, null, Duration.ofSeconds(90)));
		} finally {
			away(() -> {
				administration().removeAccount(account.id());
				return true;
			});
		}
	}

	@Test
	void jobsThatWereFoundStartByThemselvesWhenThePersonWantsIt() {
		PreferenceDialog dialog = open(GeneralPreferencePage.ID);
		Ui.check(Ui.get(dialog.getShell(), "preferences.startsFoundJobs", Button.class), true);
		press(dialog);

		assertThat(administration().startsFoundJobs()).isTrue();
		away(() -> {
			administration().setStartsFoundJobs(false);
			return true;
		});
	}

	@Test
	void profilesAreListedInTheirOrder() {
		PreferenceDialog dialog = open(ProfilesPreferencePage.ID);
		Table table = Ui.get(dialog.getShell(), "profiles.table", Table.class);
		Screenshots.take(dialog.getShell(), "preferences-profiles");

		assertThat(table.getItem(0).getText()).isEqualTo(profiles.getFirst().name());
		dialog.close();
	}

	private static PreferenceDialog open(String page) {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(window(), page,
				new String[] { GeneralPreferencePage.ID, AccountsPreferencePage.ID, ProfilesPreferencePage.ID }, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog;
	}

	private static void press(PreferenceDialog dialog) {
		Shell shell = dialog.getShell();
		shell.getDefaultButton().notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
		Ui.waitFor("the dialog to close", shell::isDisposed);
		Ui.waitFor("the writing to end",
				() -> org.eclipse.core.runtime.jobs.Job.getJobManager().find(org.limn.generation.ui.internal.Background.FAMILY).length == 0);
	}
}
