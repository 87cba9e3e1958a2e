/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.limn.generation.ui.internal.PlainDialog;

/** What will be sent, in a window of its own: beside the dialog, where it follows what is changed, or for a request that is frozen. */
public final class OutgoingWindow extends PlainDialog {

	private final OutgoingSource source;
	private @Nullable OutgoingView view;

	/**
	 * @param parent the window it belongs to
	 * @param source says what is shown
	 * @param title its title
	 */
	public OutgoingWindow(Shell parent, OutgoingSource source, String title) {
		super(parent, title);
		this.source = source;
		setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE);
		setBlockOnOpen(false);
	}

	void refresh() {
		OutgoingView shown = view;
		if (shown != null && !shown.control().isDisposed()) {
			shown.refresh();
		}
	}

	@Override
	protected void fill(Composite area) {
		OutgoingView created = new OutgoingView(area, source);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(created.control());
		view = created;
	}

	@Override
	@NonNullByDefault({})
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int id) {
		close();
	}
}
