/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.util.Objects;

/**
 * One element of the book in the context of a request, with its toggles.
 *
 * @param elementId the element's id
 * @param role its part in the picture
 * @param image send its image as a reference
 * @param description put its description into the prompt
 * @param data put its visible fields into the prompt
 * @since 1.0
 */
public record ContextElement(String elementId, Role role, boolean image, boolean description, boolean data) {
	/** Refuses an absent id or role. */
	public ContextElement {
		Objects.requireNonNull(elementId);
		Objects.requireNonNull(role);
	}
}
