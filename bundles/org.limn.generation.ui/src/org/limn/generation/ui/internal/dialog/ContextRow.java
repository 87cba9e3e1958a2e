/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.limn.generation.ContextElement;
import org.limn.generation.Role;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.PictureCanvas;
import org.limn.project.Element;
import org.limn.ui.LimnImages;
import org.limn.ui.Spacing;

/** One element in the context, as the cells of one line. */
final class ContextRow {

	private static final int THUMBNAIL = 40;

	private final DialogState state;
	private final Element element;
	private final Runnable entered;

	ContextRow(Composite table, DialogState state, ContextElement entry, Element element, boolean references, Runnable entered) {
		this.state = state;
		this.element = element;
		this.entered = entered;
		picture(table);
		name(table);
		role(table, entry);
		image(table, entry, references);
		String none = Messages.ContextRow_none;
		boolean described = !element.description().isBlank();
		toggle(table, "description", Messages.ContextStep_description, described ? "" : none, described, entry.description(),
				(c, on) -> new ContextElement(c.elementId(), c.role(), c.image(), on, c.data()));
		toggle(table, "data", Messages.ContextStep_data, element.fields().isEmpty() ? none : "", !element.fields().isEmpty(), entry.data(),
				(c, on) -> new ContextElement(c.elementId(), c.role(), c.image(), c.description(), on));
		Button remove = WidgetFactory.button(SWT.PUSH | SWT.FLAT).image(LimnImages.image(LimnImages.REMOVE))
				.tooltip(NLS.bind(Messages.ContextRow_remove, element.name())).onSelect(e -> remove()).create(table);
		identify(remove, "remove", NLS.bind(Messages.ContextRow_remove, element.name()));
	}

	private void picture(Composite table) {
		PictureCanvas picture = new PictureCanvas(table, SWT.NO_FOCUS, THUMBNAIL * 2);
		GridDataFactory.swtDefaults().hint(THUMBNAIL, THUMBNAIL).applyTo(picture);
		String image = element.image();
		if (image != null) {
			picture.show(state.target().book().resolve(image));
		}
	}

	private void name(Composite table) {
		Composite cell = new Composite(table, SWT.NONE);
		Spacing.inner(2).spacing(Spacing.TIGHT, 0).applyTo(cell);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(cell);
		WidgetFactory.label(SWT.NONE).image(LimnImages.image(LimnImages.keyOfType(element.typeId()))).create(cell);
		WidgetFactory.label(SWT.NONE).text(element.name()).layoutData(GridDataFactory.fillDefaults().grab(true, false).create()).create(cell);
		WidgetFactory.label(SWT.NONE).create(cell);
		Label type = WidgetFactory.label(SWT.NONE).text(state.content().types().of(element).name()).create(cell);
		type.setForeground(type.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		for (Control control : cell.getChildren()) {
			control.addListener(SWT.MouseDown, e -> entered.run());
		}
	}

	private void role(Composite table, ContextElement entry) {
		Combo combo = new Combo(table, SWT.READ_ONLY | SWT.DROP_DOWN);
		List<Role> roles = Arrays.asList(Role.values());
		roles.forEach(r -> combo.add(RoleWords.of(r)));
		combo.select(roles.indexOf(entry.role()));
		combo.addListener(SWT.Selection, e -> change(c -> new ContextElement(c.elementId(), roles.get(combo.getSelectionIndex()), c.image(),
				c.description(), c.data())));
		identify(combo, "role", NLS.bind(Messages.ContextRow_roleOf, element.name()));
	}

	private void image(Composite table, ContextElement entry, boolean references) {
		boolean has = element.image() != null;
		String words = !has ? Messages.ContextRow_noImage : references ? "" : Messages.ContextRow_notWithThisModel;
		toggle(table, "image", Messages.ContextStep_image, words, has && references, entry.image(),
				(c, on) -> new ContextElement(c.elementId(), c.role(), on, c.description(), c.data()));
	}

	private interface Toggle {
		ContextElement set(ContextElement entry, boolean on);
	}

	private void toggle(Composite table, String id, String name, String words, boolean enabled, boolean on, Toggle change) {
		Button check = WidgetFactory.button(SWT.CHECK).text(words).enabled(enabled).create(table);
		check.setSelection(on && enabled);
		check.addListener(SWT.Selection, e -> change(c -> change.set(c, check.getSelection())));
		identify(check, id, NLS.bind(Messages.ContextRow_of, name, element.name()));
	}

	private void identify(Control control, String id, String name) {
		control.setData("org.limn.id", "generate.context." + element.id() + '.' + id);
		control.addListener(SWT.FocusIn, e -> entered.run());
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			@NonNullByDefault({})
			public void getName(AccessibleEvent e) {
				e.result = name;
			}
		});
	}

	private void change(UnaryOperator<ContextElement> change) {
		state.update(d -> d.withContext(
				d.context().stream().map(c -> c.elementId().equals(element.id()) ? change.apply(c) : c).toList()));
	}

	private void remove() {
		state.update(d -> d.withContext(d.context().stream().filter(c -> !c.elementId().equals(element.id())).toList()));
	}
}
