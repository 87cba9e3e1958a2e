/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.viewer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.limn.ui.BookMedia;
import org.limn.ui.LimnImages;

/** A picture of the library as the input of its viewer. It is not remembered from one start to the next. */
record PictureInput(BookMedia media) implements IEditorInput {

	@Override
	@NonNullByDefault({}) // as the platform declares it
	public <T> T getAdapter(Class<T> adapter) {
		return adapter != null && adapter.isInstance(media) ? adapter.cast(media) : null;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return LimnImages.descriptor(LimnImages.PICTURE);
	}

	@Override
	public String getName() {
		return media.item().path().substring(media.item().path().lastIndexOf('/') + 1);
	}

	@Override
	public @Nullable IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return media.item().path();
	}
}
