/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.Draft;
import org.limn.ui.Spacing;

/** The choice of how many pictures; says when the model needs several calls for them. */
final class CountField {

	private final DialogState state;
	private final List<Button> buttons = new ArrayList<>();
	private final Label calls;

	CountField(Composite parent, DialogState state) {
		this.state = state;
		WidgetFactory.label(SWT.NONE).text(Messages.CountField_count).create(parent);
		Composite line = new Composite(parent, SWT.NONE);
		line.setData("org.limn.id", "generate.count");
		Spacing.inner(Draft.COUNTS.size() + 1).applyTo(line);
		for (int count : Draft.COUNTS) {
			Button button = WidgetFactory.button(SWT.RADIO).text(Integer.toString(count)).create(line);
			button.setData("org.limn.id", "generate.count." + count);
			button.addListener(SWT.Selection, e -> {
				if (button.getSelection() && state.draft().count() != count) {
					state.update(d -> d.withCount(count));
				}
			});
			buttons.add(button);
		}
		calls = WidgetFactory.label(SWT.NONE).create(line);
		calls.setForeground(calls.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
	}

	void refresh() {
		for (int i = 0; i < Draft.COUNTS.size(); i++) {
			buttons.get(i).setSelection(Draft.COUNTS.get(i) == state.draft().count());
		}
		OutgoingRequest outgoing = state.outgoing();
		int number = outgoing == null ? 1 : (outgoing.count() + outgoing.imagesPerCall() - 1) / Math.max(1, outgoing.imagesPerCall());
		calls.setText(number > 1 ? NLS.bind(Messages.CountField_calls, number) : "");
	}
}
