/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.catalog;

import java.util.List;
import java.util.Optional;

import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.core.internal.ProviderSource;

/** The contributed providers. They come and go with their bundles; any thread. */
public interface Catalog extends ProviderSource {

	/**
	 * All providers.
	 *
	 * @return their descriptions, by name; no class of theirs is loaded
	 */
	List<ProviderDescriptor> descriptors();

	/**
	 * One provider.
	 *
	 * @param id its id
	 * @return its description, or empty when it is not installed
	 */
	default Optional<ProviderDescriptor> descriptor(String id) {
		return descriptors().stream().filter(d -> d.id().equals(id)).findFirst();
	}

	/**
	 * Tells when providers came or went.
	 *
	 * @param listener told on any thread
	 */
	void addListener(Runnable listener);
}
