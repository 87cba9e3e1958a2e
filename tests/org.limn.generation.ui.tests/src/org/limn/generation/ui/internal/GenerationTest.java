/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.GenerationService;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.ui.internal.handler.AvailabilitySource;
import org.limn.ui.OpenBook;
import org.limn.ui.UiIds;

/** A real workbench with the real service, the Sketch provider and a small book; afterwards nothing may be left over. */
public abstract class GenerationTest {

	@TempDir
	protected Path temp = Path.of("");
	protected IWorkbenchPage page = writing();
	private final List<IStatus> errors = new ArrayList<>();
	private final ILogListener log = (status, plugin) -> remember(status);
	private List<Shell> shells = List.of();

	@BeforeEach
	void offered() throws Exception {
		shells = List.of(Display.getCurrent().getShells());
		Platform.addLogListener(log);
		Ui.waitFor("the services", () -> Services.generation().isPresent() && Services.administration().isPresent() && Services.books().isPresent());
		switchTo(MasterSwitch.ON);
	}

	private void remember(IStatus status) {
		if (status.getSeverity() == IStatus.ERROR && concernsUs(status)) {
			synchronized (errors) {
				errors.add(status);
			}
		}
	}

	/** What other bundles of the platform log is theirs to mend. */
	private static boolean concernsUs(IStatus status) {
		Throwable cause = status.getException();
		return status.getPlugin().startsWith("org.limn")
				|| cause != null && Arrays.stream(cause.getStackTrace()).anyMatch(f -> f.getClassName().startsWith("org.limn."));
	}

	@AfterEach
	void leavesNothingBehind() throws Exception {
		for (Shell shell : Display.getCurrent().getShells()) {
			if (!shells.contains(shell) && !shell.isDisposed()) {
				shell.close();
			}
		}
		Ui.waitFor("work to end", () -> Job.getJobManager().find(Background.FAMILY).length == 0);
		page.closeAllEditors(false);
		away(() -> {
			service().jobs().forEach(j -> service().cancel(j.id()));
			return true;
		});
		Ui.waitFor("jobs to end", () -> away(() -> service().jobs().stream().allMatch(j -> j.state().ended())));
		away(() -> {
			service().jobs().forEach(j -> service().dismiss(j.id()));
			return true;
		});
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			away(() -> delete(project));
		}
		Ui.waitFor("the books to close", () -> Services.books().orElseThrow().all().isEmpty());
		Platform.removeLogListener(log);
		assertThat(Arrays.asList(Display.getCurrent().getShells())).as("shells left open").allMatch(shells::contains);
		assertThat(errors).as("errors in the log").isEmpty();
	}

	private static boolean delete(IProject project) throws CoreException {
		project.delete(false, true, null);
		return true;
	}

	private static IWorkbenchPage writing() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		window.getShell().setBounds(0, 0, 1280, 800);
		window.getShell().forceActive();
		try {
			IWorkbenchPage page = PlatformUI.getWorkbench().showPerspective(UiIds.PERSPECTIVE, window);
			page.closeAllEditors(false);
			page.resetPerspective();
			return page;
		} catch (WorkbenchException e) {
			throw new AssertionError(e);
		}
	}

	/** Does something away from the UI thread, while the workbench lives. */
	protected static <T> T away(Callable<T> work) {
		CompletableFuture<T> future = CompletableFuture.supplyAsync(() -> {
			try {
				return work.call();
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
		Ui.waitFor("work away from the UI thread", future::isDone);
		return future.join();
	}

	protected static GenerationService service() {
		return Services.generation().orElseThrow();
	}

	protected static GenerationAdministration administration() {
		return Services.administration().orElseThrow();
	}

	/** Turns the master switch. */
	protected static void switchTo(MasterSwitch value) {
		away(() -> {
			administration().setMasterSwitch(value);
			return value;
		});
		Ui.waitFor("the buttons to follow", () -> (value == MasterSwitch.ON ? "enabled" : "hidden").equals(PlatformUI.getWorkbench()
				.getService(IHandlerService.class).getCurrentState().getVariable(AvailabilitySource.VARIABLE)));
	}

	/** A small book, open. */
	protected OpenBook smallBook() throws IOException {
		return smallBook("salt-road");
	}

	/** A small book in a folder of a certain name, open. */
	protected OpenBook smallBook(String name) throws IOException {
		Path folder = SmallBook.in(temp.resolve(name));
		return away(() -> Services.books().orElseThrow().open(folder));
	}

	/** Opens a file of the book in its editor, or in a certain one. */
	protected IEditorPart edit(OpenBook book, String path, String editorId) throws PartInitException {
		IFile file = book.project().getFile(path);
		Ui.waitFor(path, () -> {
			try {
				file.refreshLocal(0, null);
			} catch (CoreException e) {
				throw new IllegalStateException(e);
			}
			return file.exists();
		});
		return IDE.openEditor(page, file, editorId);
	}

	/** The window of the workbench. */
	protected static Shell window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}

	/** The Generate dialog, once it has read its book. */
	protected static Shell dialog() {
		Ui.waitFor("the dialog", () -> Ui.shell(Messages.GenerateDialog_title).isPresent());
		Shell dialog = Ui.shell(Messages.GenerateDialog_title).orElseThrow();
		Ui.waitFor("the book to be read", () -> Ui.find(dialog, "generate.context.add", Button.class).filter(Button::isEnabled).isPresent());
		return dialog;
	}
}
