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
import org.limn.ui.BookChapter;
import org.limn.ui.BookElement;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.BookParts;

/** Open as Text: what is selected, as the file it is. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class OpenAsTextHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		for (Object selected : HandlerUtil.getCurrentStructuredSelection(event).toList()) {
			switch (selected) {
				case BookElement e -> BookParts.openText(page, e.book(), e.element().file());
				case BookChapter c -> BookParts.openText(page, c.book(), c.chapter().file());
				case OpenBook b -> BookParts.openText(page, b, b.book().folder().resolve("limn.yaml"));
				default -> {
					// Nothing else is a file.
				}
			}
		}
		return null;
	}
}
