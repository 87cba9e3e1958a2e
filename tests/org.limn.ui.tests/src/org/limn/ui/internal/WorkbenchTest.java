/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.limn.project.BookException;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;

/** A real workbench with a small book; afterwards nothing may be left: no shell, no project, no error in the log. */
public abstract class WorkbenchTest {

	@TempDir
	protected Path temp = Path.of("");
	protected IWorkbenchPage page = Ui.writing();
	private final List<IStatus> errors = new ArrayList<>();
	private final ILogListener log = (status, plugin) -> remember(status);
	private List<Shell> shells = List.of();

	@BeforeEach
	void rememberWhatIsThere() {
		Platform.addLogListener(log);
		shells = List.of(Display.getCurrent().getShells());
	}

	private void remember(IStatus status) {
		if (status.getSeverity() == IStatus.ERROR) {
			synchronized (errors) {
				errors.add(status);
			}
		}
	}

	@AfterEach
	void leavesNothingBehind() {
		Ui.waitFor("work to end", () -> Job.getJobManager().find(Work.FAMILY).length == 0);
		page.closeAllEditors(false);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			CompletableFuture<Void> gone = CompletableFuture.runAsync(() -> delete(project));
			Ui.waitFor("the project to go", gone::isDone);
			gone.join();
		}
		Ui.waitFor("the books to close", () -> books().all().isEmpty());
		Platform.removeLogListener(log);
		assertThat(Arrays.asList(Display.getCurrent().getShells())).as("shells left open").allMatch(shells::contains);
		assertThat(errors).as("errors in the log").isEmpty();
	}

	private static void delete(IProject project) {
		try {
			project.delete(false, true, null);
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The service of open books. */
	protected static OpenBooks books() {
		return PlatformUI.getWorkbench().getService(OpenBooks.class);
	}

	/** Opens a folder as a book, off the UI thread as it must be. */
	protected OpenBook open(Path folder) {
		CompletableFuture<OpenBook> opening = CompletableFuture.supplyAsync(() -> {
			try {
				return books().open(folder);
			} catch (BookException e) {
				throw new IllegalStateException(e);
			}
		});
		Ui.waitFor("the book to open", opening::isDone);
		return opening.join();
	}

	/** A small book of our own, open. */
	protected OpenBook smallBook() throws IOException {
		return open(SmallBook.in(temp.resolve("salt-road")));
	}
}
