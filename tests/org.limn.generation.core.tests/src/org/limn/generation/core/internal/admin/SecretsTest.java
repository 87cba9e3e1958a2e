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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.SecretState;
import org.limn.generation.core.internal.foundation.WiredFoundation;
import org.limn.generation.core.internal.foundation.Workshop;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.Secret;

@NonNullByDefault({}) // fixtures are filled late
class SecretsTest {

	private static final String CANARY = "sk-canary-7f3k";
	private static final String FROM_ENVIRONMENT = "sk-environment-1";
	private static final String DEFAULT_HOST = "api.example.org";

	@TempDir
	Path folder;
	private Workshop workshop;

	@BeforeEach
	void setUp() throws Exception {
		workshop = new Workshop(folder).on().remoteOnly("");
	}

	@Test
	void givesTheStoredSecretToItsAccount() throws Exception {
		assertThat(store()).isEqualTo(SecretState.STORED);
		assertThat(secretOf(new ProfileChoice.Named("painter"), "work", DEFAULT_HOST)).isEqualTo(CANARY);
	}

	@Test
	void takesTheEnvironmentOnlyWhenNothingIsStored() throws Exception {
		workshop.environment.put("REMOTE_API_KEY", FROM_ENVIRONMENT);
		assertThat(workshop.administration().secretState("work", "apiKey")).isEqualTo(SecretState.ENVIRONMENT);
		assertThat(secretOf(new ProfileChoice.Named("painter"), "work", DEFAULT_HOST)).isEqualTo(FROM_ENVIRONMENT);
		store();
		assertThat(workshop.administration().secretState("work", "apiKey")).isEqualTo(SecretState.STORED);
		assertThat(secretOf(new ProfileChoice.Named("painter"), "work", DEFAULT_HOST)).isEqualTo(CANARY);
	}

	@Test
	void doesNotCarryAStoredSecretToAnotherHost() throws Exception {
		store();
		workshop.administration().save(new Account("work", "remote", "Work", true, Map.of("baseUrl", "https://evil.example.com/v1")));
		assertThat(workshop.administration().secretState("work", "apiKey")).isEqualTo(SecretState.NONE);
		assertThat(secretOf(new ProfileChoice.Named("painter"), "work", "evil.example.com")).isNull();
		workshop.administration().save(new Account("work", "remote", "Work", true, Map.of()));
		assertThat(secretOf(new ProfileChoice.Named("painter"), "work", DEFAULT_HOST)).isEqualTo(CANARY);
	}

	@Test
	void refusesAFrozenRequestWhoseAccountPointsElsewhereNow() throws Exception {
		workshop.administration().save(new Account("work", "remote", "Work", true, Map.of("baseUrl", "https://evil.example.com/v1")));
		assertThatThrownBy(() -> secretOf(new ProfileChoice.Named("painter"), "work", DEFAULT_HOST)).hasMessageContaining("evil.example.com");
	}

	@Test
	void givesAnAdHocAccountOfTheSameHostTheStoredSecret() throws Exception {
		store();
		assertThat(secretOf(adHoc(Map.of()), "adhoc", DEFAULT_HOST)).isEqualTo(CANARY);
		assertThat(secretOf(adHoc(Map.of("baseUrl", "https://API.example.org:443/v2")), "adhoc", DEFAULT_HOST)).isEqualTo(CANARY);
	}

	@Test
	void givesAnAdHocAddressElsewhereTheEnvironmentsKeyAndNeverTheStoredOne() throws Exception {
		store();
		ProfileChoice.AdHoc elsewhere = adHoc(Map.of("baseUrl", "http://127.0.0.1:8080/v1"));
		assertThat(secretOf(elsewhere, "adhoc", "127.0.0.1:8080")).isNull();
		workshop.environment.put("REMOTE_API_KEY", FROM_ENVIRONMENT);
		assertThat(secretOf(elsewhere, "adhoc", "127.0.0.1:8080")).isEqualTo(FROM_ENVIRONMENT);
		assertThat(secretOf(adHoc(Map.of("baseUrl", "https://api.example.org:8443")), "adhoc", "api.example.org:8443")).isEqualTo(FROM_ENVIRONMENT);
	}

	@Test
	void refusesSecretsAndUnknownSettingsInAnAdHocChoice() {
		assertThatThrownBy(() -> secretOf(adHoc(Map.of("apiKey", CANARY)), "adhoc", DEFAULT_HOST)).hasMessageContaining("REMOTE_API_KEY")
				.hasMessageNotContaining(CANARY);
		assertThatThrownBy(() -> secretOf(adHoc(Map.of("url", "x")), "adhoc", DEFAULT_HOST)).hasMessageContaining("baseUrl, mode");
		assertThatThrownBy(() -> secretOf(adHoc(Map.of("mode", "x")), "adhoc", DEFAULT_HOST)).hasMessageContaining("auto, always");
		ProfileChoice.AdHoc unknown = new ProfileChoice.AdHoc("nobody", "m", Map.of());
		assertThatThrownBy(() -> secretOf(unknown, "adhoc", DEFAULT_HOST)).hasMessageContaining("remote, sketch");
	}

	@Test
	void keepsASecretForTheSessionWhenTheStoreIsLocked() throws Exception {
		workshop.secrets = new LockedStore();
		WiredFoundation process = workshop.start();
		Administration administration = new Administration(process.administration());
		assertThat(administration.setSecret("work", "apiKey", CANARY.toCharArray())).isEqualTo(SecretState.SESSION);
		ProviderAccount account = process.accounts().account(outgoing("work", DEFAULT_HOST), new ProfileChoice.Named("painter"));
		assertThat(reveal(account)).isEqualTo(CANARY);
		assertThat(workshop.administration().secretState("work", "apiKey")).as("another process").isEqualTo(SecretState.NONE);
	}

	@Test
	void saysThatAStoredSecretCannotBeOpened() throws Exception {
		store();
		SecretStore open = workshop.secrets;
		workshop.secrets = new LockedStore() {
			@Override
			public Set<String> keys(String accountId) {
				return open.keys(accountId);
			}
		};
		assertThatThrownBy(() -> secretOf(new ProfileChoice.Named("painter"), "work", DEFAULT_HOST)).hasMessageContaining("cannot be opened")
				.hasMessageContaining("Work");
	}

	@Test
	void clearsASecretAndRemovesItWithItsAccount() throws Exception {
		store();
		assertThat(workshop.administration().setSecret("work", "apiKey", null)).isEqualTo(SecretState.NONE);
		store();
		workshop.administration().removeAccount("work");
		assertThat(workshop.secrets.keys("work")).isEmpty();
	}

	@Test
	void writesNoSecretIntoAnyFileOrText() throws Exception {
		workshop.environment.put("REMOTE_API_KEY", CANARY);
		store();
		WiredFoundation process = workshop.start();
		OutgoingRequest outgoing = outgoing("work", DEFAULT_HOST);
		ProviderAccount account = process.accounts().account(outgoing, new ProfileChoice.Named("painter"));
		try (Secret secret = account.secret("apiKey")) {
			assertThat(List.of(account, String.valueOf(secret), workshop.secrets, process.offer().profiles(), workshop.administration().accounts()).toString())
					.doesNotContain(CANARY);
		}
		try (var files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(CANARY);
			}
		}
	}

	@Test
	void keepsAKeyThatSomebodyWroteIntoTheFileAwayFromEverybody() throws Exception {
		Files.writeString(workshop.home.file("accounts.json"),
				"{\"accounts\":[{\"id\":\"work\",\"provider\":\"remote\",\"name\":\"Work\",\"settings\":{\"apiKey\":\"" + CANARY + "\"}}]}");
		assertThat(workshop.administration().accounts().toString()).doesNotContain(CANARY);
		ProviderAccount account = workshop.start().accounts().account(outgoing("work", DEFAULT_HOST), new ProfileChoice.Named("painter"));
		assertThat(account.setting("apiKey")).isNull();
		assertThat(account.toString()).doesNotContain(CANARY);
	}

	private SecretState store() throws Exception {
		return workshop.administration().setSecret("work", "apiKey", CANARY.toCharArray());
	}

	private static ProfileChoice.AdHoc adHoc(Map<String, String> settings) {
		return new ProfileChoice.AdHoc("remote", "painter", settings);
	}

	private static OutgoingRequest outgoing(String accountId, String host) {
		return Workshop.outgoing("remote", accountId, host, "painter");
	}

	private @Nullable String secretOf(ProfileChoice choice, String accountId, String host) throws Exception {
		return reveal(workshop.start().accounts().account(outgoing(accountId, host), choice));
	}

	private static @Nullable String reveal(ProviderAccount account) {
		try (Secret secret = account.secret("apiKey")) {
			return secret == null ? null : secret.reveal();
		}
	}

	private static class LockedStore implements SecretStore {
		@Override
		public Set<String> keys(String accountId) {
			return Set.of();
		}

		@Override
		public char[] get(String accountId, String key) throws LockedException {
			if (keys(accountId).contains(key)) {
				throw new LockedException("the keyring does not answer", null);
			}
			return null;
		}

		@Override
		public void put(String accountId, String key, char[] secret) throws LockedException {
			throw new LockedException("the keyring does not answer", null);
		}

		@Override
		public void remove(String accountId, String key) throws IOException {
			throw new IOException("locked");
		}
	}
}
