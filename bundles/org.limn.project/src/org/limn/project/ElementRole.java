/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

/**
 * The part that elements of a type play in a picture when nobody says otherwise.
 *
 * @since 1.0
 */
public enum ElementRole {
	/** Who or what the picture shows. */
	SUBJECT,
	/** Where it happens. */
	SETTING,
	/** Its picture shows the style to follow. */
	STYLE_REFERENCE,
	/** It stands in the context for what it says. */
	REFERENCE
}
