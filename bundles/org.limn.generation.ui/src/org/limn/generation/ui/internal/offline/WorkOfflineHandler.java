/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.offline;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.limn.generation.ui.internal.Background;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.Services;

/** Takes the workbench offline, or online again. */
@NonNullByDefault({})
public final class WorkOfflineHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		turn(HandlerUtil.getActiveShellChecked(event));
		return null;
	}

	/** Turns the switch, away from the UI thread. Whoever shows it follows the administration. */
	static void turn(Shell shell) {
		Services.administration().ifPresent(administration -> new Background(shell).start(Messages.WorkOfflineHandler_switching, () -> {
			administration.setOffline(!administration.offline());
			return administration;
		}, turned -> { }, failure -> MessageDialog.openError(shell, Messages.WorkOfflineHandler_failed, failure.message())));
	}
}
