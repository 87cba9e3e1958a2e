/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.limn.generation.GenerationService;
import org.limn.media.MediaLibrary;
import org.limn.testsupport.SimpleAccount;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A Java process of its own that runs {@link ChildEngine}; ended with the test. */
final class ChildJava implements AutoCloseable {

	private static final List<Class<?>> NEEDED = List.of(GenerationEngine.class, ChildJava.class, GenerationService.class, MediaLibrary.class,
			SimpleAccount.class, org.eclipse.osgi.util.NLS.class, org.sqlite.SQLiteConfig.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class,
			org.assertj.core.api.Assertions.class);

	private final Process process;
	private final BufferedReader out;

	ChildJava(List<String> options, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		command.addAll(options);
		command.addAll(List.of("-Djava.awt.headless=true", "-cp", classPath(), ChildEngine.class.getName())); //$NON-NLS-1$ //$NON-NLS-2$
		command.addAll(List.of(arguments));
		process = new ProcessBuilder(command).redirectErrorStream(true).start();
		out = process.inputReader(StandardCharsets.UTF_8);
	}

	/** Reads what the process says until a line; waits as long as it lives. */
	void until(String wanted) throws IOException {
		StringBuilder said = new StringBuilder();
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			if (line.equals(wanted)) {
				return;
			}
			said.append(line).append('\n');
		}
		throw new AssertionError("The process ended without a word of " + wanted + ": " + said); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The end without any last word. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws IOException {
		process.destroyForcibly();
		out.close();
	}

	private static String classPath() {
		Set<Path> path = new LinkedHashSet<>();
		for (Class<?> type : NEEDED) {
			CodeSource source = type.getProtectionDomain().getCodeSource();
			if (source == null) {
				Assumptions.abort("skipped: the classes of " + type + " cannot be found on disk"); //$NON-NLS-1$ //$NON-NLS-2$
				continue;
			}
			try {
				path.addAll(classes(Path.of(source.getLocation().toURI())));
			} catch (URISyntaxException | IllegalArgumentException e) {
				Assumptions.abort("skipped: " + source.getLocation() + " is no place on disk"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return path.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator"))); //$NON-NLS-1$
	}

	/** A bundle in a build is a project folder, with its classes inside. */
	private static List<Path> classes(Path place) {
		List<Path> all = new ArrayList<>(List.of(place));
		for (String inside : List.of("target/classes", "bin")) { //$NON-NLS-1$ //$NON-NLS-2$
			if (Files.isDirectory(place.resolve(inside))) {
				all.add(place.resolve(inside));
			}
		}
		return all;
	}
}
