/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.limn.generation.OutgoingRequest;
import org.limn.generation.core.internal.journal.NewJob.NewCall;

/** Splits a request into calls: a model draws so many pictures per call, and a provider never loops. */
final class Plan {

	private Plan() {
	}

	/**
	 * The calls of a request.
	 *
	 * @param outgoing the request
	 * @return the calls, full ones first
	 */
	static List<NewCall> of(OutgoingRequest outgoing) {
		int perCall = Math.max(1, outgoing.imagesPerCall());
		List<NewCall> calls = new ArrayList<>();
		for (int left = outgoing.count(); left > 0; left -= perCall) {
			calls.add(new NewCall(UUID.randomUUID(), Math.min(left, perCall)));
		}
		return calls;
	}
}
