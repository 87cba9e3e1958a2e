/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The per-user folder: journal, accounts, profiles, secrets, received bytes, thumbnails. Nobody but its owner can read it.
 *
 * @param root the folder, absolute; made when something is first written
 */
public record LimnHome(Path root) {

	/** The system property that names the folder; stronger than the environment, because whoever starts this process set it for this process. */
	public static final String PROPERTY = "limn.home"; //$NON-NLS-1$
	/** The environment variable that names the folder. */
	public static final String VARIABLE = "LIMN_HOME"; //$NON-NLS-1$

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------"); //$NON-NLS-1$

	/** Makes the path absolute. */
	public LimnHome {
		root = root.toAbsolutePath().normalize();
	}

	/**
	 * The folder of this process.
	 *
	 * @return from the property, the environment, or the system's place for application data
	 */
	public static LimnHome ofProcess() {
		String property = System.getProperty(PROPERTY);
		return property != null && !property.isBlank() ? new LimnHome(Path.of(property)) : of(System.getenv(), name -> System.getProperty(name, "")); //$NON-NLS-1$
	}

	static LimnHome of(Map<String, String> environment, UnaryOperator<String> properties) {
		String named = value(environment, VARIABLE);
		if (named != null) {
			return new LimnHome(Path.of(named));
		}
		Path user = Path.of(properties.apply("user.home")); //$NON-NLS-1$
		String system = properties.apply("os.name").toLowerCase(Locale.ROOT); //$NON-NLS-1$
		if (system.startsWith("windows")) { //$NON-NLS-1$
			// Not the roaming place: the journal must not travel over a network.
			String local = value(environment, "LOCALAPPDATA"); //$NON-NLS-1$
			return new LimnHome(local == null ? user.resolve("AppData/Local/Limn") : Path.of(local, "Limn")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (system.startsWith("mac")) { //$NON-NLS-1$
			return new LimnHome(user.resolve("Library/Application Support/Limn")); //$NON-NLS-1$
		}
		String data = value(environment, "XDG_DATA_HOME"); //$NON-NLS-1$
		return new LimnHome(data == null || !Path.of(data).isAbsolute() ? user.resolve(".local/share/limn") : Path.of(data, "limn")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static @Nullable String value(Map<String, String> environment, String name) {
		String value = environment.getOrDefault(name, ""); //$NON-NLS-1$
		return value.isBlank() ? null : value;
	}

	/**
	 * The journal.
	 *
	 * @return {@code limn.db}
	 */
	public Path journal() {
		return root.resolve("limn.db"); //$NON-NLS-1$
	}

	/**
	 * A file directly in the folder.
	 *
	 * @param name its name
	 * @return its path
	 */
	public Path file(String name) {
		return root.resolve(name);
	}

	/**
	 * Locks of running processes.
	 *
	 * @return the folder, which exists
	 * @throws IOException when it cannot be made
	 */
	public Path owners() throws IOException {
		return folder("owners"); //$NON-NLS-1$
	}

	/**
	 * Received bytes not yet saved, and kept ones.
	 *
	 * @return the folder, which exists
	 * @throws IOException when it cannot be made
	 */
	public Path received() throws IOException {
		return folder("received"); //$NON-NLS-1$
	}

	/**
	 * Reference images prepared for sending, named by their content.
	 *
	 * @return the folder, which exists
	 * @throws IOException when it cannot be made
	 */
	public Path outgoing() throws IOException {
		return folder("outgoing"); //$NON-NLS-1$
	}

	/**
	 * The root, made when it is not there.
	 *
	 * @return the root, which exists, readable by its owner only
	 * @throws IOException when it cannot be made
	 */
	public Path create() throws IOException {
		return create(root);
	}

	/**
	 * The file with the trace of an account.
	 *
	 * @param accountId the account
	 * @return the file; it and its folder need not exist
	 */
	public Path trace(String accountId) {
		return root.resolve("trace").resolve(accountId + ".log"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private Path folder(String name) throws IOException {
		create(root);
		return create(root.resolve(name));
	}

	private static Path create(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			Files.createDirectories(folder, ownerOnly(folder));
		}
		return folder;
	}

	private static FileAttribute<?>[] ownerOnly(Path folder) {
		boolean posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class) instanceof PosixFileAttributeView;
		return posix ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER_ONLY) } : new FileAttribute<?>[0];
	}
}
