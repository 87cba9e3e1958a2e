/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.picture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** Colours between a control's background and foreground, so that painted things follow the theme, light or dark. */
public final class Shades {

	private final Control control;

	/** @param control whose colours are mixed */
	public Shades(Control control) {
		this.control = control;
	}

	/** @return a surface that lifts off the background a little */
	public Color panel() {
		return mix(0.06);
	}

	/** @return a surface under the pointer */
	public Color hover() {
		return mix(0.12);
	}

	/** @return a hairline */
	public Color line() {
		return mix(0.18);
	}

	/** @return ordinary words */
	public Color words() {
		return control.getForeground();
	}

	/** @return words that are less important, still readable */
	public Color quiet() {
		return mix(0.62);
	}

	/** @return the colour of what is selected */
	public Color selection() {
		return control.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
	}

	/** @return words on what is selected */
	public Color selectionText() {
		return control.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT);
	}

	private Color mix(double share) {
		RGB back = control.getBackground().getRGB();
		RGB fore = control.getForeground().getRGB();
		return new Color(part(back.red, fore.red, share), part(back.green, fore.green, share),
				part(back.blue, fore.blue, share));
	}

	private static int part(int back, int fore, double share) {
		return (int) Math.round(back + (fore - back) * share);
	}
}
