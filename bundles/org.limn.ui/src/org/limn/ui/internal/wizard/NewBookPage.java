/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.wizard;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.limn.project.Book;
import org.limn.ui.Spacing;
import org.limn.ui.internal.Messages;

/** A title and a place; the folder's name follows the title until the person writes their own. */
final class NewBookPage extends WizardPage {

	private @Nullable Text title;
	private @Nullable Text folder;
	private boolean ownFolder;

	NewBookPage() {
		super("newBook", Messages.NewBookPage_title, null);
		setDescription(Messages.NewBookPage_description);
		setPageComplete(false);
	}

	@Override
	public void createControl(@Nullable Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.page(3).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.NewBookPage_name);
		Text name = new Text(area, SWT.SINGLE | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(360, SWT.DEFAULT).applyTo(name);
		new Label(area, SWT.NONE).setText(Messages.NewBookPage_place);
		Text place = new Text(area, SWT.SINGLE | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.NewBookPage_browse);
		title = name;
		folder = place;
		place.setText(folderFor(""));
		browse.addListener(SWT.Selection, e -> browse(place));
		name.addModifyListener(e -> {
			if (!ownFolder) {
				place.setText(folderFor(name.getText()));
				ownFolder = false;
			}
			validate();
		});
		place.addModifyListener(e -> {
			ownFolder = place.isFocusControl() || ownFolder;
			validate();
		});
		setControl(area);
		name.setFocus();
	}

	private static String folderFor(String name) {
		String folder = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
		return Path.of(System.getProperty("user.home", "."), "Limn").resolve(folder).toString();
	}

	private void browse(Text place) {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
		dialog.setText(Messages.NewBookPage_title);
		@Nullable String chosen = dialog.open();
		if (chosen != null) {
			ownFolder = true;
			place.setText(chosen);
		}
	}

	private void validate() {
		@Nullable String problem = problem();
		setErrorMessage(problem != null && problem.isEmpty() ? null : problem);
		setPageComplete(problem == null);
	}

	/** What is wrong; empty when something is only not filled in yet. */
	private @Nullable String problem() {
		if (title().isBlank() || folderText().isBlank()) {
			return "";
		}
		try {
			Path path = Path.of(folderText().strip());
			if (!path.isAbsolute()) {
				return Messages.NewBookPage_absolute;
			}
			if (Book.isBook(path)) {
				return Messages.NewBookPage_isBook;
			}
			return Files.exists(path) && !Files.isDirectory(path) ? Messages.NewBookPage_isFile : null;
		} catch (InvalidPathException e) {
			return Messages.NewBookPage_absolute;
		}
	}

	String title() {
		@Nullable Text text = title;
		return text == null ? "" : text.getText().strip();
	}

	private String folderText() {
		@Nullable Text text = folder;
		return text == null ? "" : text.getText();
	}

	Path folder() {
		return Path.of(folderText().strip());
	}
}
