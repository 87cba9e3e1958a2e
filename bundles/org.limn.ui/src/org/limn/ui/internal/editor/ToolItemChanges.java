/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.editor;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ICommandListener;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.menus.CommandContributionItem;
import org.limn.ui.UiUpdates;
import org.osgi.service.event.EventHandler;

/**
 * Tells when the items of a tool bar were greyed, renamed or given another picture. A tool item has no event for that, and
 * the manager of the tool bar is not asked then. So this listens to what the items themselves follow: the platform's model
 * for what stands in a <code>plugin.xml</code>, the action or the command for what code contributes.
 */
final class ToolItemChanges {

	private final ToolBar bar;
	private final Runnable follow;

	/**
	 * Listens until the tool bar is disposed.
	 *
	 * @param bar the tool bar
	 * @param events where the platform tells of its model
	 * @param follow called on the UI thread after one or more items may have changed
	 */
	ToolItemChanges(ToolBar bar, IEventBroker events, Runnable follow) {
		this.bar = bar;
		this.follow = follow;
		EventHandler handler = event -> {
			if (event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MUIElement element && isHere(element)) {
				changed();
			}
		};
		events.subscribe(UIEvents.Item.TOPIC_ALL, handler);
		events.subscribe(UIEvents.UILabel.TOPIC_ALL, handler);
		bar.addDisposeListener(e -> events.unsubscribe(handler));
	}

	private boolean isHere(MUIElement element) {
		return element.getWidget() instanceof ToolItem item && !item.isDisposed() && item.getParent() == bar;
	}

	/**
	 * Listens also to what an item shows that code contributed.
	 *
	 * @param item an item of the tool bar
	 * @param owner for whom; when it is disposed nobody listens any more
	 */
	void watch(ToolItem item, Widget owner) {
		if (item.getData() instanceof ActionContributionItem contribution) {
			IAction action = contribution.getAction();
			IPropertyChangeListener listener = e -> changed();
			action.addPropertyChangeListener(listener);
			owner.addDisposeListener(e -> action.removePropertyChangeListener(listener));
		} else if (item.getData() instanceof CommandContributionItem contribution) {
			Command command = contribution.getCommand().getCommand();
			ICommandListener listener = e -> changed();
			command.addCommandListener(listener);
			owner.addDisposeListener(e -> command.removeCommandListener(listener));
		}
	}

	/** Later: the item listens as well, and may not have heard it yet. */
	private void changed() {
		UiUpdates.post(bar, follow);
	}
}
