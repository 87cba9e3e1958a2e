/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.book;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.ResourceUtil;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;

/** Tells in which book the person works. */
final class CurrentBook {

	private final OpenBooks books;
	private volatile @Nullable OpenBook last;

	CurrentBook(OpenBooks books) {
		this.books = books;
	}

	Optional<OpenBook> find() {
		if (Display.getCurrent() != null && PlatformUI.isWorkbenchRunning()) {
			ofWorkbench().ifPresent(b -> last = b);
		}
		List<OpenBook> all = books.all();
		@Nullable OpenBook known = last;
		if (known != null && all.contains(known)) {
			return Optional.of(known);
		}
		return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
	}

	private Optional<OpenBook> ofWorkbench() {
		@Nullable IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		@Nullable IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page == null) {
			return Optional.empty();
		}
		@Nullable IWorkbenchPart part = page.getActivePart();
		return ofPart(part).or(() -> ofSelection(page)).or(() -> ofPart(page.getActiveEditor()));
	}

	private Optional<OpenBook> ofSelection(IWorkbenchPage page) {
		return page.getSelection() instanceof IStructuredSelection selection
				? Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), OpenBook.class))
				: Optional.empty();
	}

	private Optional<OpenBook> ofPart(@Nullable IWorkbenchPart part) {
		Optional<OpenBook> adapted = Optional.ofNullable(Adapters.adapt(part, OpenBook.class));
		if (adapted.isPresent() || !(part instanceof IEditorPart editor)) {
			return adapted;
		}
		@Nullable IFile file = ResourceUtil.getFile(editor.getEditorInput());
		return Optional.ofNullable(file != null ? file.getLocation() : Adapters.adapt(editor.getEditorInput(), IPath.class))
				.flatMap(location -> books.of(location.toPath()));
	}
}
