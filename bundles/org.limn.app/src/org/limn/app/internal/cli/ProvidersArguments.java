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

import org.eclipse.osgi.util.NLS;

/**
 * The arguments of {@code limn providers}.
 *
 * @param id the provider to tell everything of; empty for a list of all
 * @param json whether the result is one JSON object
 */
record ProvidersArguments(String id, boolean json) {

	private static final String JSON = "--json"; //$NON-NLS-1$

	static ProvidersArguments parse(List<String> arguments) throws UsageException {
		String id = ""; //$NON-NLS-1$
		for (String word : arguments) {
			if (word.startsWith("-") && !word.equals(JSON)) { //$NON-NLS-1$
				throw new UsageException(NLS.bind(Messages.ProvidersArguments_unknown, word));
			}
			if (!word.equals(JSON) && !id.isEmpty()) {
				throw new UsageException(NLS.bind(Messages.ProvidersArguments_one, word));
			}
			id = word.equals(JSON) ? id : word;
		}
		return new ProvidersArguments(id, arguments.contains(JSON));
	}
}
