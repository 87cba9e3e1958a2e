/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.Work;

/** Close Book: it leaves the workspace, its files stay where they are. */
public final class CloseBookHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(@Nullable ExecutionEvent event) {
		for (Object selected : HandlerUtil.getCurrentStructuredSelection(event).toList()) {
			if (selected instanceof OpenBook book) {
				IProject project = book.project();
				Work.start(Messages.CloseBookHandler_closing, progress -> project.delete(false, true, progress));
			}
		}
		return null;
	}
}
