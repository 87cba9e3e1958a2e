/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.app.internal.cli.InstallArguments.Action;

class InstallArgumentsTest {

	@Test
	void readsSourcesIdsAndTheList() throws UsageException {
		assertThat(InstallArguments.parse(List.of("a.jar", "--json", "b.zip"))).isEqualTo(new InstallArguments(Action.INSTALL, List.of("a.jar", "b.zip"), true));
		assertThat(InstallArguments.parse(List.of("--remove", "org.limn.provider.zenith"))).isEqualTo(new InstallArguments(Action.REMOVE, List.of("org.limn.provider.zenith"), false));
		assertThat(InstallArguments.parse(List.of("--list"))).isEqualTo(new InstallArguments(Action.LIST, List.of(), false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--json        | --list
			--remove      | --remove ID
			--list a.jar  | nothing else
			--force a.jar | --json
			""")
	void saysWhatIsPossibleInstead(String words, String possible) {
		List<String> arguments = Arrays.asList(words.split(" "));
		assertThatThrownBy(() -> InstallArguments.parse(arguments)).isInstanceOf(UsageException.class).hasMessageContaining(possible);
	}
}
