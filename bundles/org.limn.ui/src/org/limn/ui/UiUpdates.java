/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/**
 * The one way from any thread to the UI thread: asynchronous, and dropped without a word when what it is for is gone.
 *
 * @since 1.0
 */
public final class UiUpdates {

	private UiUpdates() {
	}

	/**
	 * Runs an update on the UI thread of a widget, later, unless the widget is disposed by then.
	 *
	 * @param owner the widget the update is for, disposed or not
	 * @param update what to do; runs on the UI thread, so it must be short
	 */
	public static void post(Widget owner, Runnable update) {
		if (owner.isDisposed()) {
			return;
		}
		try {
			owner.getDisplay().asyncExec(() -> {
				if (!owner.isDisposed()) {
					update.run();
				}
			});
		} catch (SWTException e) {
			// Disposed between the question and the call: then nobody waits for the update.
		}
	}

	/**
	 * Runs an update on the UI thread, later, unless the display is disposed by then.
	 *
	 * @param display the display, disposed or not
	 * @param update what to do; runs on the UI thread, so it must be short
	 */
	public static void post(Display display, Runnable update) {
		if (display.isDisposed()) {
			return;
		}
		try {
			display.asyncExec(() -> {
				if (!display.isDisposed()) {
					update.run();
				}
			});
		} catch (SWTException e) {
			// Disposed between the question and the call: then nobody waits for the update.
		}
	}
}
