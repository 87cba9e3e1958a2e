/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.menus.IMenuService;
import org.limn.ui.Spacing;
import org.limn.ui.UiUpdates;

/**
 * The actions contributed to a tool bar, as a column of buttons: an upright tool bar centres its words on some systems and
 * does not follow a dark theme. The tool bar is there, unseen, and remains what decides.
 */
final class ActionColumn extends Composite {

	private final ToolBar bar;
	private final ToolItemChanges changes;
	private final List<Button> buttons = new ArrayList<>();

	ActionColumn(Composite parent, IWorkbenchPartSite site, String location) {
		super(parent, SWT.NONE);
		Spacing.inner(1).spacing(0, Spacing.TIGHT).applyTo(this);
		ToolBarManager manager = new ToolBarManager(SWT.FLAT | SWT.VERTICAL | SWT.RIGHT) {
			@Override
			public void update(boolean force) {
				super.update(force);
				UiUpdates.post(ActionColumn.this, ActionColumn.this::follow);
			}
		};
		bar = manager.createControl(this);
		bar.setVisible(false);
		GridDataFactory.fillDefaults().exclude(true).applyTo(bar);
		changes = new ToolItemChanges(bar, site.getService(IEventBroker.class), this::follow);
		IMenuService menus = site.getService(IMenuService.class);
		menus.populateContributionManager(manager, location);
		manager.update(true);
		follow();
		addListener(SWT.MouseEnter, e -> follow()); // for contributions of unknown kinds, which may change in silence
		addDisposeListener(e -> {
			menus.releaseContributions(manager);
			manager.dispose();
		});
	}

	/** Shows what the tool bar has now. */
	private void follow() {
		List<ToolItem> items = List.of(bar.getItems()).stream().filter(i -> (i.getStyle() & SWT.SEPARATOR) == 0).toList();
		boolean same = items.equals(buttons.stream().map(Button::getData).toList());
		if (!same) {
			buttons.forEach(Button::dispose);
			buttons.clear();
			items.forEach(i -> buttons.add(button(i)));
		}
		for (Button button : buttons) {
			if (button.getData() instanceof ToolItem item) {
				button.setText(item.getText());
				button.setImage(item.getImage());
				button.setToolTipText(item.getToolTipText());
				button.setEnabled(item.isEnabled());
			}
		}
		if (!same) {
			requestLayout();
		}
	}

	private Button button(ToolItem item) {
		Button button = new Button(this, SWT.PUSH | SWT.LEFT);
		button.setData(item);
		changes.watch(item, button);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		button.addListener(SWT.Selection, e -> {
			if (!item.isDisposed() && item.isEnabled()) {
				Event click = new Event();
				click.stateMask = e.stateMask;
				item.notifyListeners(SWT.Selection, click);
			}
		});
		return button;
	}
}
