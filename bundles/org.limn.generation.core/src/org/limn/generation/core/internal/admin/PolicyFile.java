/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.core.internal.Messages;

/** One place where a policy may stand. A policy that cannot be read forbids everything: whoever could damage it must not gain by it. */
final class PolicyFile {

	/**
	 * What stands there.
	 *
	 * @param policy the policy
	 * @param unreadable why it cannot be read, or {@code null}
	 */
	record State(Policy policy, @Nullable String unreadable) {
	}

	private static final Policy FORBIDDEN = new Policy(true, null, null);

	private final boolean mustExist;
	private final StampedFile<State> file;

	/**
	 * @param path the place
	 * @param mustExist whether its absence is an error: somebody named it
	 * @param changed told after a change was noticed
	 */
	PolicyFile(Path path, boolean mustExist, Runnable changed) {
		this.mustExist = mustExist;
		file = new StampedFile<>(path, this::read, changed);
	}

	Path path() {
		return file.file();
	}

	State state() {
		return file.get();
	}

	private State read(byte @Nullable [] bytes, @Nullable IOException problem) {
		if (problem != null) {
			return new State(FORBIDDEN, JsonFile.reason(problem));
		}
		if (bytes == null) {
			return mustExist ? new State(FORBIDDEN, Messages.PolicyFile_absent) : new State(Policy.NONE, null);
		}
		try {
			return new State(Policy.parse(JsonText.parse(bytes)), null);
		} catch (IllegalArgumentException e) {
			return new State(FORBIDDEN, NLS.bind("{0}", e.getMessage())); //$NON-NLS-1$
		}
	}
}
