/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.limn.media.Crop;
import org.limn.media.ImageTarget;
import org.limn.project.BookException;
import org.limn.project.Element;
import org.limn.project.ElementChange;
import org.limn.project.Rect;
import org.limn.ui.BookElement;
import org.limn.ui.ImageTargets;
import org.limn.ui.LimnImages;
import org.limn.ui.OpenBook;
import org.limn.ui.Spacing;
import org.limn.ui.UiIds;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.PostedSelection;

/** A world element: who it is, how it looks, what is told of it. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class ElementEditor extends BookEditor {

	private static final int PORTRAIT = 190;

	private final PostedSelection selection = new PostedSelection();
	private @Nullable Parts parts;
	private String elementId = "";

	/** The controls of the page, all made at once. */
	private record Parts(Label icon, Label heading, Label facts, EditField name, EditField aliases, ElementFields fields,
			EditField description, PicturePanel portrait, MediaStrip media) {
	}

	@Override
	void createPage(Page made) {
		getSite().setSelectionProvider(selection);
		Composite sheet = made.sheet();
		Spacing.page(2).margins(Spacing.PAGE, Spacing.PAGE).spacing(Spacing.PAGE, Spacing.NORMAL).applyTo(sheet);
		Composite head = wide(sheet, 3);
		Label icon = new Label(head, SWT.NONE);
		Label heading = made.title(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
		Link asText = new Link(head, SWT.NONE);
		asText.setText("<a>" + Messages.BookEditor_openAsText + "</a>");
		asText.addListener(SWT.Selection, e -> openAsText());
		Label facts = new Label(sheet, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(facts);
		PicturePanel portrait = new PicturePanel(sheet, getSite(), PORTRAIT, PORTRAIT, Messages.ElementEditor_noPortrait,
				UiIds.IDENTITY_ACTIONS);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(portrait);
		Composite form = new Composite(sheet, SWT.NONE);
		Spacing.inner(3).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(form);
		EditField name = field(line(form, Messages.ElementEditor_name, "element.name"), this::writeName);
		EditField aliases = field(line(form, Messages.ElementEditor_aliases, "element.aliases"),
				v -> write(new ElementChange.Aliases(split(v))));
		ElementFields elementFields = new ElementFields(made, form, this);
		section(made, sheet, Messages.ElementEditor_description);
		MarkdownInput text = new MarkdownInput(sheet, getSite());
		text.control().setData("org.limn.id", "element.description");
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, 150).applyTo(text.control());
		EditField description = field(text, v -> write(new ElementChange.Description(v)));
		section(made, sheet, Messages.ElementEditor_pictures);
		MediaStrip media = new MediaStrip(sheet, getSite());
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(media);
		parts = new Parts(icon, heading, facts, name, aliases, elementFields, description, portrait, media);
	}

	private static Composite wide(Composite parent, int columns) {
		Composite row = new Composite(parent, SWT.NONE);
		Spacing.inner(columns).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(row);
		return row;
	}

	private static void section(Page made, Composite sheet, String text) {
		GridDataFactory.fillDefaults().span(2, 1).indent(0, Spacing.NORMAL).applyTo(made.heading(sheet, text));
	}

	private static TextInput line(Composite parent, String label, String id) {
		Label words = new Label(parent, SWT.NONE);
		words.setText(label);
		Text text = new Text(parent, SWT.SINGLE | SWT.BORDER);
		text.setData("org.limn.id", id);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(text);
		return TextInput.of(text);
	}

	private static List<String> split(String aliases) {
		return Arrays.stream(aliases.split(",")).map(String::strip).filter(a -> !a.isEmpty()).toList();
	}

	private void writeName(String name) throws BookException {
		if (name.isBlank()) {
			throw new BookException(BookException.Kind.EDIT_REFUSED, Messages.ElementEditor_nameNeeded, file(), 0, null);
		}
		write(new ElementChange.Name(name.strip()));
	}

	void write(ElementChange change) throws BookException {
		openBook().orElseThrow().book().updateElement(elementId, change);
	}

	@Override
	boolean isThere(OpenBook book) {
		return book.book().elementOf(file()).isPresent();
	}

	@Override
	void show(OpenBook book) {
		Parts made = Objects.requireNonNull(parts);
		Element element = book.book().elementOf(file()).orElseThrow();
		elementId = element.id();
		selection.set(List.of(new BookElement(book, element)));
		setPartName(element.name());
		setTitleImage(LimnImages.image(LimnImages.keyOfType(element.typeId())));
		made.icon().setImage(LimnImages.image(LimnImages.keyOfType(element.typeId())));
		made.heading().setText(element.name().replace("&", "&&"));
		made.facts().setText((book.book().types().of(element).name() + " · " + book.book().folder().relativize(file()))
				.replace("&", "&&"));
		made.name().show(element.name());
		made.aliases().show(String.join(", ", element.aliases()));
		made.fields().show(book, element);
		made.description().show(element.description());
		made.portrait().show(book, picture(), item -> crop(element), NLS.bind(Messages.PortraitTarget_label, element.name()));
		made.media().show(book, element);
	}

	private static Optional<Crop> crop(Element element) {
		@Nullable Rect part = element.portraitCrop();
		return part == null ? Optional.empty() : Optional.of(new Crop(part.x(), part.y(), part.width(), part.height()));
	}

	private Optional<Element> element() {
		return openBook().flatMap(b -> b.book().elementOf(file()));
	}

	@Override
	public Optional<ImageTarget> imageTarget() {
		Optional<OpenBook> book = openBook();
		return book.isEmpty() ? Optional.empty() : element().map(e -> ImageTargets.portrait(book.get(), e));
	}

	@Override
	public Optional<String> picture() {
		return element().flatMap(e -> Optional.ofNullable(e.image()));
	}

	@Override
	public void removePicture() throws BookException {
		write(new ElementChange.Image(null));
	}

	/** Puts the cursor into the name, all of it selected, so that typing renames. */
	public void rename() {
		@Nullable Parts made = parts;
		if (made != null && made.name().input().control() instanceof Text text) {
			text.setFocus();
			text.selectAll();
		}
	}

	@Override
	public void setFocus() {
		@Nullable Parts made = parts;
		if (made != null) {
			made.name().input().control().setFocus();
		}
	}

	@Override
	@NonNullByDefault({}) // as the platform declares it
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == BookElement.class && openBook().isPresent() && element().isPresent()) {
			return adapter.cast(new BookElement(openBook().get(), element().get()));
		}
		return super.getAdapter(adapter);
	}
}
