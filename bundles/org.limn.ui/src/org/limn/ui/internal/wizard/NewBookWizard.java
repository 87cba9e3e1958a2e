/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.wizard;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.limn.project.Book;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;
import org.limn.ui.UiUpdates;
import org.limn.ui.internal.BookParts;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.Work;

/** Makes a book and opens it. */
public final class NewBookWizard extends Wizard implements INewWizard {

	private final NewBookPage page = new NewBookPage();
	private @Nullable IWorkbench workbench;

	@Override
	public void init(@Nullable IWorkbench where, @Nullable IStructuredSelection selection) {
		workbench = where;
		setWindowTitle(Messages.NewBookPage_title);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IWorkbenchWindow window = Objects.requireNonNull(workbench).getActiveWorkbenchWindow();
		OpenBooks books = window.getService(OpenBooks.class);
		String title = page.title();
		Path folder = page.folder();
		Work.start(Messages.NewBookWizard_making, progress -> {
			Book.create(folder, title).close();
			OpenBook book = books.open(folder);
			UiUpdates.post(window.getShell(), () -> BookParts.openProject(window.getActivePage(), book));
		});
		return true;
	}
}
