/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import org.limn.generation.core.internal.Messages;

/** Why nothing may leave this computer just now. What stays on it goes on working. */
public enum Offline {

	/** The person took the workbench offline. */
	SWITCHED,
	/** This computer is in no network. */
	NO_NETWORK;

	/**
	 * What is refused, followed by the reason and what the person can do.
	 *
	 * @param refused what is refused, as a sentence
	 * @return both sentences
	 */
	public String refusing(String refused) {
		return refused + ' ' + switch (this) {
		case SWITCHED -> Messages.Offline_switched;
		case NO_NETWORK -> Messages.Offline_noNetwork;
		};
	}
}
