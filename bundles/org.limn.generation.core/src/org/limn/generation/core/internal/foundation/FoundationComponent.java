/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.foundation;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.net.proxy.IProxyService;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationService;
import org.limn.generation.core.internal.Foundation;
import org.limn.generation.core.internal.admin.EquinoxSecretStore;
import org.limn.generation.core.internal.admin.Environment;
import org.limn.generation.core.internal.admin.Policies;
import org.limn.generation.core.internal.admin.Surroundings;
import org.limn.generation.core.internal.catalog.BundleStops;
import org.limn.generation.core.internal.catalog.ExtensionCatalog;
import org.limn.generation.core.internal.connection.PlatformProxies;
import org.limn.generation.core.internal.home.HomeLock;
import org.limn.generation.core.internal.home.LimnHome;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The foundation of this process, as a service for this bundle. */
@Component(service = { Foundation.class, FoundationComponent.class })
public final class FoundationComponent extends WiredFoundation {

	/** A person may be typing the keyring's password; without a window nobody is. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final Duration PATIENCE_HEADLESS = Duration.ofSeconds(5);

	private final ExtensionCatalog catalog;
	private final BundleStops stops;
	private final Proxies proxies;
	private final NetworkWatch network;

	private static final class Proxies {
		private final AtomicReference<@Nullable IProxyService> service = new AtomicReference<>();

		ProxySelector get() {
			IProxyService present = service.get();
			ProxySelector system = ProxySelector.getDefault();
			return present != null ? new PlatformProxies(present) : system != null ? system : ProxySelector.of(null);
		}
	}

	/**
	 * @param context this bundle's context
	 * @param registry the extension registry
	 */
	@Activate
	@SuppressWarnings("resource") // the catalog and the watch are closed with the component
	public FoundationComponent(BundleContext context, @Reference IExtensionRegistry registry) {
		this(context, new ExtensionCatalog(registry, (words, cause) -> ILog.get().error(words, cause)), LimnHome.ofProcess(), new Proxies(),
				new NetworkWatch());
	}

	private FoundationComponent(BundleContext context, ExtensionCatalog catalog, LimnHome home, Proxies proxies, NetworkWatch network) {
		this(context, catalog, home, new HomeLock(home), proxies, network);
	}

	private FoundationComponent(BundleContext context, ExtensionCatalog catalog, LimnHome home, HomeLock lock, Proxies proxies, NetworkWatch network) {
		super(new Surroundings(home, lock, catalog, Environment.PROCESS,
				new EquinoxSecretStore(home, lock, headless(context) ? PATIENCE_HEADLESS : PATIENCE), Policies.systemPlace(), proxies::get, network,
				() -> headless(context)));
		this.catalog = catalog;
		stops = new BundleStops(context, catalog);
		this.proxies = proxies;
		this.network = network;
	}

	/** Takes the listeners off the registry and the bundles, and looks for the network no more. */
	@Deactivate
	public void close() {
		stops.close();
		catalog.close();
		network.close();
	}

	/**
	 * The platform's proxies are there.
	 *
	 * @param service the service
	 */
	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	public void setProxies(IProxyService service) {
		proxies.service.set(service);
	}

	/**
	 * The platform's proxies are gone.
	 *
	 * @param service the service
	 */
	public void unsetProxies(IProxyService service) {
		proxies.service.compareAndSet(service, null);
	}

	private static boolean headless(BundleContext context) {
		return Boolean.parseBoolean(context.getProperty(GenerationService.HEADLESS_PROPERTY)) || Boolean.getBoolean(GenerationService.HEADLESS_PROPERTY);
	}
}
