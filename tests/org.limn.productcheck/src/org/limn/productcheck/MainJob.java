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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
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
	private static final String CONTROL_ID = "org.limn.id"; //$NON-NLS-1$
	private static final long PATIENCE_NS = 60_000_000_000L;
	private static final long LOOK_AGAIN_NS = 50_000_000L;

	private final GenerationService service;
	private final GenerationAdministration administration;
	private final OpenBooks books;
	private final Path folder;
	private final Display display = PlatformUI.getWorkbench().getDisplay();

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
		onUiThread(this::showLibrary);
		await("the command to generate is offered", () -> onUiThread(this::offered)); //$NON-NLS-1$
		display.asyncExec(this::pressGenerate);
		await("the dialog is open", () -> onUiThread(() -> control("generate.prompt").isPresent())); //$NON-NLS-1$ //$NON-NLS-2$
		onUiThread(() -> type("generate.prompt", "A lamp in the window of a lighthouse, seen from the sea")); //$NON-NLS-1$ //$NON-NLS-2$
		await("Generate can be pressed", () -> onUiThread(() -> control("generate.start").filter(Control::isEnabled).isPresent())); //$NON-NLS-1$ //$NON-NLS-2$
		display.asyncExec(() -> press("generate.start")); //$NON-NLS-1$
		await("a picture is in the library", () -> book.library().items().size() > before); //$NON-NLS-1$
		await("the job has ended", this::allEnded); //$NON-NLS-1$
		await("the picture can be used", () -> onUiThread(() -> control("generate.use").filter(Control::isEnabled).isPresent())); //$NON-NLS-1$ //$NON-NLS-2$
		display.asyncExec(() -> press("generate.use")); //$NON-NLS-1$
		await("the dialog is closed", () -> onUiThread(() -> control("generate.prompt").isEmpty())); //$NON-NLS-1$ //$NON-NLS-2$
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

	private boolean type(String id, String text) {
		switch (control(id).orElseThrow()) {
		case Text field -> field.setText(text);
		case StyledText field -> field.setText(text);
		case Control other -> throw new IllegalStateException(id + " is a " + other.getClass().getSimpleName()); //$NON-NLS-1$
		}
		return true;
	}

	private void press(String id) {
		((Button) control(id).orElseThrow()).notifyListeners(SWT.Selection, null);
	}

	private Optional<Control> control(String id) {
		List<Control> all = new ArrayList<>();
		for (Shell shell : display.getShells()) {
			collect(shell, all);
		}
		return all.stream().filter(c -> id.equals(c.getData(CONTROL_ID))).findFirst();
	}

	private static void collect(Control control, List<Control> into) {
		into.add(control);
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				collect(child, into);
			}
		}
	}

	private boolean onUiThread(BooleanSupplier question) {
		AtomicReference<Object> answer = new AtomicReference<>();
		display.syncExec(() -> {
			try {
				answer.set(question.getAsBoolean());
			} catch (RuntimeException e) {
				answer.set(e);
			}
		});
		if (answer.get() instanceof RuntimeException e) {
			throw e;
		}
		return Boolean.TRUE.equals(answer.get());
	}

	private static void await(String what, BooleanSupplier condition) {
		long deadline = System.nanoTime() + PATIENCE_NS;
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("Waited in vain until " + what); //$NON-NLS-1$
			}
			LockSupport.parkNanos(LOOK_AGAIN_NS);
		}
	}
}
