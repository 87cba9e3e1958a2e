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
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.Work;
import org.limn.ui.internal.editor.PictureHolder;

/** Remove: the cover or portrait is no longer one; the picture stays in the library. */
public final class RemoveImageHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(@Nullable ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof PictureHolder holder && holder.picture().isPresent()) {
			Work.start(Messages.RemoveImageHandler_working, progress -> holder.removePicture());
		}
		return null;
	}
}
