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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be installed from, and what cannot. */
class SoftwareSourceTest {

	@TempDir
	Path folder;

	@Test
	void laysAPlugInIntoAFolderThatGoesAgain() throws Exception {
		Path jar = plugIn("zenith.jar");
		Path repository;
		try (SoftwareSource source = new SoftwareSource(jar.toString())) {
			repository = Path.of(source.repository());
			assertThat(repository.resolve("plugins/zenith.jar")).hasSameBinaryContentAs(jar);
		}
		assertThat(repository).doesNotExist();
		assertThat(jar).exists();
	}

	@Test
	void takesAnUpdateSiteWhereItLies() throws Exception {
		Path site = Files.createDirectory(folder.resolve("a site"));
		Files.writeString(site.resolve("content.xml"), "<repository/>");
		assertThat(repository(site.toString())).isEqualTo(site.toUri());
		assertThat(repository(site.toUri().toString())).isEqualTo(site.toUri());
		Path zip = folder.resolve("site.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			out.putNextEntry(new ZipEntry("content.jar"));
		}
		assertThat(repository(zip.toString())).hasToString("jar:" + zip.toUri() + "!/");
		assertThat(repository("https://example.org/site")).hasToString("https://example.org/site");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nowhere.jar", "empty", "words.jar", "no-plug-in.jar", "\u0000" })
	void saysThatThereIsNothingToInstall(String name) throws IOException {
		Files.createDirectory(folder.resolve("empty"));
		Files.writeString(folder.resolve("words.jar"), "These are only words.");
		try (OutputStream out = Files.newOutputStream(folder.resolve("no-plug-in.jar"))) {
			new JarOutputStream(out, manifest()).close();
		}
		String given = name.equals("\u0000") ? name : folder.resolve(name).toString();
		assertThatThrownBy(() -> repository(given)).isInstanceOfSatisfying(InstallException.class, e -> {
			assertThat(e.kind()).isEqualTo(InstallException.Kind.NOT_FOUND);
			assertThat(e.words()).contains(given);
		});
	}

	@Test
	void fetchesNothingOverALineThatDoesNotTellWhoAnswers() {
		assertThatThrownBy(() -> repository("http://example.org/zenith.jar")).isInstanceOfSatisfying(InstallException.class,
				e -> assertThat(e.kind()).isEqualTo(InstallException.Kind.REFUSED));
	}

	private static URI repository(String given) throws InstallException {
		try (SoftwareSource source = new SoftwareSource(given)) {
			return source.repository();
		}
	}

	private Path plugIn(String name) throws IOException {
		Path jar = folder.resolve(name);
		Manifest manifest = manifest();
		manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.limn.provider.zenith");
		try (OutputStream out = Files.newOutputStream(jar)) {
			new JarOutputStream(out, manifest).close();
		}
		return jar;
	}

	private static Manifest manifest() {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		return manifest;
	}
}
