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

/** The application behind {@code limn install}. */
public final class InstallApplication extends CommandApplication {

	@Override
	Command command(List<String> arguments, Console console) throws UsageException {
		return new InstallCommand(InstallArguments.parse(arguments), console);
	}

	@Override
	Report report(Console console, boolean json) {
		return InstallReport.to(console, json);
	}
}
