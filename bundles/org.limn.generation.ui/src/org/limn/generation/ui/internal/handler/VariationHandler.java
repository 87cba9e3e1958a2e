/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.handler;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.limn.generation.ui.internal.dialog.GenerateDialogs;
import org.limn.ui.BookMedia;
import org.limn.ui.ImageTargets;

/** Opens the dialog for a variation of the selected picture. */
@NonNullByDefault({})
public final class VariationHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		picture(HandlerUtil.getCurrentSelection(event))
				.ifPresent(p -> GenerateDialogs.open(HandlerUtil.getActiveShell(event), ImageTargets.variation(p.book(), p.item())));
		return null;
	}

	private static Optional<BookMedia> picture(ISelection selection) {
		return selection instanceof IStructuredSelection s && s.getFirstElement() instanceof BookMedia picture ? Optional.of(picture)
				: Optional.empty();
	}
}
