/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.limn.ui.Spacing;
import org.limn.ui.internal.Messages;

/** The last line of the library: how many pictures, how many bytes, and the way back after a deletion. */
final class LibraryStatus extends Composite {

	private final Label counts;
	private final Link undo;
	private Runnable onUndo = () -> {
	};

	LibraryStatus(Composite parent) {
		super(parent, SWT.NONE);
		Spacing.strip(2).applyTo(this);
		counts = WidgetFactory.label(SWT.NONE).create(this);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(counts);
		undo = new Link(this, SWT.NONE);
		undo.setData("org.limn.id", "library.undo");
		undo.addListener(SWT.Selection, e -> onUndo.run());
		GridDataFactory.swtDefaults().exclude(true).applyTo(undo);
		undo.setVisible(false);
	}

	void show(int shown, int all, long bytes) {
		if (all == 0) {
			counts.setText("");
			return;
		}
		String pictures = all == 1 ? Messages.LibraryStatus_one
				: shown == all ? NLS.bind(Messages.LibraryStatus_all, all)
						: NLS.bind(Messages.LibraryStatus_some, shown, all);
		counts.setText(pictures + " · " + MediaText.bytes(bytes));
	}

	void offerUndo(int deleted, Runnable restore) {
		undo.setText(NLS.bind(deleted == 1 ? Messages.LibraryStatus_deletedOne : Messages.LibraryStatus_deleted, deleted));
		onUndo = restore;
		showUndo(true);
	}

	void withdrawUndo() {
		showUndo(false);
	}

	private void showUndo(boolean visible) {
		undo.setVisible(visible);
		GridDataFactory.swtDefaults().exclude(!visible).applyTo(undo);
		requestLayout();
	}
}
