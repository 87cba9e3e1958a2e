/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.limn.generation.GenerationJob;
import org.limn.generation.JobAction;
import org.limn.generation.ui.internal.Messages;
import org.limn.ui.Spacing;

/** What can be done with a job, as buttons; what does not fit stands in a menu behind the last one. */
public final class JobButtons {

	private final JobCommands commands;
	private final String id;
	private final int most;
	private final Composite area;
	private List<JobAction> shown = List.of();
	private @Nullable GenerationJob job;

	/**
	 * @param parent where the buttons stand
	 * @param commands does what is pressed
	 * @param id the prefix of the ids of the buttons
	 * @param most how many buttons there are at most, 2 or more
	 */
	public JobButtons(Composite parent, JobCommands commands, String id, int most) {
		this.commands = commands;
		this.id = id;
		this.most = most;
		area = new Composite(parent, SWT.NONE);
		RowLayoutFactory.fillDefaults().spacing(Spacing.TIGHT).wrap(true).applyTo(area);
	}

	/** The control of all buttons. */
	public Control control() {
		return area;
	}

	/**
	 * Shows what can be done with a job now.
	 *
	 * @return whether the buttons are others than before
	 */
	public boolean show(GenerationJob current) {
		job = current;
		if (current.actions().equals(shown)) {
			return false;
		}
		shown = current.actions();
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		int buttons = shown.size() <= most ? shown.size() : most - 1;
		shown.subList(0, buttons).forEach(action -> button(action, current));
		if (buttons < shown.size()) {
			more(shown.subList(buttons, shown.size()), current);
		}
		return true;
	}

	private void button(JobAction action, GenerationJob current) {
		Button button = WidgetFactory.button(SWT.PUSH).text(JobCommands.label(action, current)).tooltip(JobCommands.help(action, current)).onSelect(e -> run(action)).create(area);
		button.setData("org.limn.id", id + name(action));
	}

	private void more(List<JobAction> actions, GenerationJob current) {
		Button button = WidgetFactory.button(SWT.PUSH).text(Messages.JobButtons_more).tooltip(Messages.JobButtons_moreHelp).create(area);
		button.setData("org.limn.id", id + "more");
		Menu menu = new Menu(button);
		for (JobAction action : actions) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(JobCommands.label(action, current));
			item.setToolTipText(JobCommands.help(action, current));
			item.setData("org.limn.id", id + name(action));
			item.addListener(SWT.Selection, e -> run(action));
		}
		button.setMenu(menu);
		button.addListener(SWT.Selection, e -> {
			Rectangle bounds = button.getBounds();
			menu.setLocation(area.toDisplay(bounds.x, bounds.y + bounds.height));
			menu.setVisible(true);
		});
	}

	private static String name(JobAction action) {
		return action.name().toLowerCase(Locale.ROOT);
	}

	private void run(JobAction action) {
		GenerationJob current = job;
		if (current != null) {
			commands.run(action, current);
		}
	}
}
