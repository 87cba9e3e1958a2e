/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.offline;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.limn.generation.GenerationListener;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.ServiceLink;
import org.limn.generation.ui.internal.Services;
import org.limn.ui.Spacing;
import org.limn.ui.UiUpdates;
import org.osgi.framework.FrameworkUtil;

/**
 * The switch in the status bar: says in a word and a symbol whether profiles may use the network; a click changes it. Like every control of generation it is
 * there only where generation is offered: to who does without AI the workbench is neither online nor offline.
 */
@NonNullByDefault({})
public final class ConnectionControl extends WorkbenchWindowControlContribution {

	@Override
	protected Control createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		Spacing.inner(1).applyTo(area);
		ToolBar bar = new ToolBar(area, SWT.FLAT | SWT.RIGHT);
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.addListener(SWT.Selection, e -> WorkOfflineHandler.turn(bar.getShell()));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, true).hint(width(item), SWT.DEFAULT).applyTo(bar);
		show(item);
		ServiceLink link = new ServiceLink(FrameworkUtil.getBundle(ConnectionControl.class).getBundleContext(), new GenerationListener() {
			@Override
			public void availabilityChanged() {
				UiUpdates.post(item, () -> show(item));
			}
		});
		area.addListener(SWT.Dispose, e -> link.close());
		link.open();
		return area;
	}

	/** Room for the longer word: the status bar keeps the width it finds at first. */
	private static int width(ToolItem item) {
		show(item, new Connection(false, false));
		int online = item.getParent().computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		show(item, new Connection(true, false));
		return Math.max(online, item.getParent().computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
	}

	private static void show(ToolItem item) {
		Services.administration().map(Connection::of).ifPresent(connection -> show(item, connection));
	}

	private static void show(ToolItem item, Connection connection) {
		item.setText(connection.label());
		item.setImage(GenerationIcons.image(connection.icon()));
		item.setToolTipText(connection.explanation());
	}
}
