/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs.view;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.limn.ui.UiUpdates;

/** Notices that the person may work in another book now. */
final class BookFollower implements IPartListener2 {

	private final Control owner;
	private final Runnable moved;

	private BookFollower(Control owner, Runnable moved) {
		this.owner = owner;
		this.moved = moved;
	}

	/** Follows as long as a control lives. */
	static void start(Control owner, IWorkbenchPage page, Runnable moved) {
		BookFollower follower = new BookFollower(owner, moved);
		page.addPartListener(follower);
		owner.addListener(SWT.Dispose, e -> page.removePartListener(follower));
	}

	/** Later, when everybody knows which part is active. */
	@Override
	public void partActivated(@Nullable IWorkbenchPartReference reference) {
		UiUpdates.post(owner, moved);
	}
}
