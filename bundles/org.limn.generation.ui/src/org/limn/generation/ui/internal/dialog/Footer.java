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

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.limn.ui.Spacing;

/** The buttons at the foot of the dialog: those the moment has, the main one last and default. Buttons that stay keep their focus. */
final class Footer {

	/**
	 * A button.
	 *
	 * @param id its id for tests
	 * @param text its label
	 * @param enabled whether it can be pressed
	 * @param run what it does
	 */
	record Action(String id, String text, boolean enabled, Runnable run) {
	}

	private final Composite area;
	private List<String> shown = List.of();
	private List<Action> actions = List.of();

	Footer(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(area);
	}

	/** Shows these; the last one is the default button. */
	void show(List<Action> wanted) {
		actions = wanted;
		List<String> ids = wanted.stream().map(a -> a.id() + a.text()).toList();
		if (!ids.equals(shown)) {
			shown = ids;
			rebuild();
		}
		Control[] buttons = area.getChildren();
		for (int i = 0; i < buttons.length; i++) {
			buttons[i].setEnabled(wanted.get(i).enabled());
		}
	}

	private void rebuild() {
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		Spacing.inner(Math.max(1, actions.size())).applyTo(area);
		for (int i = 0; i < actions.size(); i++) {
			int index = i;
			Button button = WidgetFactory.button(SWT.PUSH).text(actions.get(i).text()).onSelect(e -> actions.get(index).run().run()).create(area);
			button.setData("org.limn.id", actions.get(i).id());
			GridDataFactory.fillDefaults().hint(Math.max(88, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT).applyTo(button);
			if (i == actions.size() - 1) {
				area.getShell().setDefaultButton(button);
			}
		}
		area.requestLayout();
	}
}
