/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.ProviderDescriptor;

/** Says which providers there are. Asks nobody over the network. */
final class ProvidersCommand implements Command {

	private final ProvidersArguments arguments;
	private final ProvidersReport report;

	ProvidersCommand(ProvidersArguments arguments, Console console) {
		this.arguments = arguments;
		report = ProvidersReport.to(console, arguments.json());
	}

	@Override
	public ExitCode run(Services services) throws UsageException {
		GenerationAdministration administration = services.administration();
		List<ProviderDescriptor> all = administration.providers();
		if (arguments.id().isEmpty()) {
			report.list(all.stream().map(d -> KnownProvider.of(d, administration)).toList());
			return ExitCode.DONE;
		}
		ProviderDescriptor wanted = all.stream().filter(d -> d.id().equals(arguments.id())).findFirst().orElseThrow(() -> new UsageException(NLS.bind(
				Messages.ProvidersCommand_unknown, arguments.id(), all.stream().map(ProviderDescriptor::id).collect(Collectors.joining(", "))))); //$NON-NLS-1$
		report.show(KnownProvider.of(wanted, administration));
		return ExitCode.DONE;
	}
}
