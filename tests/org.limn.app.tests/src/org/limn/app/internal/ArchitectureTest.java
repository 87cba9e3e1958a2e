/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The storeys of the bundles, as their manifests have them: arrows point down only. */
class ArchitectureTest {

	private static final String WORKBENCH = "org.limn.ui";
	private static final Set<String> API = Set.of("org.limn.generation", "org.limn.generation.admin", "org.limn.generation.provider");
	private static final Set<String> SPI = Set.of("org.limn.generation", "org.limn.generation.provider");
	private static final Set<String> BOOK = Set.of("org.limn.project", "org.limn.media");

	/** Which packages of Limn a bundle may use; a bundle that is not here is a provider. */
	private static final Map<String, Set<String>> BELOW = Map.of(
			"org.limn.project", Set.of(),
			"org.limn.media", Set.of(),
			"org.limn.generation", Set.of(),
			"org.limn.generation.core", and(BOOK, API),
			"org.limn.provider.http", SPI,
			WORKBENCH, BOOK,
			"org.limn.generation.ui", and(and(BOOK, API), Set.of(WORKBENCH)),
			"org.limn.app", and(and(BOOK, API), Set.of(WORKBENCH)));

	private Map<String, Headers> bundles = Map.of();

	/** What a manifest says, without versions. */
	private record Headers(Set<String> imported, Set<String> required, Set<String> exported) {

		static Headers read(Path file) throws IOException {
			try (InputStream in = Files.newInputStream(file)) {
				Manifest manifest = new Manifest(in);
				return new Headers(names(manifest, "Import-Package"), names(manifest, "Require-Bundle"), names(manifest, "Export-Package"));
			}
		}

		private static Set<String> names(Manifest manifest, String header) {
			String value = manifest.getMainAttributes().getValue(header);
			return value == null ? Set.of()
					: Arrays.stream(value.replaceAll("\"[^\"]*\"", "").split(",")).map(clause -> clause.split(";")[0].strip()).collect(toSet());
		}

		Set<String> used() {
			return and(imported, required);
		}
	}

	@BeforeEach
	void readManifests() throws IOException {
		Path folder = Path.of("").toAbsolutePath();
		while (folder != null && !Files.isRegularFile(manifest(folder.resolve("bundles/org.limn.app")))) {
			folder = folder.getParent();
		}
		if (folder == null) {
			abort("skipped: the tests do not run inside the source tree");
			return;
		}
		Map<String, Headers> found = new TreeMap<>();
		try (Stream<Path> all = Files.list(folder.resolve("bundles"))) {
			for (Path bundle : all.filter(each -> Files.isRegularFile(manifest(each))).toList()) {
				found.put(bundle.getFileName().toString(), Headers.read(manifest(bundle)));
			}
		}
		bundles = found;
	}

	@Test
	void knowsTheStoreyOfEveryBundle() {
		assertThat(bundles.keySet()).containsAll(BELOW.keySet()).allMatch(name -> BELOW.containsKey(name) || name.startsWith("org.limn.provider."));
	}

	@Test
	void usesOnlyWhatStandsBelow() {
		assertThat(offences(ArchitectureTest::notBelow)).isEmpty();
	}

	@Test
	void keepsWindowsOutOfEverythingButTheUserInterface() {
		assertThat(offences((name, headers) -> headers.used().stream()
				.filter(used -> !hasWindows(name) && isWindow(used)).toList())).isEmpty();
	}

	@Test
	void keepsTheWorkspaceAboveTheBookAndTheService() {
		assertThat(offences((name, headers) -> headers.used().stream()
				.filter(used -> !hasWindows(name) && used.startsWith("org.eclipse.core.resources")).toList())).isEmpty();
	}

	@Test
	void exportsNothingFromProvidersTheServiceAndTheProgram() {
		assertThat(offences((name, headers) -> isProvider(name) || Set.of("org.limn.generation.core", "org.limn.generation.ui", "org.limn.app").contains(name)
				? headers.exported() : List.of())).isEmpty();
	}

	@Test
	void exportsNoInternalPackage() {
		assertThat(offences((name, headers) -> headers.exported().stream().filter(each -> each.contains(".internal")).toList())).isEmpty();
	}

	@Test
	void letsProvidersCompileAgainstLittle() {
		assertThat(offences((name, headers) -> name.equals("org.limn.generation") || name.startsWith("org.limn.provider.")
				? headers.required().stream().filter(each -> !each.equals("org.eclipse.equinox.common")).toList() : List.of())).isEmpty();
	}

	/** A bundle of Limn is never required as a whole: only its exported packages are promised. */
	private static Collection<String> notBelow(String name, Headers headers) {
		Set<String> allowed = BELOW.containsKey(name) ? BELOW.getOrDefault(name, Set.of()) : and(SPI, Set.of("org.limn.provider.http"));
		return Stream.concat(headers.imported().stream().filter(each -> each.startsWith("org.limn.") && !allowed.contains(each)),
				headers.required().stream().filter(each -> each.startsWith("org.limn."))).toList();
	}

	private static Path manifest(Path bundle) {
		return bundle.resolve("META-INF/MANIFEST.MF");
	}

	private static boolean isProvider(String name) {
		return !BELOW.containsKey(name);
	}

	private static boolean hasWindows(String name) {
		return name.endsWith(".ui") || name.equals("org.limn.app");
	}

	private static boolean isWindow(String name) {
		return Stream.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4.ui").anyMatch(name::startsWith);
	}

	/** What breaks a rule, by bundle. */
	private Map<String, Collection<String>> offences(Rule rule) {
		Map<String, Collection<String>> offences = new TreeMap<>();
		bundles.forEach((name, headers) -> offences.put(name, rule.broken(name, headers)));
		offences.values().removeIf(Collection::isEmpty);
		return offences;
	}

	/** Names what a bundle uses or exports against a rule. */
	private interface Rule {
		Collection<String> broken(String bundle, Headers headers);
	}

	private static Set<String> and(Set<String> some, Set<String> more) {
		return Stream.concat(some.stream(), more.stream()).collect(toSet());
	}
}
