/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.command;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;
import org.limn.media.ImageTarget;
import org.limn.ui.BookMedia;
import org.limn.ui.ImageTargets;
import org.limn.ui.internal.Messages;
import org.limn.ui.internal.Work;

/** Use As: the selected picture becomes the cover, or the portrait of an element. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class UseAsHandler extends AbstractHandler {

	/** The parameter: <code>cover</code>, or <code>element:</code> with an id. */
	public static final String TARGET = "org.limn.ui.useAs.target";
	/** The value for the cover. */
	public static final String COVER = "cover";
	/** The beginning of the value for an element. */
	public static final String ELEMENT = "element:";

	@Override
	public @Nullable Object execute(@Nullable ExecutionEvent event) {
		@Nullable String target = event == null ? null : event.getParameter(TARGET);
		if (target != null
				&& HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof BookMedia media) {
			of(media, target).ifPresent(t -> Work.start(Messages.UploadHandler_working, progress -> t.accept(media.item())));
		}
		return null;
	}

	private static Optional<ImageTarget> of(BookMedia media, String target) {
		if (target.equals(COVER)) {
			return Optional.of(ImageTargets.cover(media.book()));
		}
		return media.book().book().element(target.substring(ELEMENT.length()))
				.map(e -> ImageTargets.portrait(media.book(), e));
	}
}
