/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.limn.app.internal.install.InstallException;
import org.limn.app.internal.install.Piece;
import org.limn.app.internal.install.Software;
import org.limn.app.internal.install.SoftwareSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Installs into this copy of Limn for the next start, removes, and lists what was added. */
final class InstallCommand implements Command {

	private final InstallArguments arguments;
	private final InstallReport report;

	InstallCommand(InstallArguments arguments, Console console) {
		this.arguments = arguments;
		report = InstallReport.to(console, arguments.json());
	}

	@Override
	public ExitCode run(Services services) {
		BundleContext bundle = FrameworkUtil.getBundle(InstallCommand.class).getBundleContext();
		ServiceReference<IProvisioningAgent> reference = bundle.getServiceReference(IProvisioningAgent.class);
		try {
			IProvisioningAgent agent = bundle.getService(reference);
			agent.registerService(UIServices.SERVICE_NAME, new CommandLineConsent());
			run(new Software(new ProvisioningSession(agent)));
			return ExitCode.DONE;
		} catch (InstallException e) {
			report.refused(e.kind().name(), e.words());
			return switch (e.kind()) {
			case NOT_FOUND -> ExitCode.BAD_ARGUMENTS;
			case REFUSED -> ExitCode.REFUSED;
			case FAILED -> ExitCode.FAILED;
			};
		} finally {
			bundle.ungetService(reference);
		}
	}

	private void run(Software software) throws InstallException {
		switch (arguments.action()) {
		case LIST -> report.list(software.added());
		case INSTALL -> report.installed(install(software));
		case REMOVE -> {
			List<Piece> gone = new ArrayList<>();
			for (String id : arguments.words()) {
				gone.add(software.remove(id));
			}
			report.removed(gone);
		}
		}
	}

	/** Everything in one change: a second source that does not fit leaves the first one out too. */
	private List<Piece> install(Software software) throws InstallException {
		List<SoftwareSource> sources = arguments.words().stream().map(SoftwareSource::new).toList();
		try {
			Set<URI> repositories = new LinkedHashSet<>();
			for (SoftwareSource source : sources) {
				repositories.add(source.repository());
			}
			return software.install(repositories);
		} finally {
			sources.forEach(SoftwareSource::close);
		}
	}
}
