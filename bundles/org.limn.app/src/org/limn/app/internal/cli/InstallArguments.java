/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

/**
 * The arguments of {@code limn install}.
 *
 * @param action what to do
 * @param words the sources, or the ids to remove
 * @param json whether the result is one JSON object
 */
record InstallArguments(Action action, List<String> words, boolean json) {

	/** What to do. */
	enum Action {
		INSTALL, REMOVE, LIST
	}

	private static final String JSON = "--json"; //$NON-NLS-1$

	static InstallArguments parse(List<String> arguments) throws UsageException {
		Action action = Action.INSTALL;
		List<String> words = new ArrayList<>();
		for (String word : arguments) {
			switch (word) {
			case "--list" -> action = Action.LIST; //$NON-NLS-1$
			case "--remove" -> action = Action.REMOVE; //$NON-NLS-1$
			case JSON -> {
				// asked for below
			}
			default -> {
				if (word.startsWith("-")) { //$NON-NLS-1$
					throw new UsageException(NLS.bind(Messages.InstallArguments_unknown, word));
				}
				words.add(word);
			}
			}
		}
		if (words.isEmpty() != (action == Action.LIST)) {
			throw new UsageException(action == Action.LIST ? Messages.InstallArguments_list : Messages.InstallArguments_nothing);
		}
		return new InstallArguments(action, List.copyOf(words), arguments.contains(JSON));
	}
}
