/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.limn.media.MediaItem;
import org.limn.project.Element;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.picture.PictureLoader;

/** Lets a person choose one picture of a book's library. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class ChoosePictureDialog extends Dialog {

	private final OpenBook book;
	private final PictureLoader loader;
	private final String purpose;
	private @Nullable Gallery gallery;
	private @Nullable MediaItem chosen;

	/** @param purpose what the picture is for, as the dialog's title */
	public ChoosePictureDialog(@Nullable Shell parent, OpenBook book, PictureLoader loader, String purpose) {
		super(parent);
		this.book = book;
		this.loader = loader;
		this.purpose = purpose;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** @return the picture, after the dialog was closed with Choose */
	public Optional<MediaItem> chosen() {
		@Nullable MediaItem item = chosen;
		return item == null ? Optional.empty() : Optional.of(item);
	}

	@Override
	protected void configureShell(@Nullable Shell shell) {
		super.configureShell(shell);
		if (shell != null) {
			shell.setText(purpose);
		}
	}

	@Override
	protected Control createDialogArea(@Nullable Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		LibraryTools tools = new LibraryTools(area, this::show);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(tools);
		Gallery made = new Gallery(area, loader, book.library()::file);
		made.setData("org.limn.id", "choose.gallery");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(made);
		gallery = made;
		made.onSelection(this::choose);
		made.onOpen(item -> okPressed());
		show(LibraryQuery.ALL);
		return area;
	}

	private void show(LibraryQuery query) {
		@Nullable Gallery made = gallery;
		if (made != null) {
			made.show(query.of(book.library().items(), id -> book.book().element(id).map(Element::name).orElse(id)));
		}
	}

	private void choose(List<MediaItem> selected) {
		chosen = selected.size() == 1 ? selected.get(0) : null;
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(chosen != null);
		}
	}

	@Override
	protected void createButtonsForButtonBar(@Nullable Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.ChoosePictureDialog_choose, true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void cancelPressed() {
		chosen = null;
		super.cancelPressed();
	}

	@Override
	protected Point getInitialSize() {
		return new Point(640, 520);
	}
}
