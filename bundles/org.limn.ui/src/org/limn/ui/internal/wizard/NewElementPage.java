/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.wizard;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.limn.project.Element;
import org.limn.project.ElementType;
import org.limn.ui.OpenBook;
import org.limn.ui.Spacing;
import org.limn.ui.internal.Messages;

/** A name and a type, in one of the open books. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
final class NewElementPage extends WizardPage {

	private final OpenBook book;
	private final String firstType;
	private @Nullable Text name;
	private @Nullable Combo type;

	NewElementPage(OpenBook book, String firstType) {
		super("newElement", Messages.NewElementPage_title, null);
		this.book = book;
		this.firstType = firstType;
		setDescription(NLS.bind(Messages.NewElementPage_description, book.book().info().title()));
		setPageComplete(false);
	}

	private List<ElementType> types() {
		return book.book().types().all();
	}

	@Override
	public void createControl(@Nullable Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.page(2).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.NewElementPage_name);
		Text text = new Text(area, SWT.SINGLE | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(text);
		new Label(area, SWT.NONE).setText(Messages.NewElementPage_type);
		Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		types().forEach(t -> combo.add(t.name()));
		combo.select(Math.max(0, types().stream().map(ElementType::id).toList().indexOf(firstType)));
		text.addModifyListener(e -> validate(text.getText().strip()));
		name = text;
		type = combo;
		setControl(area);
		text.setFocus();
	}

	private void validate(String given) {
		Optional<Element> same = given.isEmpty() ? Optional.empty() : book.book().elementNamed(given);
		setMessage(same.isPresent() ? NLS.bind(Messages.NewElementPage_exists, same.get().name()) : null, WARNING);
		setPageComplete(!given.isEmpty());
	}

	String name() {
		@Nullable Text text = name;
		return text == null ? "" : text.getText().strip();
	}

	String typeId() {
		@Nullable Combo combo = type;
		return combo == null ? firstType : types().get(Math.max(0, combo.getSelectionIndex())).id();
	}
}
