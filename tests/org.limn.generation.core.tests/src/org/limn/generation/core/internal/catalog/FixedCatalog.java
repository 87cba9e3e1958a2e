/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.provider.ImageProvider;

/** Providers handed in, for a JVM without an extension registry. */
public final class FixedCatalog implements Catalog {

	private record Created(ProviderDescriptor descriptor, Supplier<ImageProvider> provider) {
	}

	private final Map<String, Created> entries;

	/**
	 * @param providers each description with its provider
	 */
	public FixedCatalog(Map<ProviderDescriptor, ImageProvider> providers) {
		entries = providers.entrySet().stream()
				.collect(Collectors.toUnmodifiableMap(e -> e.getKey().id(), e -> new Created(e.getKey(), e::getValue)));
	}

	@Override
	public Optional<ImageProvider> provider(String id) {
		return entries.containsKey(id) ? Optional.of(entries.get(id).provider().get()) : Optional.empty();
	}

	@Override
	public List<ProviderDescriptor> descriptors() {
		return entries.values().stream().map(Created::descriptor).sorted(Comparator.comparing(ProviderDescriptor::name)).toList();
	}

	@Override
	public void addListener(Runnable listener) {
		// Nothing ever changes here.
	}
}
