/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.handler;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.limn.generation.ui.internal.dialog.GenerateDialogs;

/** Opens the dialog for the passage that is selected in a text editor. */
@NonNullByDefault({})
public final class IllustrateSelectionHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		Adapters.of(HandlerUtil.getActivePart(event), ITextEditor.class).flatMap(Passages::target)
				.ifPresent(target -> GenerateDialogs.open(HandlerUtil.getActiveShell(event), target));
		return null;
	}
}
