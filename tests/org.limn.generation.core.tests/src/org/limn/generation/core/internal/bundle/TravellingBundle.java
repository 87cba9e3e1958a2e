/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** The bundle of {@link Travelling}, made of its class, a manifest and a contribution. */
final class TravellingBundle {

	static final String PROVIDER = "travelling";
	static final String HOST = "images.example";
	private static final String NAME = "org.limn.test.travelling";
	private static final String CONTRIBUTION = """
			<plugin>
			  <extension point="org.limn.generation.imageProviders">
			    <provider id="%s" name="Travelling" class="%s">
			      <setting id="baseUrl" name="Address" type="url" required="true" default="https://%s"/>
			    </provider>
			  </extension>
			</plugin>
			""".formatted(PROVIDER, Travelling.class.getName(), HOST);

	private TravellingBundle() {
	}

	static Bundle install(BundleContext context) throws BundleException, IOException {
		try (InputStream jar = jar("1.0.0")) {
			Bundle bundle = context.installBundle("memory:" + NAME, jar);
			bundle.start();
			return bundle;
		}
	}

	/** Another version of it, as for an update. */
	static InputStream jar(String version) throws IOException {
		Manifest manifest = new Manifest();
		Attributes attributes = manifest.getMainAttributes();
		attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		attributes.putValue("Bundle-ManifestVersion", "2");
		attributes.putValue("Bundle-SymbolicName", NAME + ";singleton:=true");
		attributes.putValue("Bundle-Version", version);
		attributes.putValue("Import-Package", "org.limn.generation;version=\"[1.0,2)\",org.limn.generation.provider;version=\"[1.0,2)\"");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
			put(jar, "plugin.xml", CONTRIBUTION.getBytes(StandardCharsets.UTF_8));
			String file = Travelling.class.getName().replace('.', '/') + ".class";
			try (InputStream in = Travelling.class.getResourceAsStream("/" + file)) {
				if (in == null) {
					throw new IOException("no " + file);
				}
				put(jar, file, in.readAllBytes());
			}
		}
		return new ByteArrayInputStream(bytes.toByteArray());
	}

	private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
		jar.putNextEntry(new JarEntry(name));
		jar.write(content);
		jar.closeEntry();
	}
}
