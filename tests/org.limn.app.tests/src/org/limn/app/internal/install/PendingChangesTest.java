/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/** What the running workbench can take over; the framework of the tests is the running one. */
class PendingChangesTest {

	private static final String PLUGIN = """
			<plugin>
			   <extension point="org.limn.generation.imageProviders">
			      <provider id="zenith" name="Zenith" class="org.limn.provider.zenith.None"/>
			   </extension>
			</plugin>
			""";

	private BundleContext context;

	@TempDir
	Path folder;

	@BeforeEach
	void findFramework() {
		Bundle app = FrameworkUtil.getBundle(PendingChanges.class);
		if (app == null) {
			abort("skipped: there is no framework");
			return;
		}
		context = app.getBundleContext();
	}

	@Test
	void seesNothingWhereTheListIsWhatRuns() throws Exception {
		PendingChanges same = compare(running(""));
		assertThat(same.coming()).isEmpty();
		assertThat(same.going()).isEmpty();
	}

	@Test
	void takesOverAProviderThatComes() throws Exception {
		PendingChanges change = compare(running("") + "org.limn.provider.zenith,1.0.0," + jar("zenith.jar", null) + ",4,false\n");
		assertThat(change.coming()).containsExactly(folder.resolve("zenith.jar").toUri());
		assertThat(fits(change)).isTrue();
		change.takeOver(context, framework());
		Bundle here = Stream.of(context.getBundles()).filter(bundle -> bundle.getSymbolicName().equals("zenith.jar")).findFirst().orElseThrow();
		assertThat(Platform.getExtensionRegistry().getExtensions("zenith.jar")).hasSize(1);
		here.uninstall();
	}

	@Test
	void asksForARestartWhenAFragmentComes() throws Exception {
		assertThat(fits(compare(running("") + "org.limn.more,1.0.0," + jar("more.jar", "org.limn.ui") + ",4,false\n"))).isFalse();
		assertThat(fits(compare(running("") + "org.limn.gone,1.0.0,nowhere.jar,4,false\n"))).isFalse();
	}

	@Test
	void takesOverAProviderThatGoesAndNothingElse() throws Exception {
		jar("zenith.jar", null);
		Bundle zenith = context.installBundle(folder.resolve("zenith.jar").toUri().toString());
		zenith.start();
		PendingChanges provider = compare(running("zenith.jar"));
		assertThat(provider.going()).containsExactly(zenith);
		assertThat(fits(provider)).isTrue();
		provider.takeOver(context, framework());
		assertThat(zenith.getState()).isEqualTo(Bundle.UNINSTALLED);
		assertThat(fits(compare(running("org.limn.project")))).isFalse();
	}

	private FrameworkWiring framework() {
		return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
	}

	private boolean fits(PendingChanges change) {
		return change.fitRunning(Platform.getExtensionRegistry(), framework());
	}

	private PendingChanges compare(String list) throws IOException {
		return PendingChanges.of(Files.writeString(folder.resolve("bundles.info"), list).toUri().toURL(), folder.toUri(), context);
	}

	/** The list of what runs, without one. */
	private String running(String without) {
		return "#version=1\n" + Stream.of(context.getBundles()).filter(bundle -> !bundle.getSymbolicName().equals(without))
				.map(bundle -> bundle.getSymbolicName() + ',' + bundle.getVersion() + ",plugins/any.jar,4,false\n").collect(Collectors.joining());
	}

	private URI jar(String name, String host) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
		manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, name + ";singleton:=true");
		if (host != null) {
			manifest.getMainAttributes().putValue(Constants.FRAGMENT_HOST, host);
		}
		try (OutputStream file = Files.newOutputStream(folder.resolve(name)); JarOutputStream out = new JarOutputStream(file, manifest)) {
			out.putNextEntry(new ZipEntry("plugin.xml"));
			out.write(PLUGIN.getBytes(StandardCharsets.UTF_8));
		}
		return URI.create(name);
	}
}
