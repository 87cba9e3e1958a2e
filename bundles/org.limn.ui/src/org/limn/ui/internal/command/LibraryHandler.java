/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.command;

import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;
import org.limn.media.MediaItem;
import org.limn.ui.BookMedia;
import org.limn.ui.internal.library.LibraryActions;
import org.limn.ui.internal.library.MediaLibraryView;

/** Something done with what is selected in the library. */
public abstract class LibraryHandler extends AbstractHandler {

	private final Consumer<LibraryActions> action;

	LibraryHandler(Consumer<LibraryActions> action) {
		this.action = action;
	}

	@Override
	public @Nullable Object execute(@Nullable ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof MediaLibraryView view) {
			view.actions().ifPresent(action);
		}
		return null;
	}

	/** Star, or take the star away. */
	public static final class Star extends LibraryHandler {
		/** For the registry. */
		public Star() {
			super(LibraryActions::star);
		}
	}

	/** Copy the path as it is written in the book. */
	public static final class CopyPath extends LibraryHandler {
		/** For the registry. */
		public CopyPath() {
			super(LibraryActions::copyPath);
		}
	}

	/** Move to the trash. */
	public static final class Delete extends LibraryHandler {
		/** For the registry. */
		public Delete() {
			super(LibraryActions::delete);
		}
	}

	/** Show large. */
	public static final class View extends AbstractHandler {
		@Override
		public @Nullable Object execute(@Nullable ExecutionEvent event) {
			if (HandlerUtil.getActivePart(event) instanceof MediaLibraryView view
					&& HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof BookMedia media) {
				MediaItem item = media.item();
				view.actions().ifPresent(a -> a.open(item));
			}
			return null;
		}
	}
}
