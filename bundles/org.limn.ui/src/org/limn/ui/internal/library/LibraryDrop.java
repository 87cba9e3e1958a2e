/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;

/** Files dropped on the library are imported: copied, never moved away. */
final class LibraryDrop extends DropTargetAdapter {

	private final Consumer<List<Path>> files;

	LibraryDrop(Control control, Consumer<List<Path>> files) {
		this.files = files;
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(this);
	}

	@Override
	public void dragEnter(@Nullable DropTargetEvent event) {
		if (event != null) {
			event.detail = DND.DROP_COPY;
		}
	}

	@Override
	public void drop(@Nullable DropTargetEvent event) {
		if (event != null && event.data instanceof String[] names) {
			files.accept(Arrays.stream(names).map(Path::of).toList());
		}
	}
}
