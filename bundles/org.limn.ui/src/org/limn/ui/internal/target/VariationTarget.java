/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.target;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.media.MediaItem;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;

/** A variation of a picture: the new one stands beside the first in the library. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class VariationTarget extends BookTarget {

	private final MediaItem item;

	/**
	 * @param book the book
	 * @param item the picture to vary
	 */
	public VariationTarget(OpenBook book, MediaItem item) {
		super(book);
		this.item = item;
	}

	@Override
	public Kind kind() {
		return Kind.VARIATION;
	}

	@Override
	public @Nullable String key() {
		return item.id();
	}

	@Override
	public String label() {
		return NLS.bind(Messages.VariationTarget_label, open.library().file(item).getFileName());
	}

	@Override
	public List<String> elementIds() {
		return item.record().elements();
	}

	@Override
	public void accept(MediaItem chosen) {
		// In the library it is already.
	}
}
