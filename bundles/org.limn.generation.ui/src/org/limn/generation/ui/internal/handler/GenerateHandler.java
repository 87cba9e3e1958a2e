/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.handler;

import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.limn.generation.GenerationAvailability;
import org.limn.generation.ui.internal.Services;
import org.limn.generation.ui.internal.dialog.GenerateDialogs;

/** Opens the dialog for what the command was called on. */
@NonNullByDefault({})
public final class GenerateHandler extends AbstractHandler implements IElementUpdater {

	static final List<String> COMMANDS = List.of("org.limn.generation.ui.generate", "org.limn.generation.ui.generateVariation",
			"org.limn.generation.ui.illustrateSelection");

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		Targets.of(event).ifPresent(target -> GenerateDialogs.open(HandlerUtil.getActiveShell(event), target));
		return null;
	}

	/** A greyed button says why. */
	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		Services.generation().map(s -> s.availability()).ifPresent(
				a -> element.setTooltip(a.state() == GenerationAvailability.State.DISABLED ? a.reason() : null));
	}
}
