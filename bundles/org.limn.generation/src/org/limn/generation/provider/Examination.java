/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

/**
 * What a provider makes of a document that somebody writes as a setting.
 *
 * @param usable whether it can be used as it is
 * @param words what was understood, or what is wrong and where; empty when there is nothing to say
 * @since 1.0
 */
public record Examination(boolean usable, String words) {

	/** Nothing to say. */
	public static final Examination NOTHING = new Examination(true, ""); //$NON-NLS-1$
}
