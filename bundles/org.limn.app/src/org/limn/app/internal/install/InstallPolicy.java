/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.install;

import java.io.IOException;
import java.net.URI;
import java.net.URL;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.p2.ui.Policy;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * How p2's own pages behave in Limn. A provider that comes, is updated or goes is there, newer or gone at once; whatever else changes asks for a restart.
 */
@Component(service = Policy.class, property = Constants.SERVICE_RANKING + ":Integer=10")
public final class InstallPolicy extends Policy {

	private static final String LIST = "org.eclipse.equinox.simpleconfigurator.configUrl"; //$NON-NLS-1$
	private static final String SITES_PAGE = "org.eclipse.equinox.internal.p2.ui.sdk.SitesPreferencePage"; //$NON-NLS-1$

	private final BundleContext context;

	/**
	 * @param context of this bundle
	 */
	@Activate
	public InstallPolicy(BundleContext context) {
		this.context = context;
		setRepositoryPreferencePageId(SITES_PAGE);
	}

	/** Asked once for each change, after p2 has written the list and before it does anything about it. */
	@Override
	public int getRestartPolicy() {
		try {
			PendingChanges pending = pending();
			FrameworkWiring framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
			if (!pending.fitRunning(Platform.getExtensionRegistry(), framework)) {
				return RESTART_POLICY_PROMPT;
			}
			pending.takeOver(context, framework);
			return RESTART_POLICY_FORCE_APPLY;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return RESTART_POLICY_PROMPT;
		} catch (BundleException | IOException | IllegalArgumentException e) {
			ILog.get().warn("What was installed or removed waits for a restart.", e); //$NON-NLS-1$
			return RESTART_POLICY_PROMPT;
		}
	}

	private PendingChanges pending() throws IOException {
		URI installation = URI.create(Platform.getInstallLocation().getURL().toString().replace(" ", "%20")); //$NON-NLS-1$ //$NON-NLS-2$
		URL configuration = Platform.getConfigurationLocation().getURL();
		String list = String.valueOf(context.getProperty(LIST));
		return PendingChanges.of(URI.create(configuration.toString().replace(" ", "%20")).resolve(list.replaceFirst("^file:", "")).toURL(), installation, context); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
