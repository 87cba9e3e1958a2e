/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.book;

import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.ui.OpenBooks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/** Opens the books of the workspace once the workbench stands, so that none is needed before. */
@Component(property = "event.topics=" + UIEvents.UILifeCycle.APP_STARTUP_COMPLETE)
public final class BookStartup implements EventHandler {

	/** @param books activated with this component, which is what opens the books */
	@Activate
	public BookStartup(@Reference OpenBooks books) {
		books.all();
	}

	@Override
	public void handleEvent(@Nullable Event event) {
		// The books are being opened: this component's reference activated their service.
	}
}
