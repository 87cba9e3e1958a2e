/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.catalog;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;

/** Tells the catalog which bundles were stopped while the program runs, and which of them are there again. */
public final class BundleStops implements BundleListener, AutoCloseable {

	private final BundleContext context;
	private final ExtensionCatalog catalog;

	/**
	 * Begins to listen.
	 *
	 * @param context the context of a bundle; {@link #close()} takes the listener off it
	 * @param catalog told of what happens
	 */
	public BundleStops(BundleContext context, ExtensionCatalog catalog) {
		this.context = context;
		this.catalog = catalog;
		context.addBundleListener(this);
	}

	@Override
	public void bundleChanged(@Nullable BundleEvent event) {
		String name = event == null ? null : event.getBundle().getSymbolicName();
		if (event == null || name == null) {
			return;
		}
		switch (event.getType()) {
		case BundleEvent.STOPPED -> catalog.stopped(name, !programEnds());
		case BundleEvent.STARTED, BundleEvent.LAZY_ACTIVATION, BundleEvent.UNINSTALLED -> catalog.stopped(name, false);
		default -> {
			// it is as it was
		}
		}
	}

	/** When the program ends, every bundle is stopped: a job with a ticket is for the next start then, and not for the person. */
	private boolean programEnds() {
		Bundle system = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
		return system == null || system.getState() == Bundle.STOPPING;
	}

	@Override
	public void close() {
		context.removeBundleListener(this);
	}
}
