/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.FileEditorInput;
import org.limn.project.Element;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;
import org.limn.ui.UiUpdates;
import org.limn.ui.internal.book.BookProject;

/** Opens parts of a book in their editors. UI thread; the workspace learns of new files in a job first. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class BookParts {

	private BookParts() {
	}

	/** Opens title, author, cover and so on. */
	public static void openProject(IWorkbenchPage page, OpenBook book) {
		open(page, book, book.book().folder().resolve("limn.yaml"), UiIds.PROJECT_EDITOR);
	}

	/** Opens an element. */
	public static void openElement(IWorkbenchPage page, OpenBook book, Element element) {
		open(page, book, element.file(), UiIds.ELEMENT_EDITOR);
	}

	/** Opens a chapter, or anything else that is Markdown. */
	public static void openMarkdown(IWorkbenchPage page, OpenBook book, Path file) {
		open(page, book, file, UiIds.TEXT_EDITOR);
	}

	/** Opens any file as plain text. */
	public static void openText(IWorkbenchPage page, OpenBook book, Path file) {
		open(page, book, file, file.toString().endsWith(".md") ? UiIds.TEXT_EDITOR : "org.eclipse.ui.DefaultTextEditor");
	}

	/**
	 * Opens a file of a book in an editor.
	 *
	 * @param page where
	 * @param book the book
	 * @param path an absolute path in its folder
	 * @param editorId the editor
	 * @return the editor when it could be opened at once; else it opens as soon as the workspace knows the file
	 */
	public static Optional<IEditorPart> open(IWorkbenchPage page, OpenBook book, Path path, String editorId) {
		IFile file = BookProject.file(book.project(), path);
		if (file.exists()) {
			return open(page, file, editorId);
		}
		Work.start(Messages.BookParts_opening, progress -> {
			file.refreshLocal(IResource.DEPTH_ZERO, progress);
			UiUpdates.post(page.getWorkbenchWindow().getShell(), () -> open(page, file, editorId));
		});
		return Optional.empty();
	}

	private static Optional<IEditorPart> open(IWorkbenchPage page, IFile file, String editorId) {
		try {
			return Optional.ofNullable(page.openEditor(new FileEditorInput(file), editorId, true,
					IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID));
		} catch (PartInitException e) {
			ILog.get().log(e.getStatus());
			return Optional.empty();
		}
	}

	/** @return the absolute path of a workspace file, or empty when it has none */
	public static Optional<Path> path(@Nullable IFile file) {
		return file == null || file.getLocation() == null ? Optional.empty() : Optional.of(file.getLocation().toPath());
	}
}
