/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.admin;

import java.net.URL;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A contributed provider, described without loading a class of it.
 *
 * @param id its id, as in {@code openai}
 * @param name as shown
 * @param description one sentence; may be empty
 * @param contributor the symbolic name of its bundle
 * @param icon its icon, or {@code null}
 * @param settings its settings in order
 * @since 1.0
 */
public record ProviderDescriptor(String id, String name, String description, String contributor, @Nullable URL icon, List<ProviderSetting> settings) {
	/** Copies the settings. */
	public ProviderDescriptor {
		Objects.requireNonNull(id);
		settings = List.copyOf(settings);
	}
}
