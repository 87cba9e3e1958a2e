/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.productcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** What a person does at the workbench: looks, types, presses, waits. */
final class Person {

	private static final String CONTROL_ID = "org.limn.id"; //$NON-NLS-1$
	private static final long PATIENCE_NS = 60_000_000_000L;
	private static final long LOOK_AGAIN_NS = 50_000_000L;

	private final Display display = PlatformUI.getWorkbench().getDisplay();

	/** Types into a field, on the thread of the user interface. */
	boolean type(String id, String text) {
		switch (control(id).orElseThrow()) {
		case Text field -> field.setText(text);
		case StyledText field -> field.setText(text);
		case Control other -> throw new IllegalStateException(id + " is a " + other.getClass().getSimpleName()); //$NON-NLS-1$
		}
		return true;
	}

	/** Presses a button, without waiting for what it does. */
	void press(String id) {
		display.asyncExec(() -> ((Button) control(id).orElseThrow()).notifyListeners(SWT.Selection, null));
	}

	/** Presses a button of a dialog by what stands on it, without waiting for what it does. */
	void pressLabelled(String title, String label) {
		display.asyncExec(() -> labelled(title, label).orElseThrow().notifyListeners(SWT.Selection, null));
	}

	/** A button of the dialog of this title, by what stands on it; on the thread of the user interface. */
	Optional<Button> labelled(String title, String label) {
		return find(control -> control instanceof Button button && button.getText().replace("&", "").equals(label) && button.getShell().getText().equals(title)) //$NON-NLS-1$ //$NON-NLS-2$
				.map(Button.class::cast);
	}

	/** A control by its id; on the thread of the user interface. */
	Optional<Control> control(String id) {
		return find(control -> id.equals(control.getData(CONTROL_ID)));
	}

	/** Whether nothing is open but the workbench's window; on the thread of the user interface. */
	boolean seesOnlyTheWindow() {
		return Stream.of(display.getShells()).filter(Shell::isVisible).count() == 1;
	}

	private Optional<Control> find(Predicate<Control> wanted) {
		List<Control> all = new ArrayList<>();
		for (Shell shell : display.getShells()) {
			collect(shell, all);
		}
		return all.stream().filter(wanted).findFirst();
	}

	private static void collect(Control control, List<Control> into) {
		into.add(control);
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				collect(child, into);
			}
		}
	}

	/** Asks on the thread of the user interface. */
	boolean onUiThread(BooleanSupplier question) {
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

	/** Waits until it is so; fails after a minute. */
	static void await(String what, BooleanSupplier condition) {
		long deadline = System.nanoTime() + PATIENCE_NS;
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("Waited in vain until " + what); //$NON-NLS-1$
			}
			LockSupport.parkNanos(LOOK_AGAIN_NS);
		}
	}
}
