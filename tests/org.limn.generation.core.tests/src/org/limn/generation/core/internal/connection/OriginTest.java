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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NonNullByDefault({}) // fixtures are filled late
class OriginTest {

	@ParameterizedTest
	@CsvSource({ "https://API.Example.org/v1, https://api.example.org:443, api.example.org", //
			"http://localhost:8080, http://localhost:8080, localhost:8080", //
			"https://example.org.:8443/, https://example.org:8443, example.org:8443", //
			"wss://example.org/x, https://example.org:443, example.org", //
			"http://[::1]:7860/, http://::1:7860, [::1]:7860" })
	void hasOneFormForEachPlace(String address, String origin, String label) {
		assertThat(Origin.of(address)).hasValueSatisfying(o -> {
			assertThat(o).hasToString(origin);
			assertThat(o.label()).isEqualTo(label);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "example.org", "file:///etc/passwd", "jar:https://example.org/x", "https://", "https://user:key@example.org", "https://exa mple.org",
			"javascript:alert(1)", "https://example.org:99999" })
	void isNoneForWhatIsNoAddress(String address) {
		assertThat(Origin.of(address)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, true, false", "127.1.2.3, true, false", "[::1], true, false", "localhost, true, false", "a.localhost, true, false",
			"localhost.evil.com, false, false", "127.0.0.1.evil.com, false, false", "10.0.0.7, false, true", "192.168.1.5, false, true", "172.16.0.1, false, true",
			"172.32.0.1, false, false", "printer, false, true", "nas.local, false, true", "example.org, false, false", "169.254.169.254, false, false" })
	void knowsThisComputerAndItsNeighbours(String host, boolean local, boolean nearby) {
		Origin origin = Origin.of("http://" + host + "/").orElseThrow();
		assertThat(origin.local()).isEqualTo(local);
		assertThat(origin.nearby()).isEqualTo(nearby);
	}

	@Test
	void tellsPortsAndSchemesApart() {
		assertThat(Origin.of("https://example.org")).isNotEqualTo(Origin.of("http://example.org")).isNotEqualTo(Origin.of("https://example.org:444"))
				.isEqualTo(Origin.of("https://example.org:443/other"));
	}
}
