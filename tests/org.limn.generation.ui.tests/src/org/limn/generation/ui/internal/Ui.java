/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** The workbench as a person sees and uses it: waits by letting it live, finds things by their id or their words, presses them. */
public final class Ui {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private Ui() {
	}

	/** Lets the workbench live until something holds. */
	public static void waitFor(String what, BooleanSupplier condition) {
		Display display = Display.getCurrent();
		Instant end = Instant.now().plus(PATIENCE);
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(end)) {
				fail("Waited in vain for: " + what + "\nShells: " + shells());
			}
			if (!display.readAndDispatch()) {
				display.timerExec(20, () -> {
					// Only wakes the display.
				});
				display.sleep();
			}
		}
	}

	private static String shells() {
		StringBuilder text = new StringBuilder();
		for (Shell shell : Display.getCurrent().getShells()) {
			text.append(shell.getText()).append(" | ");
			words(shell, text);
			text.append('\n');
		}
		return text.toString();
	}

	private static void words(Composite parent, StringBuilder text) {
		for (Control child : parent.getChildren()) {
			if (child.getData("org.limn.id") instanceof String id && child.isVisible()) {
				text.append(id).append(child instanceof org.eclipse.swt.widgets.Label l ? "=" + l.getText() : child instanceof PictureCanvas p ? "=" + p.words() : "").append(", ");
			}
			if (child instanceof Composite composite) {
				words(composite, text);
			}
		}
	}

	/** The open shell with a title, if there is one. */
	public static Optional<Shell> shell(String title) {
		for (Shell shell : Display.getCurrent().getShells()) {
			if (shell.isVisible() && title.equals(shell.getText())) {
				return Optional.of(shell);
			}
		}
		return Optional.empty();
	}

	/** Does something that opens a modal window, looks at that window when it is there, and closes it. */
	public static void inModal(String title, Runnable opening, Consumer<Shell> look) {
		AtomicReference<@Nullable Throwable> failure = new AtomicReference<>(new AssertionError(title + " was not shown"));
		Instant end = Instant.now().plus(PATIENCE);
		Display display = Display.getCurrent();
		Runnable visit = new Runnable() {
			@Override
			public void run() {
				Optional<Shell> shown = shell(title);
				if (shown.isEmpty() && Instant.now().isBefore(end)) {
					display.timerExec(20, this);
				}
				shown.ifPresent(shell -> {
					try {
						look.accept(shell);
						failure.set(null);
					} catch (Throwable e) {
						failure.set(e);
					} finally {
						shell.close();
					}
				});
			}
		};
		display.timerExec(20, visit);
		opening.run();
		Throwable problem = failure.get();
		if (problem != null) {
			throw new AssertionError(problem);
		}
	}

	/** The visible widget that carries an id, in a shell. */
	public static <T extends Widget> Optional<T> find(Composite root, String id, Class<T> type) {
		return find(root, w -> id.equals(w.getData("org.limn.id"))).map(type::cast);
	}

	/** The widget that carries an id; there must be one. */
	public static <T extends Widget> T get(Composite root, String id, Class<T> type) {
		waitFor(id, () -> find(root, id, type).isPresent());
		return find(root, id, type).orElseThrow();
	}

	/** Whether a button or tool item with a text is visible. */
	public static boolean shows(Composite root, String text) {
		return action(root, text).isPresent();
	}

	/** Presses the button or tool item with a text, once it can be pressed. */
	public static void pressAction(Composite root, String text) {
		waitFor(text, () -> action(root, text).filter(Ui::enabled).isPresent());
		action(root, text).orElseThrow().notifyListeners(SWT.Selection, new Event());
	}

	/** Whether a button or tool item with a text is visible and can be pressed. */
	public static boolean offers(Composite root, String text) {
		return action(root, text).filter(Ui::enabled).isPresent();
	}

	/** The tool item with a text, once it is visible. */
	public static ToolItem toolItem(Composite root, String text) {
		waitFor(text, () -> action(root, text).isPresent());
		return (ToolItem) action(root, text).orElseThrow();
	}

	private static Optional<Widget> action(Composite root, String text) {
		return find(root, w -> w instanceof ToolItem item && text.equals(item.getText()) || w instanceof Button button && text.equals(button.getText()));
	}

	private static boolean enabled(Widget widget) {
		return widget instanceof ToolItem item ? item.isEnabled() : widget instanceof Control control && control.isEnabled();
	}

	private static Optional<Widget> find(Composite root, Predicate<Widget> wanted) {
		for (Control child : root.getChildren()) {
			if (!child.isVisible()) {
				continue;
			}
			if (wanted.test(child)) {
				return Optional.of(child);
			}
			if (child instanceof ToolBar bar) {
				for (ToolItem item : bar.getItems()) {
					if (wanted.test(item)) {
						return Optional.of(item);
					}
				}
			}
			if (child instanceof Composite composite) {
				Optional<Widget> below = find(composite, wanted);
				if (below.isPresent()) {
					return below;
				}
			}
		}
		return Optional.empty();
	}

	/** Presses a button once it can be pressed. */
	public static void press(Composite root, String id) {
		waitFor(id + " to be enabled", () -> find(root, id, Button.class).filter(Button::isEnabled).isPresent());
		get(root, id, Button.class).notifyListeners(SWT.Selection, new Event());
	}

	/** Ticks or unticks a check box, or chooses a radio button. */
	public static void check(Button button, boolean on) {
		button.setSelection(on);
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** Chooses the entry of a combo that has certain words in it. */
	public static void choose(Combo combo, String words) {
		for (int i = 0; i < combo.getItemCount(); i++) {
			if (combo.getItem(i).contains(words)) {
				combo.select(i);
				combo.notifyListeners(SWT.Selection, new Event());
				return;
			}
		}
		fail(words + " is not offered");
	}

	/** Presses a tool item. */
	public static void press(ToolItem item) {
		if ((item.getStyle() & SWT.RADIO) != 0) {
			item.setSelection(true);
		}
		item.notifyListeners(SWT.Selection, new Event());
	}

	/** The entry of a control's context menu, as it stands when the menu is opened now. */
	public static Optional<MenuItem> entry(Control control, String text) {
		Menu menu = control.getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		for (MenuItem item : menu.getItems()) {
			if (item.getText().replace("&", "").split("\t")[0].equals(text)) {
				return Optional.of(item);
			}
		}
		return Optional.empty();
	}

	/** Closes a context menu that was opened with {@link #entry}. */
	public static void closeMenu(Control control) {
		control.getMenu().notifyListeners(SWT.Hide, new Event());
	}
}
