/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.productcheck;

import java.nio.file.Path;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.IHandlerService;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationService;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.MasterSwitch;
import org.limn.project.BookException;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;

/** The main job as a person does it: switch AI on, open a book, press the button, type a prompt, see a picture in the library. */
final class MainJob {

	private static final String PERSPECTIVE = "org.limn.ui.perspective"; //$NON-NLS-1$
	private static final String LIBRARY = "org.limn.ui.mediaLibrary"; //$NON-NLS-1$
	private static final String GENERATE = "org.limn.generation.ui.generate"; //$NON-NLS-1$

	private final GenerationService service;
	private final GenerationAdministration administration;
	private final OpenBooks books;
	private final Path folder;
	private final Person person = new Person();

	MainJob(GenerationService service, GenerationAdministration administration, OpenBooks books, Path folder) {
		this.service = service;
		this.administration = administration;
		this.books = books;
		this.folder = folder;
	}

	@SuppressWarnings("resource") // the open books own the library
	void run() throws GenerationException, BookException {
		administration.setMasterSwitch(MasterSwitch.ON);
		OpenBook book = books.open(folder);
		int before = book.library().items().size();
		person.onUiThread(this::showLibrary);
		Person.await("the command to generate is offered", () -> person.onUiThread(this::offered)); //$NON-NLS-1$
		PlatformUI.getWorkbench().getDisplay().asyncExec(this::pressGenerate);
		Person.await("the dialog is open", () -> person.onUiThread(() -> person.control("generate.prompt").isPresent())); //$NON-NLS-1$ //$NON-NLS-2$
		person.onUiThread(() -> person.type("generate.prompt", "A lamp in the window of a lighthouse, seen from the sea")); //$NON-NLS-1$ //$NON-NLS-2$
		Person.await("Generate can be pressed", () -> person.onUiThread(() -> person.control("generate.start").filter(Control::isEnabled).isPresent())); //$NON-NLS-1$ //$NON-NLS-2$
		person.press("generate.start"); //$NON-NLS-1$
		Person.await("a picture is in the library", () -> book.library().items().size() > before); //$NON-NLS-1$
		Person.await("the job has ended", this::allEnded); //$NON-NLS-1$
		Person.await("the picture can be used", () -> person.onUiThread(() -> person.control("generate.use").filter(Control::isEnabled).isPresent())); //$NON-NLS-1$ //$NON-NLS-2$
		person.press("generate.use"); //$NON-NLS-1$
		Person.await("the dialog is closed", () -> person.onUiThread(() -> person.control("generate.prompt").isEmpty())); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private boolean allEnded() {
		try {
			return service.jobs().stream().allMatch(job -> job.state().ended());
		} catch (GenerationException e) {
			throw new IllegalStateException(e);
		}
	}

	private boolean showLibrary() {
		try {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
			PlatformUI.getWorkbench().showPerspective(PERSPECTIVE, window);
			IWorkbenchPage page = window.getActivePage();
			page.activate(page.showView(LIBRARY));
			return true;
		} catch (PartInitException e) {
			throw new IllegalStateException(e);
		} catch (WorkbenchException e) {
			throw new IllegalStateException(e);
		}
	}

	private boolean offered() {
		var command = PlatformUI.getWorkbench().getService(org.eclipse.ui.commands.ICommandService.class).getCommand(GENERATE);
		return command.isDefined() && command.isHandled() && command.isEnabled();
	}

	private void pressGenerate() {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(GENERATE, null);
		} catch (CommandException e) {
			throw new IllegalStateException(e);
		}
	}
}
