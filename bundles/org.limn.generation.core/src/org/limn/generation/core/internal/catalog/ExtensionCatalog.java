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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.provider.ImageProvider;

/**
 * The providers of the extension registry. What was read is kept until a bundle comes or goes; a contribution that is broken is logged with its bundle and
 * left out. So is, without a word, one of a bundle that was stopped: the registry goes on listing it.
 */
public final class ExtensionCatalog implements Catalog, IRegistryEventListener, AutoCloseable {

	private static final String POINT = "org.limn.generation.imageProviders"; //$NON-NLS-1$

	private final IExtensionRegistry registry;
	private final BiConsumer<String, @Nullable Throwable> log;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Set<String> stopped = ConcurrentHashMap.newKeySet();
	private Map<String, ContributedProvider> read = Map.of();
	private boolean current;

	/**
	 * @param registry the registry; {@link #close()} takes the listener off it
	 * @param log where broken contributions are said
	 */
	public ExtensionCatalog(IExtensionRegistry registry, BiConsumer<String, @Nullable Throwable> log) {
		this.registry = registry;
		this.log = log;
		registry.addListener(this, POINT);
	}

	@Override
	public void close() {
		registry.removeListener(this);
	}

	/**
	 * A bundle was stopped, or is there again.
	 *
	 * @param bundle its symbolic name
	 * @param now whether it stands still now
	 */
	public void stopped(String bundle, boolean now) {
		if (now ? stopped.add(bundle) : stopped.remove(bundle)) {
			changed();
		}
	}

	@Override
	public Optional<ImageProvider> provider(String id) {
		Map<String, ContributedProvider> all = read();
		if (!all.containsKey(id)) {
			return Optional.empty();
		}
		ContributedProvider contributed = all.get(id);
		try {
			ImageProvider provider = contributed.provider();
			return provider == null ? Optional.empty() : Optional.of(provider);
		} catch (CoreException | ClassCastException | LinkageError | InvalidRegistryObjectException e) {
			log.accept("The image provider " + id + " of " + contributed.descriptor().contributor() + " cannot be created and is left out.", e); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return Optional.empty();
		}
	}

	@Override
	public List<ProviderDescriptor> descriptors() {
		return read().values().stream().map(ContributedProvider::descriptor)
				.sorted(Comparator.comparing(ProviderDescriptor::name, String.CASE_INSENSITIVE_ORDER)).toList();
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	private synchronized Map<String, ContributedProvider> read() {
		if (!current) {
			Map<String, ContributedProvider> found = new LinkedHashMap<>();
			for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
				add(element, found);
			}
			read = found;
			current = true;
		}
		return read;
	}

	private void add(IConfigurationElement element, Map<String, ContributedProvider> found) {
		try {
			if (stopped.contains(element.getContributor().getName())) {
				return;
			}
			ContributedProvider provider = described(element);
			String id = provider.descriptor().id();
			if (found.containsKey(id)) {
				throw new IllegalArgumentException("there is another one of this id: " + id); //$NON-NLS-1$
			}
			found.put(id, provider);
		} catch (IllegalArgumentException e) {
			log.accept("An image provider of " + element.getContributor().getName() + " is left out: " + e.getMessage(), null); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (InvalidRegistryObjectException e) {
			// Its bundle went while it was read; the event that says so follows.
			log.accept("An image provider went away while it was read.", e); //$NON-NLS-1$
		}
	}

	private ContributedProvider described(IConfigurationElement element) {
		for (ContributedProvider known : read.values()) {
			if (known.describes(element)) {
				// Other bundles coming and going must not make a second instance of this one.
				return known;
			}
		}
		return new ContributedProvider(element);
	}

	private void changed() {
		synchronized (this) {
			current = false;
		}
		listeners.forEach(Runnable::run);
	}

	@Override
	public void added(IExtension @Nullable [] extensions) {
		changed();
	}

	@Override
	public void removed(IExtension @Nullable [] extensions) {
		changed();
	}

	@Override
	public void added(IExtensionPoint @Nullable [] extensionPoints) {
		changed();
	}

	@Override
	public void removed(IExtensionPoint @Nullable [] extensionPoints) {
		changed();
	}
}
