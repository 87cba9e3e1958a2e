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

import org.junit.jupiter.api.Test;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.admin.ProviderSetting.Type;

/** What the value of a setting may be. */
class SettingValueTest {

	@Test
	void aDocumentHasLinesAndTabsButNoOtherControlCharacters() {
		assertThat(SettingValue.problem(setting(Type.DOCUMENT), "{\r\n\t\"a\": 1\n}")).isEmpty();
		assertThat(SettingValue.problem(setting(Type.DOCUMENT), "a\u0000b")).get().asString().isEqualTo("Plan must be plain text of at most 262144 characters.");
		assertThat(SettingValue.problem(setting(Type.DOCUMENT), "a".repeat(262_145))).isPresent();
	}

	@Test
	void aTextIsOneLine() {
		assertThat(SettingValue.problem(setting(Type.TEXT), "a\nb")).get().asString().contains("Plan must be one line");
	}

	private static ProviderSetting setting(Type type) {
		return new ProviderSetting("plan", "Plan", type, false, null, "", List.of(), null);
	}
}
