/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.limn.generation.ui.internal.AccessibleName;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;
import org.limn.ui.OpenBooks;
import org.limn.ui.Spacing;

/** The filter above the table: words, state, this book only. */
final class JobTools {

	private static final int SEARCH_WIDTH = 100;

	private final Consumer<JobQuery> listener;
	private final Composite area;
	private final Text words;
	private final Combo group;
	private final Button book;
	private JobQuery query = JobQuery.ALL;

	JobTools(Composite parent, Consumer<JobQuery> listener) {
		this.listener = listener;
		area = new Composite(parent, SWT.NONE);
		Spacing.strip(3).applyTo(area);
		words = WidgetFactory.text(SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.SINGLE).message(Messages.JobTools_search)
				.tooltip(Messages.JobTools_searchHelp).create(area);
		words.addListener(SWT.Modify, e -> change(query.withWords(words.getText())));
		words.setData("org.limn.id", "jobs.search");
		AccessibleName.set(words, () -> Messages.JobTools_search);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).minSize(SEARCH_WIDTH, SWT.DEFAULT).applyTo(words);
		group = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		for (JobGroup one : JobGroup.values()) {
			group.add(one.label());
		}
		group.select(0);
		group.setData("org.limn.id", "jobs.group");
		group.setToolTipText(Messages.JobTools_group);
		AccessibleName.set(group, () -> Messages.JobTools_group);
		group.addListener(SWT.Selection, e -> change(query.withGroup(JobGroup.values()[group.getSelectionIndex()])));
		book = WidgetFactory.button(SWT.CHECK).text(Messages.JobTools_thisBook).tooltip(Messages.JobTools_thisBookHelp).onSelect(e -> followBook()).create(area);
		book.setData("org.limn.id", "jobs.thisBook");
	}

	Control control() {
		return area;
	}

	/** The person may work in another book now. */
	@SuppressWarnings("resource") // an open book is closed with its project
	void followBook() {
		Optional<Path> current = Services.books().flatMap(OpenBooks::current).map(b -> b.book().folder());
		change(query.withBook(book.getSelection() && current.isPresent() ? current.get() : null));
	}

	/** Shows everything again. */
	void clear() {
		words.setText("");
		group.select(0);
		book.setSelection(false);
		change(JobQuery.ALL);
	}

	private void change(JobQuery changed) {
		if (!changed.equals(query)) {
			query = changed;
			listener.accept(changed);
		}
	}
}
