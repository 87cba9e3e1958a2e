/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import org.limn.generation.CallState;


/**
 * What a failure means.
 *
 * @param accepted whether the provider accepted the call
 * @param automatic what happens without the person
 */
record Decision(Accepted accepted, Automatic automatic) {

	/** Whether the provider accepted the call, and so may charge it. */
	enum Accepted {
		/** Certainly not: nothing was charged. */
		NO,
		/** Nobody here knows: it may have been charged. */
		UNKNOWN
	}

	/** What happens without the person. */
	enum Automatic {
		/** Nothing. */
		NONE,
		/** The same once more after a pause, as long as the deadline for connecting has not passed: nothing was sent. */
		RETRY,
		/** The same once more, once: it costs nothing. */
		REPEAT,
		/** The job waits as long as the provider asks. */
		WAIT,
		/** The job waits until there is a network, or generation is switched on again. */
		PARK,
		/** The provider is asked again by the ticket; nothing is submitted. */
		RESUME,
		/** The provider is asked once by the call's id whether it has it; nothing is submitted. */
		LOOK_UP
	}

	/** How a call can be found again at its provider. */
	enum Trace {
		/** Not at all. */
		NONE,
		/** By its id: the provider has a list, or takes ids from us. */
		ID,
		/** By the ticket that the provider gave. */
		TICKET
	}

	/**
	 * How the call ends when nothing more happens.
	 *
	 * @return the state
	 */
	CallState end() {
		return accepted == Accepted.NO ? CallState.REJECTED : CallState.UNKNOWN;
	}
}
