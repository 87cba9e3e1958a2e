/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;
import org.limn.ui.Spacing;

/** The master switch with its consent, working offline, and what becomes of jobs that were found after a restart. */
public final class GeneralPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	/** The page's id. */
	public static final String ID = "org.limn.generation.ui.general";

	private final Optional<GenerationAdministration> administration = Services.administration();
	private @Nullable Button on;
	private @Nullable Button offline;
	private @Nullable Button starts;

	@Override
	public void init(@Nullable IWorkbench workbench) {
		noDefaultAndApplyButton();
	}

	@Override
	@NonNullByDefault({})
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.inner(1).applyTo(area);
		if (administration.isEmpty()) {
			paragraph(area, Messages.AboutGenerationDialog_noService, false);
			return area;
		}
		GenerationAdministration admin = administration.get();
		if (admin.masterSwitch() == MasterSwitch.NOT_DECIDED) {
			paragraph(area, Messages.GeneralPreferencePage_firstRun, false);
		}
		String decidedBy = admin.switchDecidedBy();
		Button master = WidgetFactory.button(SWT.CHECK).text(Messages.GeneralPreferencePage_on).enabled(decidedBy == null).create(area);
		master.setData("org.limn.id", "preferences.on");
		master.setSelection(admin.masterSwitch() == MasterSwitch.ON && decidedBy == null);
		master.addListener(SWT.Selection, e -> consent(master));
		on = master;
		if (decidedBy != null) {
			paragraph(area, NLS.bind(Messages.GeneralPreferencePage_decidedBy, decidedBy), true);
		}
		paragraph(area, Messages.GeneralPreferencePage_onHelp, true);
		Button away = WidgetFactory.button(SWT.CHECK).text(Messages.GeneralPreferencePage_offline).create(area);
		away.setData("org.limn.id", "preferences.offline");
		away.setSelection(admin.offline());
		GridDataFactory.swtDefaults().indent(0, Spacing.NORMAL).applyTo(away);
		offline = away;
		paragraph(area, Messages.GeneralPreferencePage_offlineHelp, true);
		Button found = WidgetFactory.button(SWT.CHECK).text(Messages.GeneralPreferencePage_starts).create(area);
		found.setData("org.limn.id", "preferences.startsFoundJobs");
		found.setSelection(admin.startsFoundJobs());
		GridDataFactory.swtDefaults().indent(0, Spacing.NORMAL).applyTo(found);
		starts = found;
		paragraph(area, Messages.GeneralPreferencePage_startsHelp, true);
		Services.generation().ifPresent(s -> paragraph(area, NLS.bind(Messages.GeneralPreferencePage_now, s.availability().reason()), false));
		return area;
	}

	/** Turning it on asks once, naming what changes. */
	private void consent(Button master) {
		if (master.getSelection() && !MessageDialog.openQuestion(getShell(), Messages.GeneralPreferencePage_consentTitle,
				Messages.GeneralPreferencePage_consent)) {
			master.setSelection(false);
		}
	}

	@Override
	public boolean performOk() {
		Button master = on;
		Button away = offline;
		Button found = starts;
		if (master != null && away != null && found != null) {
			MasterSwitch wanted = master.getSelection() ? MasterSwitch.ON : MasterSwitch.OFF;
			boolean toOffline = away.getSelection();
			boolean startsFound = found.getSelection();
			boolean free = master.isEnabled();
			administration.ifPresent(admin -> Saving.start(() -> {
				// A page that was only looked at decides nothing.
				boolean untouched = wanted == MasterSwitch.OFF && admin.masterSwitch() == MasterSwitch.NOT_DECIDED;
				if (free && !untouched && wanted != admin.masterSwitch()) {
					admin.setMasterSwitch(wanted);
				}
				if (toOffline != admin.offline()) {
					admin.setOffline(toOffline);
				}
				if (startsFound != admin.startsFoundJobs()) {
					admin.setStartsFoundJobs(startsFound);
				}
			}));
		}
		return super.performOk();
	}

	private static void paragraph(Composite area, String text, boolean help) {
		Label label = WidgetFactory.label(SWT.WRAP).text(text.replace("&", "&&")).create(area);
		GridDataFactory.fillDefaults().grab(true, false).indent(help ? Spacing.PAGE : 0, 0).hint(420, SWT.DEFAULT).applyTo(label);
		if (help) {
			label.setForeground(label.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		}
	}
}
