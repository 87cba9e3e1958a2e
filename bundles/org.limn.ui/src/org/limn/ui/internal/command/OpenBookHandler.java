/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.command;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;
import org.limn.ui.UiUpdates;
import org.limn.ui.internal.BookParts;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.Work;

/** Open Book… With the parameter <code>org.limn.ui.openBook.folder</code> no dialog is shown. */
public final class OpenBookHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		@Nullable String folder = event == null ? null : event.getParameter("org.limn.ui.openBook.folder");
		if (folder == null) {
			DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
			dialog.setText(Messages.OpenBookHandler_title);
			dialog.setMessage(Messages.OpenBookHandler_message);
			folder = dialog.open();
		}
		if (folder != null) {
			open(window, Path.of(folder));
		}
		return null;
	}

	private static void open(IWorkbenchWindow window, Path folder) {
		OpenBooks books = window.getService(OpenBooks.class);
		Work.start(Messages.OpenBookHandler_opening, progress -> {
			OpenBook book = books.open(folder);
			UiUpdates.post(window.getShell(), () -> BookParts.openProject(window.getActivePage(), book));
		});
	}
}
