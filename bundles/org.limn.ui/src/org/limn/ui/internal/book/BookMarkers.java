/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.book;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;

/** Shows what could not be read in the Problems view; opening such a problem leads to the line in a text editor. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
final class BookMarkers {

	private static final String DEFAULT_TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";
	private static final String EDITOR_ID = "org.eclipse.ui.editorID";

	private final OpenBook open;
	private Set<Problem> shown = Set.of();
	private boolean first = true;

	BookMarkers(OpenBook open) {
		this.open = open;
	}

	/** Not for the UI thread; under the project's rule. */
	void update() throws CoreException {
		Set<Problem> now = new LinkedHashSet<>();
		open.book().problems().forEach(p -> now.add(new Problem(p.file(), p.line(), p.message())));
		open.library().problems().forEach(p -> now.add(new Problem(open.book().folder().resolve(p.path()), 0, p.message())));
		if (!first && now.equals(shown)) {
			return;
		}
		first = false;
		shown = now;
		open.project().deleteMarkers(UiIds.BOOK_PROBLEM, true, IResource.DEPTH_INFINITE);
		for (Problem problem : now) {
			mark(problem);
		}
	}

	private void mark(Problem problem) throws CoreException {
		IFile file = BookProject.file(open.project(), problem.file());
		if (!file.exists()) {
			file.refreshLocal(IResource.DEPTH_ZERO, null);
		}
		IResource place = file.exists() ? file : open.project();
		boolean markdown = problem.file().toString().endsWith(".md");
		// in one step, so that nobody sees a marker without its line
		place.createMarker(UiIds.BOOK_PROBLEM, Map.of(IMarker.SEVERITY, IMarker.SEVERITY_ERROR, IMarker.MESSAGE, problem.message(),
				IMarker.LINE_NUMBER, Math.max(1, problem.line()), EDITOR_ID, markdown ? UiIds.TEXT_EDITOR : DEFAULT_TEXT_EDITOR));
	}

	private record Problem(Path file, int line, String message) {
	}
}
