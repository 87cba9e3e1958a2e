/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;

/** A Java process of its own, without OSGi, with the classes it is given. It ends with the test at the latest. */
public final class ChildJava implements AutoCloseable {

	private final Process process;
	private final BufferedReader out;

	/**
	 * Starts it.
	 *
	 * @param options for the Java machine
	 * @param needed one class of each place on its class path
	 * @param main the class with the main method
	 * @param arguments what it is told
	 * @throws IOException when it cannot be started, or a class comes from no place on disk
	 */
	public ChildJava(List<String> options, Collection<Class<?>> needed, Class<?> main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		command.addAll(options);
		command.addAll(List.of("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-cp", classPath(needed), main.getName())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		command.addAll(List.of(arguments));
		process = new ProcessBuilder(command).redirectErrorStream(true).start();
		out = process.inputReader(StandardCharsets.UTF_8);
	}

	/**
	 * What the child itself says to the test that started it, which hears it at once.
	 *
	 * @param words a line
	 */
	@SuppressWarnings("java:S106") // it has no other voice
	public static void say(String words) {
		System.out.println(words);
		System.out.flush();
	}

	/**
	 * All it says until it ends.
	 *
	 * @return the lines
	 * @throws IOException when it cannot be heard
	 */
	public List<String> rest() throws IOException {
		List<String> lines = new ArrayList<>();
		for (String line = next(); line != null; line = next()) {
			lines.add(line);
		}
		return lines;
	}

	/**
	 * Waits for its end.
	 *
	 * @return its exit code
	 * @throws InterruptedException when interrupted
	 */
	public int end() throws InterruptedException {
		return process.waitFor();
	}

	/**
	 * The next line of what it says.
	 *
	 * @return the line, or {@code null} when it has ended
	 * @throws IOException when it cannot be heard
	 */
	public @Nullable String next() throws IOException {
		return out.readLine();
	}

	/**
	 * Reads what it says until a line; waits as long as it lives.
	 *
	 * @param wanted the line
	 * @throws IOException when it cannot be heard
	 */
	public void until(String wanted) throws IOException {
		StringBuilder said = new StringBuilder();
		for (String line = next(); !wanted.equals(line); line = next()) {
			if (line == null) {
				throw new AssertionError("The process ended without a word of " + wanted + ": " + said); //$NON-NLS-1$ //$NON-NLS-2$
			}
			said.append(line).append('\n');
		}
	}

	/**
	 * The end without any last word, as of a process that is killed. Returns when it is gone.
	 *
	 * @throws InterruptedException when interrupted
	 */
	public void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	/**
	 * The end that the system asks for, as when a person logs out. Returns when it is gone.
	 *
	 * @throws InterruptedException when interrupted
	 */
	public void terminate() throws InterruptedException {
		process.destroy();
		process.waitFor();
	}

	/**
	 * The end by a crash of its Java machine, as by a defect of native code. Returns when it is gone.
	 *
	 * @throws IOException when this system cannot bring it about
	 * @throws InterruptedException when interrupted
	 */
	public void crash() throws IOException, InterruptedException {
		if (new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid())).start().waitFor() != 0) { //$NON-NLS-1$ //$NON-NLS-2$
			throw new IOException("it could not be crashed"); //$NON-NLS-1$
		}
		process.waitFor();
	}

	@Override
	public void close() throws IOException {
		process.destroyForcibly();
		out.close();
	}

	private static String classPath(Collection<Class<?>> needed) throws IOException {
		Set<Path> path = new LinkedHashSet<>();
		for (Class<?> type : needed) {
			CodeSource source = type.getProtectionDomain().getCodeSource();
			if (source == null) {
				throw new IOException(type + " comes from no place on disk"); //$NON-NLS-1$
			}
			try {
				path.addAll(classes(Path.of(source.getLocation().toURI())));
			} catch (URISyntaxException | IllegalArgumentException e) {
				throw new IOException(source.getLocation() + " is no place on disk", e); //$NON-NLS-1$
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
