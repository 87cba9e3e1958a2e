/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.limn.project.Element;
import org.limn.project.ElementChange;
import org.limn.project.FieldType;
import org.limn.ui.LimnImages;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;

/** The fields of an element: those of its type and those it has of its own, each with what keeps it from leaving. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
final class ElementFields {

	private static final int TEXT_HEIGHT = 54;

	private final Page page;
	private final Composite parent;
	private final ElementEditor editor;
	private final Link add;
	private final Map<String, Row> rows = new LinkedHashMap<>();

	private record Row(EditField field, List<Control> controls) {
	}

	ElementFields(Page page, Composite parent, ElementEditor editor) {
		this.page = page;
		this.parent = parent;
		this.editor = editor;
		new Label(parent, SWT.NONE);
		add = new Link(parent, SWT.NONE);
		add.setText("<a>" + Messages.ElementFields_add + "</a>");
		add.addListener(SWT.Selection, e -> askForField());
		GridDataFactory.swtDefaults().span(2, 1).applyTo(add);
	}

	void show(OpenBook book, Element element) {
		Set<String> ids = new LinkedHashSet<>(element.fields().keySet());
		for (FieldType type : book.book().types().of(element).fields()) {
			if (type.visible() && ids.stream().noneMatch(id -> book.book().types().field(element, id).id().equals(type.id()))) {
				ids.add(type.id());
			}
		}
		for (String gone : List.copyOf(rows.keySet())) {
			if (!ids.contains(gone) && !rows.get(gone).field().isDirty()) {
				remove(gone);
			}
		}
		for (String id : ids) {
			Row row = rows.containsKey(id) ? rows.get(id) : add(id, book.book().types().field(element, id), element);
			row.field().show(element.fields().getOrDefault(id, ""));
		}
		add.setEnabled(!book.book().readOnly());
	}

	private Row add(String id, FieldType type, Element element) {
		List<Control> controls = new ArrayList<>();
		Label label = new Label(parent, SWT.NONE);
		label.setText(type.label().replace("&", "&&"));
		controls.add(label);
		TextInput input = input(type, id);
		controls.add(input.control());
		boolean isPrivate = type.isPrivate() || element.privateFields().contains(id);
		if (isPrivate || type.spoiler()) {
			controls.add(badge(isPrivate));
		} else {
			GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) input.control().getLayoutData()).span(2, 1)
					.applyTo(input.control());
		}
		EditField field = editor.field(input,
				value -> editor.write(new ElementChange.Field(id, value.isEmpty() ? null : value)));
		controls.forEach(c -> c.moveAbove(lastLine()));
		Row row = new Row(field, controls);
		rows.put(id, row);
		return row;
	}

	/** The empty cell before the link with which fields are added. */
	private Control lastLine() {
		Control[] all = parent.getChildren();
		for (int i = 0; i < all.length; i++) {
			if (all[i] == add) {
				return all[i - 1];
			}
		}
		return add;
	}

	private TextInput input(FieldType type, String id) {
		if (type.kind() == FieldType.Kind.CHOICE && !type.choices().isEmpty()) {
			Combo combo = new Combo(parent, SWT.DROP_DOWN);
			combo.setItems(type.choices().toArray(String[]::new));
			return placed(TextInput.of(combo), id, SWT.DEFAULT);
		}
		if (type.kind() == FieldType.Kind.TEXT) {
			Text text = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.BORDER);
			return placed(TextInput.of(text), id, TEXT_HEIGHT);
		}
		return placed(TextInput.of(new Text(parent, SWT.SINGLE | SWT.BORDER)), id, SWT.DEFAULT);
	}

	private static TextInput placed(TextInput input, String id, int height) {
		input.control().setData("org.limn.id", "element.field." + id);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, height).applyTo(input.control());
		return input;
	}

	private CLabel badge(boolean isPrivate) {
		CLabel badge = new CLabel(parent, SWT.NONE);
		badge.setImage(LimnImages.image(isPrivate ? LimnImages.PRIVATE : LimnImages.SPOILER));
		badge.setText(isPrivate ? Messages.ElementFields_private : Messages.ElementFields_spoiler);
		badge.setToolTipText(Messages.ElementFields_stays);
		return badge;
	}

	private void remove(String id) {
		Row row = rows.get(id);
		rows.remove(id);
		editor.forget(row.field());
		row.controls().forEach(Control::dispose);
	}

	private void askForField() {
		InputDialog dialog = new InputDialog(parent.getShell(), Messages.ElementFields_addTitle,
				Messages.ElementFields_addMessage, "", text -> text.isBlank() ? "" : null);
		if (dialog.open() != Window.OK) {
			return;
		}
		String id = dialog.getValue().strip().toLowerCase(Locale.ROOT).replaceAll("[\\s:#]+", "_");
		editor.openBook().ifPresent(book -> book.book().elementOf(editor.file()).ifPresent(element -> {
			Row row = rows.containsKey(id) ? rows.get(id) : add(id, book.book().types().field(element, id), element);
			page.fit();
			row.field().input().control().setFocus();
		}));
	}
}
