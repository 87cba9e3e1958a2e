/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import java.util.Optional;

import org.limn.generation.Failure;

/** What is allowed just now, for whoever opens a socket. Implemented by the administration; looked at for each connection. */
public interface ConnectionRules {

	/**
	 * Whether policy or environment forbid a connection.
	 *
	 * @param providerId the provider that opens it
	 * @param origin where it goes
	 * @return why not, or empty when it is allowed
	 */
	Optional<Failure> refusal(String providerId, Origin origin);

	/**
	 * Whether anything may leave this computer. The only place where that is decided.
	 *
	 * @return why not, or empty when the workbench is online
	 */
	Optional<Offline> offline();
}
