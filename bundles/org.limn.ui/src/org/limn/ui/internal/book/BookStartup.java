/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.book;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.limn.ui.OpenBooks;
import org.limn.ui.UiUpdates;
import org.limn.ui.internal.BookParts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Opens the books of the workspace once the workbench stands, which the reference does by being there. In Limn's own
 * product the first book shows its first page where nothing else is open; in an IDE nobody asked for that.
 */
@Component(property = "event.topics=" + UIEvents.UILifeCycle.APP_STARTUP_COMPLETE)
public final class BookStartup implements EventHandler {

	private static final String PRODUCT = "org.limn.app.product";

	private final OpenBooks books;
	private final AtomicBoolean greeted = new AtomicBoolean();

	/** @param books the open books */
	@Activate
	public BookStartup(@Reference OpenBooks books) {
		this.books = books;
	}

	@Override
	public void handleEvent(@Nullable Event event) {
		@Nullable IProduct product = Platform.getProduct();
		if (product != null && PRODUCT.equals(product.getId())) {
			books.addListener(this::greetLater);
			greetLater();
		}
	}

	private void greetLater() {
		if (!books.all().isEmpty() && greeted.compareAndSet(false, true)) {
			UiUpdates.post(PlatformUI.getWorkbench().getDisplay(), this::greet);
		}
	}

	private void greet() {
		@Nullable IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		@Nullable IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page != null && page.getEditorReferences().length == 0) {
			books.all().stream().findFirst().ifPresent(book -> BookParts.openProject(page, book));
		}
	}
}
