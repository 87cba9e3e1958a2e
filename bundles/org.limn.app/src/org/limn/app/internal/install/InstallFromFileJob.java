/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.install;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProvisioningJob;
import org.eclipse.equinox.p2.ui.ProvisioningUI;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.statushandlers.StatusManager;

/** Looks into a file, asks, and has p2 install what is in it. Whether that takes a restart, {@link InstallPolicy} says. */
final class InstallFromFileJob extends Job {

	private final SoftwareSource source;
	private final Shell shell;
	private final ProvisioningUI ui = ProvisioningUI.getDefaultUI();
	private final Software software = new Software(ui.getSession());

	InstallFromFileJob(String file, Shell shell) {
		super(Messages.InstallFromFile_title);
		this.source = new SoftwareSource(file);
		this.shell = shell;
		setUser(true);
	}

	@Override
	protected IStatus run(@Nullable IProgressMonitor monitor) {
		try {
			URI repository = source.repository();
			var units = software.offered(List.of(repository));
			InstallOperation operation = software.installing(units, List.of(repository));
			String names = units.stream().map(Piece::of).map(piece -> piece.name() + ' ' + piece.version()).sorted().collect(Collectors.joining(", ")); //$NON-NLS-1$
			shell.getDisplay().asyncExec(() -> ask(names, operation, repository));
			return Status.OK_STATUS;
		} catch (InstallException e) {
			source.close();
			return Status.error(e.words(), e.getCause());
		}
	}

	private void ask(String names, InstallOperation operation, URI repository) {
		boolean yes = !shell.isDisposed() && MessageDialog.open(MessageDialog.QUESTION, shell, Messages.InstallFromFile_title,
				NLS.bind(Messages.InstallFromFile_question, names), 0, Messages.InstallFromFile_install, Messages.InstallFromFile_cancel) == 0;
		if (!yes) {
			forget(repository);
			return;
		}
		ProvisioningJob job = operation.getProvisioningJob(new NullProgressMonitor());
		job.addJobChangeListener(IJobChangeListener.onDone(event -> forget(repository)));
		ui.schedule(job, StatusManager.SHOW | StatusManager.LOG);
	}

	private void forget(URI repository) {
		software.forget(repository);
		source.close();
	}
}
