/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.preferences;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.provider.Examination;
import org.limn.generation.ui.internal.AccessibleName;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;
import org.limn.ui.Spacing;

/**
 * The field for a document: written, begun with an example, imported from a file, exported to one. What its provider makes of it stands below, and follows
 * what is typed. A document with a fault can be saved, because nothing that was written may be lost.
 */
final class DocumentField {

	/** Asks the provider what it makes of a document. */
	@FunctionalInterface
	interface Review {
		/** Not for the UI thread. */
		Examination of(String settingId, String text) throws GenerationException;
	}

	private static final int DELAY_MILLISECONDS = 300;
	private static final int LINES = 12;
	private static final int LINES_OF_WORDS = 4;

	private final ProviderSetting setting;
	private final Review review;
	private final Background background;
	private final Text field;
	private final Label words;
	private int asked;

	DocumentField(Composite parent, ProviderSetting setting, String shown, Runnable changed, Review review) {
		this.setting = setting;
		this.review = review;
		background = new Background(parent);
		heading(parent);
		field = new Text(parent, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		field.setFont(JFaceResources.getTextFont());
		field.setData("org.limn.id", "account." + setting.id());
		field.setText(shown);
		AccessibleName.set(field, setting::name);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(Spacing.READING_WIDTH, LINES * field.getLineHeight()).applyTo(field);
		// in a dialog, the tabulator goes to the next control
		field.addListener(SWT.Traverse, e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		words = WidgetFactory.label(SWT.WRAP).create(parent);
		words.setData("org.limn.id", "account." + setting.id() + ".words");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(Spacing.READING_WIDTH, LINES_OF_WORDS * field.getLineHeight()).applyTo(words);
		field.addListener(SWT.Modify, e -> {
			changed.run();
			later();
		});
		ask();
	}

	/** The document as it is now. */
	String text() {
		return field.getText().replace("\r\n", "\n").strip();
	}

	/** Above the field: its name, and what can be done with it. */
	private void heading(Composite parent) {
		boolean begins = !setting.examples().isEmpty();
		Composite line = new Composite(parent, SWT.NONE);
		Spacing.inner(begins ? 4 : 3).applyTo(line);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(line);
		Label name = WidgetFactory.label(SWT.NONE).text(setting.name()).create(line);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER).applyTo(name);
		if (begins) {
			Button examples = button(line, Messages.DocumentField_examples, ".examples");
			examples.addListener(SWT.Selection, e -> chooseExample(examples));
		}
		button(line, Messages.DocumentField_import, ".import").addListener(SWT.Selection, e -> choose(SWT.OPEN, this::importFrom));
		button(line, Messages.DocumentField_export, ".export").addListener(SWT.Selection, e -> choose(SWT.SAVE, this::exportTo));
	}

	private Button button(Composite parent, String text, String id) {
		Button button = WidgetFactory.button(SWT.PUSH).text(text).create(parent);
		button.setData("org.limn.id", "account." + setting.id() + id);
		return button;
	}

	private void chooseExample(Button button) {
		Menu menu = new Menu(button);
		for (ProviderSetting.Example example : setting.examples()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(example.name());
			item.addListener(SWT.Selection, e -> show(example));
		}
		menu.addListener(SWT.Hide, e -> button.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	/** Puts an example into the field. */
	void show(ProviderSetting.Example example) {
		background.start(Messages.DocumentField_reading, () -> DocumentFile.read(example.file()), field::setText, failure -> say(failure.message()));
	}

	private void choose(int style, Consumer<Path> use) {
		FileDialog dialog = new FileDialog(field.getShell(), style | SWT.SHEET);
		dialog.setText(NLS.bind(style == SWT.OPEN ? Messages.DocumentField_importTitle : Messages.DocumentField_exportTitle, setting.name()));
		dialog.setOverwrite(true);
		String extension = DocumentFile.extension(setting);
		dialog.setFilterExtensions(extension.isEmpty() ? new String[] { "*" } : new String[] { "*" + extension, "*" });
		if (style == SWT.SAVE) {
			dialog.setFileName(setting.id() + extension);
		}
		@Nullable String chosen = dialog.open();
		if (chosen != null) {
			use.accept(Path.of(chosen));
		}
	}

	/** Puts the content of a file into the field. */
	void importFrom(Path file) {
		background.start(Messages.DocumentField_reading, () -> DocumentFile.read(file), field::setText, failure -> say(failure.message()));
	}

	/** Writes the document to a file. */
	void exportTo(Path file) {
		String text = text();
		background.start(Messages.DocumentField_writing, () -> DocumentFile.write(file, text), written -> say(NLS.bind(Messages.DocumentField_written, written)),
				failure -> say(failure.message()));
	}

	private void later() {
		int mine = ++asked;
		field.getDisplay().timerExec(DELAY_MILLISECONDS, () -> {
			if (mine == asked && !field.isDisposed()) {
				ask();
			}
		});
	}

	private void ask() {
		int mine = ++asked;
		String text = text();
		if (text.isEmpty()) {
			say(setting.help());
			return;
		}
		background.start(Messages.DocumentField_checking, () -> review.of(setting.id(), text), examined -> {
			if (mine == asked) {
				say(examined.usable() ? examined.words() : NLS.bind(Messages.DocumentField_fault, examined.words()));
			}
		}, failure -> {
			if (mine == asked) {
				say(failure.message());
			}
		});
	}

	private void say(String text) {
		words.setText(text.replace("&", "&&"));
		words.setToolTipText(text);
	}
}
