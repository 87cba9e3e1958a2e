/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal;

import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The selection of a part that is no viewer: set by the part, told to the workbench. */
public final class PostedSelection implements ISelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private ISelection selection = StructuredSelection.EMPTY;

	/** @param objects what is selected now */
	public void set(List<?> objects) {
		setSelection(new StructuredSelection(objects));
	}

	@Override
	public void addSelectionChangedListener(@Nullable ISelectionChangedListener listener) {
		listeners.add(Objects.requireNonNull(listener));
	}

	@Override
	public void removeSelectionChangedListener(@Nullable ISelectionChangedListener listener) {
		listeners.remove(Objects.requireNonNull(listener));
	}

	@Override
	public ISelection getSelection() {
		return selection;
	}

	@Override
	public void setSelection(@Nullable ISelection changed) {
		selection = changed == null ? StructuredSelection.EMPTY : changed;
		SelectionChangedEvent event = new SelectionChangedEvent(this, selection);
		listeners.forEach(l -> l.selectionChanged(event));
	}
}
