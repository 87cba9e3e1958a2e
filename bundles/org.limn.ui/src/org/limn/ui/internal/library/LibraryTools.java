/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.limn.media.MediaCategory;
import org.limn.ui.LimnImages;
import org.limn.ui.Spacing;
import org.limn.ui.internal.Messages;

/** Search, filters and order of the library, in one row. */
final class LibraryTools extends Composite {

	private static final List<MediaCategory> CATEGORIES = Arrays.asList(MediaCategory.values());

	private final Consumer<LibraryQuery> listener;
	private final Text search;
	private final Combo category;
	private final Combo order;
	private final ToolItem starred;
	private LibraryQuery query = LibraryQuery.ALL;

	LibraryTools(Composite parent, Consumer<LibraryQuery> listener) {
		super(parent, SWT.NONE);
		this.listener = listener;
		Spacing.strip(3).applyTo(this);
		search = WidgetFactory.text(SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.SINGLE)
				.message(Messages.LibraryTools_search).tooltip(Messages.LibraryTools_searchHelp).create(this);
		search.addModifyListener(e -> change(query.withWords(search.getText())));
		search.setData("org.limn.id", "library.search");
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(search);
		category = combo(Messages.LibraryTools_category, true);
		category.add(Messages.LibraryTools_allCategories);
		CATEGORIES.forEach(c -> category.add(MediaText.category(c)));
		category.select(0);
		category.addListener(SWT.Selection, e -> change(query.withCategory(
				category.getSelectionIndex() <= 0 ? null : CATEGORIES.get(category.getSelectionIndex() - 1))));
		order = combo(Messages.LibraryTools_order, false);
		order.setItems(Messages.LibraryTools_newest, Messages.LibraryTools_name, Messages.LibraryTools_size);
		order.select(0);
		order.addListener(SWT.Selection,
				e -> change(query.withOrder(LibraryQuery.Order.values()[order.getSelectionIndex()])));
		ToolBar bar = new ToolBar(this, SWT.FLAT);
		starred = new ToolItem(bar, SWT.CHECK);
		starred.setImage(LimnImages.image(LimnImages.STAR));
		starred.setToolTipText(Messages.LibraryTools_starred);
		starred.addListener(SWT.Selection, e -> change(query.withStarred(starred.getSelection())));
	}

	private Combo combo(String help, boolean wide) {
		Combo combo = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setToolTipText(help);
		named(combo, help);
		GridDataFactory.fillDefaults().grab(wide, false).applyTo(combo);
		return combo;
	}

	private static void named(Control control, String name) {
		control.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {
			@Override
			public void getName(org.eclipse.swt.accessibility.@org.eclipse.jdt.annotation.Nullable AccessibleEvent e) {
				if (e != null) {
					e.result = name;
				}
			}
		});
	}

	/** Shows everything again. */
	void clear() {
		search.setText("");
		category.select(0);
		starred.setSelection(false);
		change(LibraryQuery.ALL.withOrder(query.order()));
	}

	LibraryQuery query() {
		return query;
	}

	private void change(LibraryQuery changed) {
		if (!changed.equals(query)) {
			query = changed;
			listener.accept(changed);
		}
	}
}
