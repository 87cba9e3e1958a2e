/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal;

import java.util.Optional;

import org.limn.generation.provider.ImageProvider;

/** Where providers come from. They come and go with their bundles: ask each time, keep none. */
@FunctionalInterface
public interface ProviderSource {

	/**
	 * The provider of an id, created when first asked for.
	 *
	 * @param id its id
	 * @return the provider, or empty when none is installed or it could not be created (which was logged)
	 */
	Optional<ImageProvider> provider(String id);
}
