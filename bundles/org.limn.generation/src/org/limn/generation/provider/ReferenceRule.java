/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.util.List;

/**
 * The reference images a model takes. The core scales and converts to this before a call.
 *
 * @param maximum how many; 0 for none
 * @param maximumBytes of one image, bytes
 * @param maximumEdge the longest edge, pixels
 * @param mediaTypes the types it takes, the preferred one first, as in {@code image/png}
 * @since 1.0
 */
public record ReferenceRule(int maximum, long maximumBytes, int maximumEdge, List<String> mediaTypes) {
	/** No reference images. */
	public static final ReferenceRule NONE = new ReferenceRule(0, 0, 0, List.of());

	/** Copies the types. */
	public ReferenceRule {
		mediaTypes = List.copyOf(mediaTypes);
	}
}
