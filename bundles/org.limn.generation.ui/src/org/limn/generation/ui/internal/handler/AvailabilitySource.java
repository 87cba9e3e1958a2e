/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.handler;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.limn.generation.GenerationAvailability;
import org.limn.generation.GenerationListener;
import org.limn.generation.GenerationService;
import org.limn.generation.ui.internal.ServiceLink;
import org.limn.generation.ui.internal.Services;
import org.limn.ui.UiUpdates;
import org.osgi.framework.FrameworkUtil;

/**
 * Whether generation is offered, as the variable {@value #VARIABLE} of expressions: <code>hidden</code>, <code>disabled</code> or <code>enabled</code>.
 * Menus and buttons follow it while the workbench runs. Without a service it is hidden.
 */
public final class AvailabilitySource extends AbstractSourceProvider implements GenerationListener {

	/** The variable. */
	public static final String VARIABLE = "org.limn.generation.ui.availability";

	private final ServiceLink link;

	/** Made by the workbench. */
	public AvailabilitySource() {
		link = new ServiceLink(FrameworkUtil.getBundle(AvailabilitySource.class).getBundleContext(), this);
		link.open();
	}

	@Override
	public void availabilityChanged() {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			UiUpdates.post(display, () -> {
				fireSourceChanged(ISources.WORKBENCH, VARIABLE, value());
				refreshTooltips();
			});
		}
	}

	private static void refreshTooltips() {
		// a workbench that is closing has no command service any more
		Optional.ofNullable(PlatformUI.getWorkbench().getService(ICommandService.class))
				.ifPresent(commands -> GenerateHandler.COMMANDS.forEach(command -> commands.refreshElements(command, null)));
	}

	private static String value() {
		return Services.generation().map(GenerationService::availability).map(GenerationAvailability::state)
				.orElse(GenerationAvailability.State.HIDDEN).name().toLowerCase(Locale.ROOT);
	}

	@Override
	public Map<String, Object> getCurrentState() {
		return Map.of(VARIABLE, value());
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { VARIABLE };
	}

	@Override
	public void dispose() {
		link.close();
	}
}
