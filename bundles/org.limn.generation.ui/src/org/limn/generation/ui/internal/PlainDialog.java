/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.limn.ui.Spacing;

/** A window of one column that can be resized. */
public abstract class PlainDialog extends Dialog {

	private final String title;

	/**
	 * @param parent the window it belongs to
	 * @param title its title
	 */
	protected PlainDialog(Shell parent, String title) {
		super(parent);
		this.title = title;
	}

	/** Makes what is in it, in a grid of one column. */
	protected abstract void fill(Composite area);

	@Override
	@NonNullByDefault({})
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	@NonNullByDefault({})
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.page(1).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		fill(area);
		return area;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
