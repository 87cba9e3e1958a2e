/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.wizard;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.limn.ui.internal.Messages;

/** Says that an element needs a book. */
final class NoBookPage extends WizardPage {

	NoBookPage() {
		super("noBook", Messages.NewElementPage_title, null);
		setErrorMessage(Messages.NoBookPage_message);
		setPageComplete(false);
	}

	@Override
	public void createControl(@Nullable Composite parent) {
		setControl(new Composite(parent, SWT.NONE));
	}
}
