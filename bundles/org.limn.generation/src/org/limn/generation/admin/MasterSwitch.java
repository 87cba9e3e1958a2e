/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.admin;

/**
 * The master switch as the person set it.
 *
 * @since 1.0
 */
public enum MasterSwitch {
	/** The first start: nobody has decided. Generation is hidden. */
	NOT_DECIDED,
	/** Generation is on. */
	ON,
	/** Generation is off. */
	OFF
}
