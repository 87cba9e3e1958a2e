/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;

import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.core.internal.home.HomeLock;
import org.limn.generation.core.internal.home.LimnHome;

@NonNullByDefault({}) // fixtures are filled late
class EquinoxSecretStoreTest {

	@TempDir
	Path folder;
	private LimnHome home;

	@BeforeEach
	void setUp() {
		Assumptions.assumeTrue(ProtectedStore.possible(), "skipped: Equinox' secure storage needs OSGi");
		home = new LimnHome(folder.resolve("a home with spaces"));
	}

	@Test
	void givesBackWhatItStoredAlsoToAnotherProcess() throws Exception {
		store("one").put("atelier", "apiKey.0001", "canary-a".toCharArray());
		store("one").put("other", "apiKey.0002", "canary-b".toCharArray());
		SecretStore reader = store("one");
		assertThat(reader.get("atelier", "apiKey.0001")).containsExactly("canary-a".toCharArray());
		assertThat(reader.get("other", "apiKey.0002")).containsExactly("canary-b".toCharArray());
		assertThat(reader.get("other", "apiKey.0001")).isNull();
		assertThat(reader.keys("atelier")).containsExactly("apiKey.0001");
		store("one").put("atelier", "apiKey.0003", "canary-c".toCharArray());
		assertThat(reader.keys("atelier")).containsExactly("apiKey.0001", "apiKey.0003");
	}

	@Test
	void keepsTheFileUnreadableForOthersAndForReaders() throws Exception {
		store("one").put("atelier", "apiKey.0001", "canary-a".toCharArray());
		try (var files = Files.list(home.root())) {
			for (Path file : files.toList()) {
				assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("canary-a");
				assertThat(file.getFileName().toString()).doesNotEndWith(".part");
				if (File.separatorChar == '/') {
					assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
				}
			}
		}
	}

	@Test
	void removesOneKeyOrAllOfAnAccount() throws Exception {
		SecretStore store = store("one");
		store.put("atelier", "apiKey.0001", "a".toCharArray());
		store.put("atelier", "token.0001", "b".toCharArray());
		store.put("other", "apiKey.0001", "c".toCharArray());
		store.remove("atelier", "apiKey.0001");
		assertThat(store.keys("atelier")).containsExactly("token.0001");
		store.remove("atelier", null);
		assertThat(store.keys("atelier")).isEmpty();
		assertThat(store.get("other", "apiKey.0001")).containsExactly('c');
	}

	@Test
	void saysThatItIsLockedWithoutAPasswordAndChangesNothing() throws Exception {
		EquinoxSecretStore locked = new EquinoxSecretStore(home, new HomeLock(home), Duration.ofSeconds(5),
				Map.of(IProviderHints.PROMPT_USER, Boolean.FALSE, IProviderHints.REQUIRED_MODULE_ID, "org.limn.no.such.module"));
		assertThatThrownBy(() -> locked.put("atelier", "apiKey.0001", "a".toCharArray())).isInstanceOf(SecretStore.LockedException.class);
		assertThat(home.file("secrets")).doesNotExist();
		assertThat(locked.keys("atelier")).isEmpty();
	}

	@Test
	void saysThatItWasProtectedWithAnotherPassword() throws Exception {
		store("one").put("atelier", "apiKey.0001", "a".toCharArray());
		byte[] before = Files.readAllBytes(home.file("secrets"));
		assertThatThrownBy(() -> store("two").get("atelier", "apiKey.0001")).isInstanceOf(SecretStore.LockedException.class);
		assertThat(Files.readAllBytes(home.file("secrets"))).isEqualTo(before);
	}

	@Test
	void setsADamagedFileAsideWhenASecretIsEnteredAgain() throws Exception {
		store("one").put("atelier", "apiKey.0001", "canary-a".toCharArray());
		byte[] damaged = "limn/atelier/apiKey.0001=\\u00zz".getBytes(StandardCharsets.ISO_8859_1);
		Files.write(home.file("secrets"), damaged);
		assertThatThrownBy(() -> store("one").get("atelier", "apiKey.0001")).isInstanceOf(SecretStore.LockedException.class);
		assertThat(Files.readAllBytes(home.file("secrets"))).as("looking changes nothing").isEqualTo(damaged);

		store("one").put("atelier", "apiKey.0001", "canary-b".toCharArray());
		assertThat(store("one").get("atelier", "apiKey.0001")).containsExactly("canary-b".toCharArray());
		assertThat(Files.readAllBytes(home.file("secrets-damaged"))).isEqualTo(damaged);
	}

	private SecretStore store(String password) {
		return ProtectedStore.open(home, password);
	}
}
