/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

/** The network around this computer; handed in, so that a test can have its own. */
public interface Network {

	/**
	 * Whether there is none, as last seen. Never waits; any thread.
	 *
	 * @return {@code true} when this computer can reach nothing but itself
	 */
	boolean missing();

	/**
	 * Tells when the network goes or comes back, on any thread.
	 *
	 * @param listener told after the change
	 */
	void addListener(Runnable listener);
}
