/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.limn.media.CropPurpose;
import org.limn.media.ImageTarget;
import org.limn.project.BookException;
import org.limn.project.BookInfo;
import org.limn.project.BookInfoField;
import org.limn.ui.ImageTargets;
import org.limn.ui.OpenBook;
import org.limn.ui.Spacing;
import org.limn.ui.UiIds;
import org.limn.ui.internal.Messages;

/** Title, author, description, art direction and cover of a book. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class ProjectEditor extends BookEditor {

	private static final int COVER_WIDTH = 190;
	private static final int COVER_HEIGHT = 304;

	private @Nullable Parts parts;

	/** The controls of the page, all made at once. */
	private record Parts(Label heading, Label facts, EditField title, EditField author, EditField description,
			EditField artDirection, PicturePanel cover) {
	}

	@Override
	void createPage(Page made) {
		Composite sheet = made.sheet();
		Spacing.page(2).margins(Spacing.PAGE, Spacing.PAGE).spacing(Spacing.PAGE, Spacing.NORMAL).applyTo(sheet);
		Label heading = made.title(sheet);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(heading);
		Label facts = new Label(sheet, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(facts);
		Composite form = new Composite(sheet, SWT.NONE);
		Spacing.inner(1).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(form);
		Composite side = new Composite(sheet, SWT.NONE);
		Spacing.inner(1).applyTo(side);
		GridDataFactory.fillDefaults().applyTo(side);
		label(form, Messages.ProjectEditor_title);
		EditField title = field(line(form, "project.title"), v -> write(BookInfoField.TITLE, v));
		label(form, Messages.ProjectEditor_author);
		EditField author = field(line(form, "project.author"), v -> write(BookInfoField.AUTHOR, v));
		label(form, Messages.ProjectEditor_description);
		EditField description = field(text(made, form, 110, "project.description"),
				v -> write(BookInfoField.DESCRIPTION, v));
		label(form, Messages.ProjectEditor_artDirection);
		EditField art = field(text(made, form, 70, "project.artDirection"), v -> write(BookInfoField.ART_DIRECTION, v));
		Label help = new Label(form, SWT.WRAP);
		help.setText(Messages.ProjectEditor_artDirectionHelp);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(help);
		made.heading(side, Messages.ProjectEditor_cover);
		PicturePanel cover = new PicturePanel(side, getSite(), COVER_WIDTH, COVER_HEIGHT, Messages.ProjectEditor_noCover,
				UiIds.COVER_ACTIONS);
		parts = new Parts(heading, facts, title, author, description, art, cover);
	}

	private static void label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().indent(0, Spacing.TIGHT).applyTo(label);
	}

	private static TextInput line(Composite parent, String id) {
		Text text = new Text(parent, SWT.SINGLE | SWT.BORDER);
		text.setData("org.limn.id", id);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return TextInput.of(text);
	}

	private TextInput text(Page made, Composite parent, int height, String id) {
		MarkdownInput input = new MarkdownInput(parent, getSite());
		Control control = input.control();
		control.setData("org.limn.id", id);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, height).applyTo(control);
		return input;
	}

	private void write(BookInfoField field, String value) throws BookException {
		openBook().orElseThrow().book().updateInfo(field, value.isBlank() ? null : value);
	}

	@Override
	void show(OpenBook book) {
		Parts made = Objects.requireNonNull(parts);
		BookInfo info = book.book().info();
		setPartName(info.title().isBlank() ? getEditorInput().getName() : info.title());
		made.heading().setText((info.title().isBlank() ? Messages.ProjectEditor_untitled : info.title()).replace("&", "&&"));
		made.facts().setText(NLS.bind(Messages.ProjectEditor_facts, new Object[] { book.book().chapters().size(),
				book.book().elements().size(), book.library().items().size() }));
		made.title().show(info.title());
		made.author().show(info.author());
		made.description().show(info.description());
		made.artDirection().show(info.artDirection());
		made.cover().show(book, picture(), item -> Optional.ofNullable(item.record().crops().get(CropPurpose.COVER)),
				NLS.bind(Messages.CoverTarget_label, info.title()));
	}

	@Override
	boolean isThere(OpenBook book) {
		return true;
	}

	@Override
	public Optional<ImageTarget> imageTarget() {
		return openBook().map(ImageTargets::cover);
	}

	@Override
	public Optional<String> picture() {
		return openBook().flatMap(b -> Optional.ofNullable(b.book().info().cover()));
	}

	@Override
	public void removePicture() throws BookException {
		openBook().orElseThrow().book().updateInfo(BookInfoField.COVER, null);
	}

	@Override
	public void setFocus() {
		@Nullable Parts made = parts;
		if (made != null) {
			made.title().input().control().setFocus();
		}
	}
}
