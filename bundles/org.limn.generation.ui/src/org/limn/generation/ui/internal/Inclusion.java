/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;

/** Controls in a grid that come and go: what is not shown takes no room either. */
public final class Inclusion {

	private Inclusion() {
	}

	/**
	 * Shows or hides a control; its parent has to be laid out afterwards.
	 *
	 * @param control a control in a grid, with its layout data set
	 * @param shown whether it is shown
	 */
	public static void set(Control control, boolean shown) {
		control.setVisible(shown);
		if (control.getLayoutData() instanceof GridData data) {
			data.exclude = !shown;
		}
	}
}
