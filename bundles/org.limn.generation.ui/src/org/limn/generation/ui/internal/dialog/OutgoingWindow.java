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
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.limn.generation.ui.internal.Messages;
import org.limn.ui.Spacing;

/** The outgoing view beside the dialog; it follows what is changed there. */
final class OutgoingWindow extends Dialog {

	private final DialogState state;
	private @Nullable OutgoingView view;

	OutgoingWindow(Shell parent, DialogState state) {
		super(parent);
		this.state = state;
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
	@NonNullByDefault({})
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.OutgoingWindow_title);
	}

	@Override
	@NonNullByDefault({})
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.page(1).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		OutgoingView created = new OutgoingView(area, state);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(created.control());
		view = created;
		return area;
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

	@Override
	protected boolean isResizable() {
		return true;
	}
}
