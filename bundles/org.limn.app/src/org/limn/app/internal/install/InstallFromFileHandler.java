/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.install;

import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** <em>Help → Install from File…</em>: a plug-in or a zipped update site that lies on this computer. */
public final class InstallFromFileHandler extends AbstractHandler {

	/** The parameter of the command that names the file; without it the person is asked for one. */
	private static final String FILE = "org.limn.app.installFromFile.file"; //$NON-NLS-1$

	@Override
	public @Nullable Object execute(@Nullable ExecutionEvent pressed) throws ExecutionException {
		ExecutionEvent event = Objects.requireNonNull(pressed);
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		@Nullable String named = event.getParameter(FILE);
		@Nullable String file = named == null ? choose(shell) : named;
		if (file != null) {
			new InstallFromFileJob(file, shell).schedule();
		}
		return null;
	}

	private static @Nullable String choose(Shell shell) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText(Messages.InstallFromFile_title);
		dialog.setFilterExtensions(new String[] { "*.jar;*.zip", "*.*" }); //$NON-NLS-1$ //$NON-NLS-2$
		dialog.setFilterNames(new String[] { Messages.InstallFromFile_files, Messages.InstallFromFile_all });
		return dialog.open();
	}
}
