/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal;

import java.util.List;

import org.limn.generation.GenerationAvailability;
import org.limn.generation.ProfileState;

/** What is offered to writers now, and word of its changes. Never waits; any thread. */
public interface Offer {

	/**
	 * Whether generation is offered.
	 *
	 * @return the availability with its reason
	 */
	GenerationAvailability availability();

	/**
	 * The enabled profiles in order.
	 *
	 * @return the profiles, unusable ones with their reason
	 */
	List<ProfileState> profiles();

	/**
	 * Tells of changes of switch, policy, accounts, profiles, providers and being offline, on any thread.
	 *
	 * @param listener told after the change
	 */
	void addListener(Runnable listener);

	/**
	 * Stops telling.
	 *
	 * @param listener the listener
	 */
	void removeListener(Runnable listener);
}
