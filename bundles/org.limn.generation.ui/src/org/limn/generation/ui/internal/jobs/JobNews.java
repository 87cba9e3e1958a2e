/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.jobs;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.limn.generation.GenerationJob;
import org.limn.generation.GenerationListener;
import org.limn.generation.ui.internal.ServiceLink;
import org.limn.generation.ui.internal.dialog.GenerateDialogs;
import org.limn.ui.UiUpdates;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Says when a job has ended, unless its dialog is open. Starts with the workbench. */
@Component(service = EventHandler.class, property = EventConstants.EVENT_TOPIC + "=" + UIEvents.UILifeCycle.APP_STARTUP_COMPLETE)
public final class JobNews implements EventHandler, GenerationListener {

	/** System property: says nothing when {@code true}. For tests and screenshots. */
	public static final String QUIET = "org.limn.generation.ui.quiet";

	private final Set<UUID> running = ConcurrentHashMap.newKeySet();
	private @Nullable ServiceLink link;

	@Activate
	void activate(BundleContext context) {
		ServiceLink opened = new ServiceLink(context, this);
		opened.open();
		link = opened;
	}

	@Deactivate
	void deactivate() {
		ServiceLink opened = link;
		if (opened != null) {
			opened.close();
		}
	}

	@Override
	public void handleEvent(@Nullable Event event) {
		// Being there is enough: the service is listened to from now on.
	}

	@Override
	public void jobChanged(GenerationJob job) {
		if (!job.state().ended()) {
			running.add(job.id());
		} else if (running.remove(job.id()) && !Boolean.getBoolean(QUIET) && PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			UiUpdates.post(display, () -> {
				if (!GenerateDialogs.shows(job.id())) {
					JobNotification.show(display, job);
				}
			});
		}
	}
}
