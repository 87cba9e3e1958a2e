/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal;

import org.limn.generation.GenerationException;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;

/**
 * Decides whether a frozen request may go: switch, environment, policy, offline. Asked before a job is accepted, and again each time before something is
 * sent. Never goes over the network; any thread.
 */
public interface Admission {

	/** On whose word a request is admitted; for the audit. */
	enum Consent {
		/** The master switch is on. */
		SWITCH,
		/** Nobody has decided the switch; the command line's choice is the person's consent for this one job. */
		COMMAND_LINE
	}

	/**
	 * Admits or refuses.
	 *
	 * @param outgoing the frozen request
	 * @param choice the choice it was compiled from
	 * @return on whose word
	 * @throws GenerationException {@code FORBIDDEN} (off, environment or policy: a waiting job waits as switched off), {@code OFFLINE} (a job waits),
	 *             {@code NOT_CONFIGURED} (account or provider gone, disabled or pointing elsewhere now)
	 */
	Consent admit(OutgoingRequest outgoing, ProfileChoice choice) throws GenerationException;
}
