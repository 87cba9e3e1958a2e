/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.limn.ui.Spacing;

/** A page of an editor: a banner, and below it a scrolled sheet in the colours of a text. */
final class Page {

	private final Banner banner;
	private final ScrolledComposite scroll;
	private final Composite sheet;
	private final LocalResourceManager resources;

	Page(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		resources = new LocalResourceManager(JFaceResources.getResources(), parent);
		banner = new Banner(parent);
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		sheet = new Composite(scroll, SWT.NONE);
		sheet.setBackgroundMode(SWT.INHERIT_FORCE);
		scroll.setContent(sheet);
		paper(scroll);
		paper(sheet);
		scroll.addListener(SWT.Resize, e -> fit());
		scroll.getVerticalBar().setIncrement(Spacing.PAGE);
	}

	/** Gives a control the colours of paper, which the theme may change. */
	static void paper(Control control) {
		control.setBackground(control.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		control.setForeground(control.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
	}

	Banner banner() {
		return banner;
	}

	Composite sheet() {
		return sheet;
	}

	/** Lays out again after something came, went or grew. */
	void fit() {
		Point size = sheet.computeSize(Math.max(1, scroll.getClientArea().width), SWT.DEFAULT);
		scroll.setMinHeight(size.y);
		sheet.layout(true, true);
	}

	/** A heading of the page: larger than anything else. */
	Label title(Composite parent) {
		Label label = new Label(parent, SWT.NONE);
		label.setFont(font(1.6));
		return label;
	}

	/** A heading of a section. */
	Label heading(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		label.setFont(font(1.0));
		return label;
	}

	private Font font(double scale) {
		FontDescriptor base = JFaceResources.getDialogFontDescriptor().setStyle(SWT.BOLD);
		int height = base.getFontData()[0].getHeight();
		return resources.create(base.setHeight((int) Math.round(height * scale)));
	}
}
