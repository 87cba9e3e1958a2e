/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.limn.generation.ContextElement;
import org.limn.generation.Role;
import org.limn.generation.ui.internal.AccessibleName;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;
import org.limn.ui.Spacing;

/** The cells of one line of the context, which change its entry in the draft. */
final class ContextCells {

	private static final int THUMBNAIL = 40;

	private final Composite table;
	private final DialogState state;
	private final ContextElement entry;
	private final String name;
	private final String id;
	private final Runnable entered;

	/**
	 * @param table the table
	 * @param state the dialog's state
	 * @param entry the entry of the context
	 * @param id the id of the line in the ids of its controls
	 * @param name what it is called
	 * @param entered told when the keyboard or the mouse comes to the line
	 */
	ContextCells(Composite table, DialogState state, ContextElement entry, String id, String name, Runnable entered) {
		this.table = table;
		this.state = state;
		this.entry = entry;
		this.id = id;
		this.name = name;
		this.entered = entered;
	}

	/** The picture, small; nothing where there is none. */
	void picture(Optional<Path> file) {
		PictureCanvas picture = new PictureCanvas(table, SWT.NO_FOCUS, THUMBNAIL * 2);
		GridDataFactory.swtDefaults().hint(THUMBNAIL, THUMBNAIL).applyTo(picture);
		file.ifPresent(picture::show);
	}

	/** The name, and below it what it is. */
	void name(Image icon, String kind) {
		Composite cell = new Composite(table, SWT.NONE);
		Spacing.inner(2).spacing(Spacing.TIGHT, 0).applyTo(cell);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(cell);
		WidgetFactory.label(SWT.NONE).image(icon).create(cell);
		WidgetFactory.label(SWT.NONE).text(name.replace("&", "&&")).layoutData(GridDataFactory.fillDefaults().grab(true, false).create()).create(cell);
		WidgetFactory.label(SWT.NONE).create(cell);
		Label type = WidgetFactory.label(SWT.NONE).text(kind.replace("&", "&&")).create(cell);
		type.setForeground(type.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		for (Control control : cell.getChildren()) {
			control.addListener(SWT.MouseDown, e -> entered.run());
		}
	}

	/** The choice of its part in the picture. */
	void role() {
		Combo combo = new Combo(table, SWT.READ_ONLY | SWT.DROP_DOWN);
		List<Role> roles = Arrays.asList(Role.values());
		roles.forEach(r -> combo.add(RoleWords.of(r)));
		combo.select(roles.indexOf(entry.role()));
		combo.addListener(SWT.Selection, e -> change(c -> new ContextElement(c.elementId(), roles.get(combo.getSelectionIndex()), c.image(),
				c.description(), c.data())));
		identify(combo, "role", NLS.bind(Messages.ContextRow_roleOf, name));
	}

	/**
	 * The toggle of the image.
	 *
	 * @param has whether there is an image
	 * @param references whether the model takes reference images
	 */
	void image(boolean has, boolean references) {
		String words = !has ? Messages.ContextRow_noImage : references ? "" : Messages.ContextRow_notWithThisModel;
		toggle("image", Messages.ContextStep_image, words, has && references, entry.image(),
				(c, on) -> new ContextElement(c.elementId(), c.role(), on, c.description(), c.data()));
	}

	/** What a toggle sets. */
	@FunctionalInterface
	interface Toggle {
		/** The entry with the toggle on or off. */
		ContextElement set(ContextElement entry, boolean on);
	}

	/**
	 * A toggle.
	 *
	 * @param part its part of the id
	 * @param title the title of its column
	 * @param words what stands beside it
	 * @param enabled whether there is something to switch
	 * @param on whether it is on
	 * @param change what it sets
	 */
	void toggle(String part, String title, String words, boolean enabled, boolean on, Toggle change) {
		Button check = WidgetFactory.button(SWT.CHECK).text(words).enabled(enabled).create(table);
		check.setSelection(on && enabled);
		check.addListener(SWT.Selection, e -> change(c -> change.set(c, check.getSelection())));
		identify(check, part, NLS.bind(Messages.ContextRow_of, title, name));
	}

	/** Empty cells. */
	void nothing(int cells) {
		for (int i = 0; i < cells; i++) {
			WidgetFactory.label(SWT.NONE).create(table);
		}
	}

	/** The button that takes the line away. */
	void remove(Image icon) {
		String words = NLS.bind(Messages.ContextRow_remove, name);
		Button remove = WidgetFactory.button(SWT.PUSH | SWT.FLAT).image(icon).tooltip(words).onSelect(e -> state.update(
				d -> d.withContext(d.context().stream().filter(c -> !c.elementId().equals(entry.elementId())).toList()))).create(table);
		identify(remove, "remove", words);
	}

	private void identify(Control control, String part, String words) {
		control.setData("org.limn.id", "generate.context." + id + '.' + part);
		control.addListener(SWT.FocusIn, e -> entered.run());
		AccessibleName.set(control, () -> words);
	}

	private void change(UnaryOperator<ContextElement> change) {
		state.update(d -> d.withContext(
				d.context().stream().map(c -> c.elementId().equals(entry.elementId()) ? change.apply(c) : c).toList()));
	}
}
