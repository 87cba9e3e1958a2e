/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.limn.ui.LibraryHeader;
import org.limn.ui.OpenBook;
import org.limn.ui.UiUpdates;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** The strips that other bundles put into the header of the library; they come and go with their services. */
final class LibraryHeaders extends ServiceTracker<LibraryHeader, LibraryHeader> {

	private final Composite parent;
	private final Supplier<Optional<OpenBook>> book;
	private final Map<ServiceReference<LibraryHeader>, Composite> strips = new HashMap<>();

	LibraryHeaders(BundleContext context, Composite parent, Supplier<Optional<OpenBook>> book) {
		super(context, LibraryHeader.class, null);
		this.parent = parent;
		this.book = book;
		GridLayoutFactory.fillDefaults().applyTo(parent);
		parent.addDisposeListener(e -> close());
	}

	@Override
	public LibraryHeader addingService(@Nullable ServiceReference<LibraryHeader> added) {
		ServiceReference<LibraryHeader> reference = Objects.requireNonNull(added);
		LibraryHeader header = context.getService(reference);
		UiUpdates.post(parent, () -> add(reference, header));
		return header;
	}

	@Override
	public void removedService(@Nullable ServiceReference<LibraryHeader> reference, @Nullable LibraryHeader header) {
		UiUpdates.post(parent, () -> {
			Optional.ofNullable(strips.remove(reference)).ifPresent(Composite::dispose);
			parent.requestLayout();
		});
		super.removedService(reference, Objects.requireNonNull(header));
	}

	private void add(ServiceReference<LibraryHeader> reference, LibraryHeader header) {
		Composite strip = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		strips.put(reference, strip);
		header.create(strip, book);
		order();
		parent.requestLayout();
	}

	private void order() {
		ServiceReference<?>[] ranked = strips.keySet().toArray(ServiceReference<?>[]::new);
		Arrays.sort(ranked, Collections.reverseOrder());
		for (int i = ranked.length - 1; i >= 0; i--) {
			strips.get(ranked[i]).moveAbove(null);
		}
	}
}
