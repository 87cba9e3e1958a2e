/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.ui.internal.Messages;

/** The control for one option, by its type alone. */
final class OptionControl {

	private static final int LABEL_WIDTH = 120;
	private static final int CONTROL_WIDTH = 130;

	private OptionControl() {
	}

	private static void label(Composite parent, OptionDescriptor option) {
		Label label = WidgetFactory.label(SWT.WRAP).text(option.name().replace("&", "&&")).create(parent);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(LABEL_WIDTH, SWT.DEFAULT).applyTo(label);
	}

	static void create(Composite parent, OptionDescriptor option, @Nullable Object value, OptionsArea.Change change) {
		Control control = switch (option.type()) {
		case BOOLEAN -> toggle(parent, option, value, change);
		case CHOICE -> choice(parent, option, value, change);
		case INTEGER, DECIMAL, TEXT, SEED -> text(parent, option, value, change);
		};
		control.setData("org.limn.id", "generate.option." + option.id());
		if (!option.help().isEmpty()) {
			control.setToolTipText(option.help());
		}
	}

	private static Control toggle(Composite parent, OptionDescriptor option, @Nullable Object value, OptionsArea.Change change) {
		Button check = WidgetFactory.button(SWT.CHECK).text(option.name()).layoutData(GridDataFactory.fillDefaults().span(2, 1).create())
				.create(parent);
		check.setSelection(Boolean.TRUE.equals(value != null ? value : option.defaultValue()));
		check.addListener(SWT.Selection, e -> change.changed(option.id(), check.getSelection()));
		return check;
	}

	private static Control choice(Composite parent, OptionDescriptor option, @Nullable Object value, OptionsArea.Change change) {
		label(parent, option);
		Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).hint(CONTROL_WIDTH, SWT.DEFAULT).applyTo(combo);
		boolean free = option.defaultValue() == null;
		if (free) {
			combo.add(Messages.OptionControl_providerDefault);
		}
		option.choices().forEach(c -> combo.add(c.name()));
		Object current = value != null ? value : option.defaultValue();
		int index = option.choices().stream().map(OptionDescriptor.Choice::value).toList().indexOf(current);
		combo.select(index + (free ? 1 : 0));
		combo.addListener(SWT.Selection, e -> {
			int chosen = combo.getSelectionIndex() - (free ? 1 : 0);
			change.changed(option.id(), chosen < 0 ? null : option.choices().get(chosen).value());
		});
		return combo;
	}

	private static Control text(Composite parent, OptionDescriptor option, @Nullable Object value, OptionsArea.Change change) {
		label(parent, option);
		Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).hint(CONTROL_WIDTH, SWT.DEFAULT).applyTo(text);
		text.setMessage(option.type() == OptionDescriptor.Type.SEED ? Messages.OptionControl_randomSeed
				: Objects.toString(option.defaultValue(), Messages.OptionControl_providerDefault));
		if (value != null) {
			text.setText(value.toString());
		}
		ControlDecoration wrong = new ControlDecoration(text, SWT.TOP | SWT.RIGHT);
		wrong.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		wrong.setDescriptionText(expectation(option));
		wrong.hide();
		text.addListener(SWT.Modify, e -> {
			String typed = text.getText().strip();
			Optional<Object> read = typed.isEmpty() ? Optional.empty() : option.parse(typed);
			@Nullable Object parsed = read.isPresent() ? read.get() : null;
			if (parsed == null && !typed.isEmpty()) {
				wrong.show();
			} else {
				wrong.hide();
				change.changed(option.id(), parsed);
			}
		});
		return text;
	}

	private static String expectation(OptionDescriptor option) {
		Double least = option.minimum();
		Double greatest = option.maximum();
		if (least == null || greatest == null) {
			return Messages.OptionControl_number;
		}
		boolean whole = option.type() != OptionDescriptor.Type.DECIMAL;
		return NLS.bind(Messages.OptionControl_range, whole ? (Object) least.longValue() : least, whole ? (Object) greatest.longValue() : greatest);
	}
}
