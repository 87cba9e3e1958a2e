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

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;

class AccountSettingsTest {

	private static final ProviderDescriptor PAINTER = new ProviderDescriptor("painter", "Painter", "", "org.example", null,
			List.of(address("gateway", null), address("baseUrl", "https://paint.example/v1")));

	private static ProviderSetting address(String id, @Nullable String preset) {
		return new ProviderSetting(id, id, ProviderSetting.Type.URL, false, preset, "", List.of(), null);
	}

	private static AccountSettings account(ProviderDescriptor provider, Map<String, String> values) {
		return new AccountSettings("a", "A", provider, values, AccountLimits.NONE);
	}

	@Test
	void goesToTheFirstAddressThatIsSet() {
		assertThat(account(PAINTER, Map.of()).origin()).get().extracting(Origin::host).isEqualTo("paint.example");
		assertThat(account(PAINTER, Map.of("gateway", "https://gate.example/x")).origin()).get().extracting(Origin::host).isEqualTo("gate.example");
		assertThat(account(PAINTER, Map.of("baseUrl", "http://127.0.0.1:7860")).local()).isTrue();
	}

	@Test
	void anAddressThatIsMissingDoesNotMakeItLocal() {
		ProviderDescriptor unset = new ProviderDescriptor("p", "P", "", "org.example", null, List.of(address("baseUrl", null)));
		assertThat(account(unset, Map.of()).origin()).isEmpty();
		assertThat(account(unset, Map.of()).local()).isFalse();
		assertThat(account(new ProviderDescriptor("q", "Q", "", "org.example", null, List.of()), Map.of()).local()).isTrue();
	}
}
