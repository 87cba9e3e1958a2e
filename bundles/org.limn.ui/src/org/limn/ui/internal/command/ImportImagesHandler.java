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
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.limn.ui.UiIds;
import org.limn.ui.internal.library.LibraryActions;
import org.limn.ui.internal.library.MediaLibraryView;

/** Import Pictures… into the library that is shown. */
public final class ImportImagesHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
		try {
			IViewPart view = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(UiIds.MEDIA_LIBRARY);
			if (view instanceof MediaLibraryView library) {
				library.actions().ifPresent(LibraryActions::importFiles);
			}
		} catch (PartInitException e) {
			throw new ExecutionException(String.valueOf(e.getMessage()), e);
		}
		return null;
	}
}
