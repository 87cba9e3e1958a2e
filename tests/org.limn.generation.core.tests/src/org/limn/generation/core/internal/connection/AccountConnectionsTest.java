/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.core.internal.foundation.ScriptedProvider;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.WireTrace;

@NonNullByDefault({}) // fixtures are filled late
class AccountConnectionsTest {

	private Optional<Offline> offline = Optional.empty();
	private String forbidden = "";

	private final ConnectionRules rules = new ConnectionRules() {
		@Override
		public Optional<Failure> refusal(String providerId, Origin origin) {
			return origin.host().equals(forbidden) ? Optional.of(Failure.of(FailureKind.FORBIDDEN, "no")) : Optional.empty();
		}

		@Override
		public Optional<Offline> offline() {
			return offline;
		}
	};

	@ParameterizedTest
	@CsvSource({ "https://93.184.216.34, https://93.184.216.34/v1/images", "http://127.0.0.1:8188, http://127.0.0.1:8188/prompt",
			"http://127.0.0.1:8188, http://localhost:9999/view", "http://192.168.1.5:7860, http://192.168.1.5:7860/x",
			"https://93.184.216.34, https://93.184.216.35/result.png", "http://localhost:8188, ws://localhost:8188/ws" })
	void letsAnAccountReachItsOwnPlaceAndEncryptedOthers(String account, String address) {
		assertThatCode(() -> connections(account).check(URI.create(address))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "http://93.184.216.34/v1, http://93.184.216.34/v1/images", "https://93.184.216.34, http://93.184.216.34/result.png",
			"https://93.184.216.34, https://127.0.0.1/admin", "https://93.184.216.34, https://localhost/admin", "https://93.184.216.34, https://10.0.0.1/",
			"https://93.184.216.34, https://192.168.0.1/", "https://93.184.216.34, https://169.254.169.254/latest/meta-data",
			"https://93.184.216.34, https://[::ffff:127.0.0.1]/", "https://93.184.216.34, https://[fd00::1]/", "https://93.184.216.34, https://[::1]/",
			"https://93.184.216.34, https://0.0.0.0/", "https://93.184.216.34, https://[fe80::1]/", "https://93.184.216.34, https://100.64.0.1/",
			"https://93.184.216.34, file:///etc/passwd", "https://93.184.216.34, jar:https://93.184.216.34!/x", "https://93.184.216.34, https://u:p@93.184.216.34/",
			"http://192.168.1.5, http://127.0.0.1/", "http://192.168.1.5, https://169.254.169.254/" })
	void refusesUnencryptedPublicAddressesAndAddressesThatLeadInside(String account, String address) {
		assertThatThrownBy(() -> connections(account).check(URI.create(address))).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_CONFIGURED);
			assertThat(e.evidence()).isInstanceOf(Evidence.Refused.class);
			assertThat(e.getMessage()).doesNotContain("{0}");
		});
	}

	@ParameterizedTest
	@CsvSource({ "SWITCHED, go online in the status bar", "NO_NETWORK, has no network" })
	void reachesThisComputerOnlyWhileOffline(Offline why, String words) {
		offline = Optional.of(why);
		assertThatCode(() -> connections("http://localhost:8188").check(URI.create("http://localhost:8188/"))).doesNotThrowAnyException();
		assertThatThrownBy(() -> connections("https://93.184.216.34").check(URI.create("https://93.184.216.34/")))
				.hasMessageContainingAll("93.184.216.34", words)
				.isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.OFFLINE));
	}

	@Test
	void asksPolicyForEachHost() {
		forbidden = "93.184.216.35";
		assertThatThrownBy(() -> connections("https://93.184.216.34").check(URI.create("https://93.184.216.35/result.png"))).hasMessage("no");
	}

	private AccountConnections connections(String address) {
		return new AccountConnections(new AccountSettings("a", "A", ScriptedProvider.REMOTE, Map.of("baseUrl", address), AccountLimits.NONE), rules, ProxySelector.of(null), WireTrace.OFF);
	}
}
