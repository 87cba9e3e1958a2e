/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.install;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The plug-ins that the next start would have and this one has not, and the other way round: what p2 has written down and the running workbench has not taken over.
 *
 * @param coming the addresses of those that come
 * @param going those that go, also because another version comes
 */
record PendingChanges(List<URI> coming, Collection<Bundle> going) {

	private static final String PROVIDERS = "org.limn.generation.imageProviders"; //$NON-NLS-1$

	/**
	 * Compares.
	 *
	 * @param list the list of plug-ins of the next start, one a line: name, version, address, …
	 * @param installation the folder that addresses are relative to
	 * @param context of any bundle
	 * @return what differs
	 * @throws IOException when the list cannot be read
	 */
	static PendingChanges of(URL list, URI installation, BundleContext context) throws IOException {
		Set<String> running = new HashSet<>();
		List<Bundle> going = new ArrayList<>(List.of(context.getBundles()));
		going.forEach(bundle -> running.add(key(bundle)));
		List<URI> coming = new ArrayList<>();
		Set<String> wanted = new HashSet<>();
		try (var in = list.openStream()) {
			for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) { //$NON-NLS-1$
				String[] fields = line.split(","); //$NON-NLS-1$
				if (line.startsWith("#") || fields.length < 3) { //$NON-NLS-1$
					continue;
				}
				String key = fields[0] + ',' + fields[1];
				wanted.add(key);
				if (!running.contains(key)) {
					coming.add(installation.resolve(fields[2]));
				}
			}
		}
		going.removeIf(bundle -> wanted.contains(key(bundle)) || bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID);
		return new PendingChanges(coming, going);
	}

	/**
	 * Whether the running workbench can take it over: only providers of images go, which nobody holds but the catalog of providers, and nothing that comes
	 * changes a plug-in that runs.
	 *
	 * @param registry the extensions
	 * @param framework who needs whom
	 * @return {@code false} when it takes a restart
	 */
	boolean fitRunning(IExtensionRegistry registry, FrameworkWiring framework) {
		return going.stream().allMatch(bundle -> onlyProvides(bundle, registry)) && going.containsAll(framework.getDependencyClosure(going))
				&& coming.stream().noneMatch(PendingChanges::changesAnother);
	}

	/**
	 * Takes it over: what goes is ended first, as there may be only one version of a provider, and what comes is resolved as a whole. p2 does it the other way round
	 * and on several threads at once, so that a new version is tried beside the old one; after this it finds nothing left to do.
	 *
	 * @param context of any bundle
	 * @param framework who needs whom
	 * @throws BundleException when something cannot be ended or begun; a restart sets it right
	 * @throws InterruptedException when the thread is interrupted
	 */
	void takeOver(BundleContext context, FrameworkWiring framework) throws BundleException, InterruptedException {
		for (Bundle bundle : going) {
			bundle.uninstall();
		}
		if (!going.isEmpty()) {
			CountDownLatch gone = new CountDownLatch(1);
			framework.refreshBundles(going, event -> gone.countDown());
			gone.await();
		}
		List<Bundle> here = new ArrayList<>();
		for (URI address : coming) {
			here.add(context.installBundle("reference:file:" + address.getPath())); //$NON-NLS-1$
		}
		framework.resolveBundles(here);
		for (Bundle bundle : here) {
			if (bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null) { //$NON-NLS-1$
				bundle.start(Bundle.START_ACTIVATION_POLICY);
			}
		}
	}

	private static boolean onlyProvides(Bundle bundle, IExtensionRegistry registry) {
		IExtension[] extensions = registry.getExtensions(bundle.getSymbolicName());
		return bundle.getRegisteredServices() == null && extensions.length > 0
				&& Stream.of(extensions).allMatch(extension -> extension.getExtensionPointUniqueIdentifier().equals(PROVIDERS));
	}

	/** Whether it is a fragment. What cannot be read is taken to be one: a restart is never wrong. */
	private static boolean changesAnother(URI address) {
		try (JarInputStream in = new JarInputStream(address.toURL().openStream())) {
			Manifest manifest = in.getManifest();
			return manifest == null || manifest.getMainAttributes().containsKey(new Attributes.Name(Constants.FRAGMENT_HOST));
		} catch (IOException | IllegalArgumentException e) {
			return true;
		}
	}

	private static String key(Bundle bundle) {
		return bundle.getSymbolicName() + ',' + bundle.getVersion();
	}
}
