/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.home.AtomicFile;
import org.limn.generation.core.internal.home.HomeLock;
import org.limn.generation.core.internal.home.LimnHome;

/**
 * Secrets in a file of Equinox' secure storage in the per-user folder.
 * <p>
 * Equinox truncates its file in place, and asks the person in a dialog when another process changed it. So it never sees the file itself: it works on a
 * private copy, which replaces the file only after every key that must be in it was found in it. A file that something else has damaged is not touched
 * before a new secret is to be stored; then it is set aside.
 */
public final class EquinoxSecretStore implements SecretStore {

	private static final String ROOT = "limn"; //$NON-NLS-1$
	/** What a file is called that cannot be read any more. */
	private static final String DAMAGED = "secrets-damaged"; //$NON-NLS-1$

	private final LimnHome home;
	private final HomeLock lock;
	private final KeyringTurn turn;
	private final Map<String, Object> hints;
	private final StampedFile<Opened> file;

	/** What was read makes no sense. */
	private static final class DamagedException extends IOException {
		private static final long serialVersionUID = 1L;

		DamagedException(Throwable cause) {
			super(Messages.SecretStore_unreadable, cause);
		}
	}

	private record Opened(@Nullable ISecurePreferences root, @Nullable IOException problem) {
	}

	@FunctionalInterface
	private interface Change {
		void apply(ISecurePreferences account) throws StorageException;
	}

	/**
	 * @param home the folder
	 * @param lock the lock for changes
	 * @param patience how long a keyring may take: a person may be typing its password
	 */
	public EquinoxSecretStore(LimnHome home, HomeLock lock, Duration patience) {
		this(home, lock, patience, Map.of(IProviderHints.PROMPT_USER, Boolean.FALSE));
	}

	EquinoxSecretStore(LimnHome home, HomeLock lock, Duration patience, Map<String, Object> hints) {
		this.hints = hints;
		this.home = home;
		this.lock = lock;
		turn = new KeyringTurn(patience);
		file = new StampedFile<>(home.file("secrets"), this::opened, () -> { //$NON-NLS-1$
			// Whoever needs a secret asks for it; there is nobody to tell.
		});
	}

	@Override
	public Set<String> keys(String accountId) {
		ISecurePreferences root = file.get().root();
		String path = path(accountId);
		return root == null || !root.nodeExists(path) ? Set.of() : new TreeSet<>(Set.of(root.node(path).keys()));
	}

	@Override
	public char @Nullable [] get(String accountId, String key) throws LockedException {
		Opened opened = file.get();
		ISecurePreferences root = opened.root();
		if (root == null) {
			throw new LockedException(Messages.SecretStore_unreadable, opened.problem());
		}
		if (!keys(accountId).contains(key)) {
			return null;
		}
		String secret = turn.take(() -> root.node(path(accountId)).get(key, "")); //$NON-NLS-1$
		return secret.toCharArray();
	}

	@Override
	public void put(String accountId, String key, char[] secret) throws LockedException, IOException {
		change(accountId, account -> account.put(key, new String(secret), true), Set.of());
		char[] stored = get(accountId, key);
		if (stored == null || !Arrays.equals(stored, secret)) {
			throw new LockedException(Messages.SecretStore_unreadable, null);
		}
	}

	@Override
	public void remove(String accountId, @Nullable String key) throws IOException {
		try {
			Set<String> gone = key == null ? keys(accountId) : Set.of(key);
			change(accountId, account -> gone.forEach(account::remove), gone);
		} catch (LockedException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private void change(String accountId, Change change, Set<String> gone) throws LockedException, IOException {
		try (HomeLock.Held held = lock.hold()) {
			Path target = file.file();
			byte[] before = readable(target);
			Path copy = AtomicFile.part(target);
			try {
				AtomicFile.write(copy, before);
				ISecurePreferences root = open(copy);
				turn.take(() -> {
					change.apply(root.node(path(accountId)));
					return ""; //$NON-NLS-1$
				});
				root.flush();
				verify(before, Files.readAllBytes(copy), accountId, gone);
				try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
					channel.force(true);
				}
				AtomicFile.replace(copy, target);
			} finally {
				Files.deleteIfExists(copy);
				file.forget();
			}
		}
	}

	/** What is in the file; nothing when it is damaged, and then it is set aside: whoever enters a secret again must not be refused for it. */
	private byte[] readable(Path target) throws IOException {
		byte[] bytes = Files.exists(target) ? Files.readAllBytes(target) : new byte[0];
		try {
			properties(bytes);
			return bytes;
		} catch (DamagedException e) {
			Files.move(target, home.file(DAMAGED), StandardCopyOption.REPLACE_EXISTING);
			return new byte[0];
		}
	}

	/** Nothing but what was to go may have gone. */
	private static void verify(byte[] before, byte[] after, String accountId, Set<String> gone) throws IOException {
		Set<Object> lost = new HashSet<>(properties(before).keySet());
		lost.removeAll(properties(after).keySet());
		lost.removeIf(name -> gone.stream().anyMatch(key -> name.toString().endsWith(path(accountId) + '/' + key)));
		if (!lost.isEmpty()) {
			throw new IOException(Messages.SecretStore_incomplete);
		}
	}

	private static String path(String accountId) {
		// An id that somebody wrote by hand may be no name of a node.
		return ROOT + '/' + (accountId.matches("[A-Za-z0-9._-]{1,64}") ? accountId //$NON-NLS-1$
				: HexFormat.of().formatHex(Digest.sha256(accountId.getBytes(StandardCharsets.UTF_8))));
	}

	private static Properties properties(byte[] bytes) throws IOException {
		try {
			Properties properties = new Properties();
			properties.load(new ByteArrayInputStream(bytes));
			return properties;
		} catch (IllegalArgumentException e) {
			throw new DamagedException(e);
		}
	}

	private Opened opened(byte @Nullable [] bytes, @Nullable IOException problem) {
		if (problem != null) {
			return new Opened(null, problem);
		}
		try {
			properties(bytes == null ? new byte[0] : bytes);
			Path copy = AtomicFile.part(home.create().resolve(file.file().getFileName()));
			try {
				AtomicFile.write(copy, bytes == null ? new byte[0] : bytes);
				return new Opened(open(copy), null);
			} finally {
				Files.deleteIfExists(copy);
			}
		} catch (IOException e) {
			return new Opened(null, e);
		}
	}

	@SuppressWarnings("deprecation") // Equinox takes the path of the URL as it stands, so it must not be encoded
	private ISecurePreferences open(Path copy) throws IOException {
		URL url = copy.toFile().toURL();
		return SecurePreferencesFactory.open(url, hints);
	}
}
