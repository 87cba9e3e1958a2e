/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.limn.generation.ui.internal.Messages;

/** The three steps, to be clicked or reached by keyboard. */
final class StepHeader {

	private final ToolItem[] items = new ToolItem[3];

	StepHeader(Composite parent, IntConsumer chosen) {
		ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT | SWT.HORIZONTAL);
		GridDataFactory.swtDefaults().applyTo(bar);
		String[] names = { Messages.StepHeader_context, Messages.StepHeader_prompt, Messages.StepHeader_generate };
		String[] tips = { Messages.StepHeader_contextTip, Messages.StepHeader_promptTip, Messages.StepHeader_generateTip };
		for (int i = 0; i < items.length; i++) {
			int step = i;
			ToolItem item = new ToolItem(bar, SWT.RADIO);
			item.setText("   " + names[i] + "   ");
			item.setToolTipText(tips[i]);
			item.setData("org.limn.id", "generate.step." + (i + 1));
			item.addListener(SWT.Selection, e -> {
				if (item.getSelection()) {
					chosen.accept(step);
				}
			});
			items[i] = item;
		}
	}

	/** Marks the step that is shown. */
	void select(int step) {
		for (int i = 0; i < items.length; i++) {
			items[i].setSelection(i == step);
		}
	}

	/** Whether a step can be entered. */
	void enable(int step, boolean enabled) {
		items[step].setEnabled(enabled);
	}
}
