/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.ui.internal.Messages;
import org.limn.ui.Spacing;

/** The options of a model, drawn from what it declares. */
public final class OptionsArea {

	/** Told of a value that was changed; {@code null} leaves the option to its default. */
	@FunctionalInterface
	public interface Change {
		void changed(String optionId, @Nullable Object value);
	}

	private final Composite area;
	private List<OptionDescriptor> shown = List.of();

	/** @param parent a composite with a grid of one column */
	public OptionsArea(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		Spacing.inner(2).spacing(Spacing.NORMAL, Spacing.TIGHT).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		nothing();
	}

	/**
	 * Shows options; those that are shown already keep their controls.
	 *
	 * @param options the options
	 * @param values gives the value set for an option, or {@code null}
	 * @param change told of changes
	 */
	public void show(List<OptionDescriptor> options, Function<String, @Nullable Object> values, Change change) {
		if (options.equals(shown)) {
			return;
		}
		shown = options;
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		for (OptionDescriptor option : options) {
			OptionControl.create(area, option, values.apply(option.id()), change);
		}
		if (options.isEmpty()) {
			nothing();
		}
		area.layout(true, true);
	}

	private void nothing() {
		WidgetFactory.label(SWT.NONE).text(Messages.OptionsArea_none)
				.foreground(area.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND))
				.layoutData(GridDataFactory.fillDefaults().span(2, 1).create()).create(area);
	}
}
