/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;

/** Makes the refusals of a request: what is wrong, and what is possible instead. */
final class Refusal {

	private Refusal() {
	}

	static GenerationException unsupported(String subject, String words, Object... values) {
		return new GenerationException(Failure.about(FailureKind.UNSUPPORTED, NLS.bind(words, values), subject));
	}

	static GenerationException invalid(String subject, String words, Object... values) {
		return new GenerationException(Failure.about(FailureKind.INVALID_REQUEST, NLS.bind(words, values), subject));
	}
}
