/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

/** What can be the matter with the file of the journal or its disk. */
enum JournalTrouble {
	/** No space is left. */
	FULL,
	/** It cannot be written. */
	BROKEN,
	/** No file may be made beside it. */
	DENIED,
	/** Each transaction waits a second for the disk. */
	SLOW,
	/** Its end is torn: bytes behind the last whole transaction make no sense. */
	TORN,
	/** It is no journal any more. */
	GARBAGE
}
