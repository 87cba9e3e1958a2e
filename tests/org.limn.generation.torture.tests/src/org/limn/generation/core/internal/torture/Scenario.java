/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

/** What the process works on when it is killed. */
enum Scenario {
	/** One job of two pictures that come in one answer. */
	ANSWER,
	/** One job of two pictures that are drawn by ticket and fetched from addresses. */
	TICKET,
	/** Both at once, and a third. */
	MIXED
}
