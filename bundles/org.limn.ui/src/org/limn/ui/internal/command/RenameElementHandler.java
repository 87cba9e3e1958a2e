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
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.limn.ui.BookElement;
import org.limn.ui.UiIds;
import org.limn.ui.internal.BookParts;
import org.limn.ui.internal.editor.ElementEditor;

/** Rename…: the element's editor with the cursor in its name, as the name is a field like the others. */
public final class RenameElementHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof BookElement selected) {
			BookParts.open(page, selected.book(), selected.element().file(), UiIds.ELEMENT_EDITOR).ifPresent(editor -> {
				if (editor instanceof ElementEditor element) {
					element.rename();
				}
			});
		}
		return null;
	}
}
