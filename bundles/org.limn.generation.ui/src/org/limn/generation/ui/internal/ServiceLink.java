/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Keeps a listener at the generation service, whichever that is at the moment. Close it to stop listening. */
@NonNullByDefault({})
public final class ServiceLink extends ServiceTracker<GenerationService, GenerationService> {

	private final GenerationListener listener;

	/**
	 * Listens from now on; tells the listener that the availability changed whenever a service comes or goes.
	 *
	 * @param context this bundle's context
	 * @param listener the listener
	 */
	public ServiceLink(BundleContext context, GenerationListener listener) {
		super(context, GenerationService.class, null);
		this.listener = listener;
	}

	@Override
	public GenerationService addingService(ServiceReference<GenerationService> reference) {
		GenerationService service = super.addingService(reference);
		if (service != null) {
			service.addListener(listener);
			listener.availabilityChanged();
		}
		return service;
	}

	@Override
	public void removedService(ServiceReference<GenerationService> reference, GenerationService service) {
		service.removeListener(listener);
		super.removedService(reference, service);
		listener.availabilityChanged();
	}
}
