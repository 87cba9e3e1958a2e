/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.navigator;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.limn.ui.LimnImages;
import org.limn.ui.Spacing;
import org.limn.ui.UiIds;
import org.limn.ui.internal.Messages;

/** What a new writer sees first: what to do. */
final class EmptyNavigator extends Composite {

	private final IWorkbenchPartSite site;

	EmptyNavigator(Composite parent, IWorkbenchPartSite site) {
		super(parent, SWT.NONE);
		this.site = site;
		Spacing.page(1).applyTo(this);
		Label icon = WidgetFactory.label(SWT.NONE).image(LimnImages.image(LimnImages.BOOK)).create(this);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.END).grab(true, true).applyTo(icon);
		Label title = WidgetFactory.label(SWT.NONE).text(Messages.EmptyNavigator_title)
				.font(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)).create(this);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(title);
		Label help = WidgetFactory.label(SWT.WRAP | SWT.CENTER).text(Messages.EmptyNavigator_help).create(this);
		GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(help);
		button(Messages.EmptyNavigator_new, UiIds.NEW_BOOK, SWT.CENTER, false);
		button(Messages.EmptyNavigator_open, UiIds.OPEN_BOOK, SWT.BEGINNING, true);
	}

	private void button(String text, String command, int vertical, boolean last) {
		Button button = WidgetFactory.button(SWT.PUSH).text(text).onSelect(e -> run(command)).create(this);
		GridDataFactory.swtDefaults().align(SWT.CENTER, vertical).hint(140, SWT.DEFAULT).grab(true, last).applyTo(button);
	}

	private void run(String command) {
		try {
			site.getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.get().error(e.getMessage(), e);
		}
	}
}
