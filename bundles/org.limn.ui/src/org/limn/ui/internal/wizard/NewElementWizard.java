/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.wizard;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.limn.project.Element;
import org.limn.ui.BookElement;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;
import org.limn.ui.UiUpdates;
import org.limn.ui.internal.BookParts;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.Work;
import org.limn.ui.internal.navigator.NavigatorGroup;

/** Makes a world element and opens it. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class NewElementWizard extends Wizard implements INewWizard {

	private static final String FIRST_TYPE = "character";

	private @Nullable IWorkbench workbench;
	private @Nullable OpenBook book;
	private @Nullable NewElementPage page;
	private String type = FIRST_TYPE;

	@Override
	public void init(@Nullable IWorkbench where, @Nullable IStructuredSelection selection) {
		workbench = where;
		setWindowTitle(Messages.NewElementPage_title);
		@Nullable Object selected = selection == null ? null : selection.getFirstElement();
		if (selected instanceof NavigatorGroup group && !group.typeId().isEmpty()) {
			type = group.typeId();
		} else if (selected instanceof BookElement element) {
			type = element.element().typeId();
		}
		Optional<OpenBook> found = Optional.ofNullable(Adapters.adapt(selected, OpenBook.class));
		if (found.isEmpty() && where != null) {
			found = where.getService(OpenBooks.class).current();
		}
		book = found.isPresent() ? found.get() : null;
	}

	@Override
	public void addPages() {
		@Nullable OpenBook in = book;
		if (in == null) {
			addPage(new NoBookPage());
			return;
		}
		NewElementPage made = new NewElementPage(in, type);
		page = made;
		addPage(made);
	}

	@Override
	public boolean performFinish() {
		@Nullable OpenBook in = book;
		@Nullable NewElementPage made = page;
		if (in == null || made == null) {
			return false;
		}
		IWorkbenchWindow window = Objects.requireNonNull(workbench).getActiveWorkbenchWindow();
		String name = made.name();
		String typeId = made.typeId();
		Work.start(Messages.NewElementWizard_making, progress -> {
			Element element = in.book().createElement(name, typeId);
			UiUpdates.post(window.getShell(), () -> BookParts.openElement(window.getActivePage(), in, element));
		});
		return true;
	}
}
