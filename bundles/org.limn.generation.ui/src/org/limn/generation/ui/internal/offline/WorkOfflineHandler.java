/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.offline;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.GenerationIcons;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;

/**
 * Takes the workbench offline, or online again; the button in the status bar says which it is. Like every control of generation it is there only where
 * generation is offered: to who does without AI the workbench is neither.
 */
@NonNullByDefault({})
public final class WorkOfflineHandler extends AbstractHandler implements IElementUpdater {

	/** The command. */
	public static final String COMMAND = "org.limn.generation.ui.workOffline";

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		Services.administration().ifPresent(administration -> new Background(shell).start(Messages.WorkOfflineHandler_switching, () -> {
			administration.setOffline(!administration.offline());
			return COMMAND;
		}, done -> {
			// the button follows the administration, whoever turned the switch
		}, failure -> MessageDialog.openError(shell, Messages.WorkOfflineHandler_failed, failure.message())));
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		Services.administration().map(Connection::of).ifPresent(connection -> {
			element.setText(connection.label());
			element.setIcon(GenerationIcons.descriptor(connection.icon()));
			element.setTooltip(connection.explanation());
		});
	}
}
