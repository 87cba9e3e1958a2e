/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.limn.testsupport.PngBuilder;

/** Starts a Java process of its own with the classes of the library. */
final class ChildJava {

	private static final List<Class<?>> NEEDED = List.of(MediaLibrary.class, ChildJava.class, PngBuilder.class, org.eclipse.osgi.util.NLS.class,
			ObjectMapper.class, JsonFactory.class, JsonProperty.class);

	private ChildJava() {
	}

	static Process start(List<String> options, Class<?> main, Path output, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.addAll(List.of("-Djava.awt.headless=true", "-cp", classPath(), main.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
	}

	private static String classPath() {
		Set<Path> path = new LinkedHashSet<>();
		for (Class<?> type : NEEDED) {
			CodeSource source = type.getProtectionDomain().getCodeSource();
			if (source == null) {
				Assumptions.abort("skipped: the classes of " + type + " cannot be found on disk");
				continue;
			}
			try {
				path.addAll(classes(Path.of(source.getLocation().toURI())));
			} catch (URISyntaxException | IllegalArgumentException e) {
				Assumptions.abort("skipped: " + source.getLocation() + " is no place on disk");
			}
		}
		return path.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
	}

	/** A bundle in a build is a project folder, with its classes inside; its fragment stands beside. */
	private static List<Path> classes(Path place) {
		List<Path> all = new ArrayList<>(List.of(place));
		for (String inside : List.of("target/classes", "bin")) {
			if (Files.isDirectory(place.resolve(inside))) {
				all.add(place.resolve(inside));
			}
		}
		return all;
	}
}
