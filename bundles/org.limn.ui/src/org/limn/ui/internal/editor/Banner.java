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
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.limn.ui.LimnImages;
import org.limn.ui.Spacing;

/** A line above a page that says what is wrong and offers what to do. */
final class Banner extends Composite {

	private final Label icon;
	private final Link words;
	private Runnable onLink = () -> {
	};

	Banner(Composite parent) {
		super(parent, SWT.NONE);
		Spacing.strip(2).margins(Spacing.PAGE, Spacing.NORMAL).applyTo(this);
		icon = WidgetFactory.label(SWT.NONE).image(LimnImages.image(LimnImages.WARNING)).create(this);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
		words = new Link(this, SWT.WRAP);
		words.addListener(SWT.Selection, e -> onLink.run());
		words.setData("org.limn.id", "editor.banner");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT).applyTo(words);
		hide();
	}

	/**
	 * @param text what is wrong, as it is
	 * @param link the label of what to do, empty for nothing
	 * @param action what to do
	 */
	void show(String text, String link, Runnable action) {
		// In a Link an ampersand would be a mnemonic and a tag a link: what a file says is neither.
		String safe = text.replace("&", "&&").replace("<", "‹").replace(">", "›");
		words.setText(link.isEmpty() ? safe : safe + "  <a>" + link + "</a>");
		onLink = action;
		setShown(true);
	}

	void hide() {
		setShown(false);
	}

	boolean isShown() {
		return getVisible();
	}

	private void setShown(boolean shown) {
		setVisible(shown);
		GridDataFactory.fillDefaults().grab(true, false).exclude(!shown).applyTo(this);
		requestLayout();
	}
}
