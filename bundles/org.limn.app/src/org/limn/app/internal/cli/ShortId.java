/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.UUID;

/** How a job is called on the command line: by the beginning of its id. */
final class ShortId {

	private static final int LENGTH = 8;

	private ShortId() {
	}

	static String of(UUID job) {
		return job.toString().substring(0, LENGTH);
	}
}
