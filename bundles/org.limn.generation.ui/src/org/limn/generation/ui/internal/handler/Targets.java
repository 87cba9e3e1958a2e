/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.handlers.HandlerUtil;
import org.limn.generation.ui.internal.Services;
import org.limn.media.ImageTarget;
import org.limn.ui.ImageTargets;
import org.limn.ui.OpenBooks;

/** Finds what a picture is for, from where a command was called: whatever adapts to {@link ImageTarget}. */
final class Targets {

	private Targets() {
	}

	/**
	 * From a context menu: what is selected. From a button, a key or anything else: the active part, for which the button stands there; else what is
	 * selected in it. Without either: the library of the current book.
	 */
	static Optional<ImageTarget> of(ExecutionEvent event) {
		Optional<ImageTarget> part = adapted(HandlerUtil.getActivePart(event));
		Optional<ImageTarget> selected = of(HandlerUtil.getCurrentSelection(event));
		boolean menu = event.getTrigger() instanceof Event trigger && trigger.widget instanceof MenuItem;
		return (menu ? selected.or(() -> part) : part.or(() -> selected))
				.or(() -> Services.books().flatMap(OpenBooks::current).map(ImageTargets::library));
	}

	private static Optional<ImageTarget> adapted(@Nullable Object object) {
		@Nullable ImageTarget target = object == null ? null : Adapters.adapt(object, ImageTarget.class);
		return target == null ? Optional.empty() : Optional.of(target);
	}

	/** What a selection is for; several elements become a picture of them all. */
	static Optional<ImageTarget> of(@Nullable ISelection selection) {
		List<ImageTarget> targets = new ArrayList<>();
		if (selection instanceof IStructuredSelection structured) {
			for (Object object : structured) {
				adapted(object).ifPresent(targets::add);
			}
		}
		if (targets.size() < 2) {
			return targets.stream().findFirst();
		}
		List<String> elements = targets.stream().flatMap(t -> t.elementIds().stream()).distinct().toList();
		return Services.books().flatMap(b -> b.of(targets.getFirst().book())).map(ImageTargets::library)
				.map(library -> new SelectionTarget(library, elements));
	}
}
