/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.target;

import org.eclipse.osgi.util.NLS;
import org.limn.media.MediaItem;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;

/** The library itself: the picture is there, nothing else happens. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class LibraryTarget extends BookTarget {

	/** @param book the book whose library it is */
	public LibraryTarget(OpenBook book) {
		super(book);
	}

	@Override
	public Kind kind() {
		return Kind.LIBRARY;
	}

	@Override
	public String label() {
		return NLS.bind(Messages.LibraryTarget_label, open.book().info().title());
	}

	@Override
	public void accept(MediaItem item) {
		// In the library it is already.
	}
}
