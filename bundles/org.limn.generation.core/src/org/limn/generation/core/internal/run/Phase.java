/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

/** How far a call had come when it failed. */
enum Phase {
	/** Account and model were looked up; drawing had not begun. */
	LOOKUP,
	/** The provider had the call, and had not said that it sends. */
	STARTED,
	/** The provider had said that it sends. */
	SENT,
	/** The provider had accepted it, or bytes of a picture had come. */
	ACCEPTED
}
