/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.OutgoingRequest;

/** Says what the outgoing view shows. */
public interface OutgoingSource {

	/** What is sent, or {@code null} while nothing can be. */
	@Nullable OutgoingRequest outgoing();

	/** Why nothing can be sent, or {@code null}. */
	@Nullable Failure failure();

	/** The name of an element, or its id when the book does not have it. */
	String name(String elementId);
}
