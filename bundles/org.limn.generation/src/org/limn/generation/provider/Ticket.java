/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.util.Map;
import java.util.Objects;

/**
 * What a queue provider needs to find a call again after a restart. Durable, so it holds no secret.
 *
 * @param id the provider's id of the work
 * @param data more of it, as addresses; names and values are the provider's own
 * @since 1.0
 */
public record Ticket(String id, Map<String, String> data) {
	/** Copies the map. */
	public Ticket {
		Objects.requireNonNull(id);
		data = Map.copyOf(data);
	}
}
