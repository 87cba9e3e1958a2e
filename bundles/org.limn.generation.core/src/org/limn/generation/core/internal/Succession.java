/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal;

/** What a process does with the jobs that dead processes left, beside writing down what became of them. */
public enum Succession {
	/** Nothing goes on by itself: the process only looks, or does with one job what it was told. */
	NOTHING,
	/** What has a ticket is resumed, and what was received is saved; what was not sent is offered to the person. */
	UNDER_WAY,
	/** Jobs that were not sent start by themselves, too. */
	EVERYTHING
}
