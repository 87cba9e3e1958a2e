/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.limn.ui.UiIds;

/** The workbench under test: waits by letting it live, finds controls by their id. */
public final class Ui {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private Ui() {
	}

	/** Lets the workbench live until something holds. */
	public static void waitFor(String what, BooleanSupplier condition) {
		Display display = Display.getCurrent();
		Instant end = Instant.now().plus(PATIENCE);
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(end)) {
				fail("Waited in vain for: " + what);
			}
			if (!display.readAndDispatch()) {
				display.timerExec(20, () -> {
					// Only wakes the display.
				});
				display.sleep();
			}
		}
	}

	/** The window in the writing perspective, its first layout. */
	public static IWorkbenchPage writing() {
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

	/** The control that carries an id, anywhere below. */
	public static <T extends Control> T control(Composite root, String id, Class<T> type) {
		return find(root, c -> id.equals(((Widget) c).getData("org.limn.id"))).map(type::cast)
				.orElseThrow(() -> new AssertionError("no control " + id));
	}

	/** The button with a text that is in sight. */
	public static Button button(Composite root, String text) {
		return find(root, c -> c instanceof Button button && button.isVisible() && text.equals(button.getText()))
				.map(Button.class::cast).orElseThrow(() -> new AssertionError("no button " + text));
	}

	private static Optional<Control> find(Composite root, Predicate<Control> wanted) {
		for (Control child : root.getChildren()) {
			if (wanted.test(child)) {
				return Optional.of(child);
			}
			if (child instanceof Composite composite) {
				Optional<Control> below = find(composite, wanted);
				if (below.isPresent()) {
					return below;
				}
			}
		}
		return Optional.empty();
	}

	/** The shell of the workbench, with everything in it. */
	public static Composite root() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}

	/** Runs a command as its menu entry would; parameters stand in parentheses. */
	public static void run(String command) {
		try {
			ParameterizedCommand parsed = PlatformUI.getWorkbench().getService(ICommandService.class).deserialize(command);
			PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(IHandlerService.class).executeCommand(parsed, null);
		} catch (CommandException e) {
			throw new AssertionError(e);
		}
	}
}
