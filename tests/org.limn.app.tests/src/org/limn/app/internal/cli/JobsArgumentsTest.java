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

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.app.internal.cli.JobsArguments.Action;

class JobsArgumentsTest {

	@Test
	void listsWhenNothingElseIsSaid() throws UsageException {
		assertThat(JobsArguments.parse(List.of())).isEqualTo(new JobsArguments(Action.LIST, "", null, false, false));
	}

	@Test
	void readsActionJobAndFlagsInAnyOrder() throws UsageException {
		assertThat(JobsArguments.parse(List.of("--json", "retry", "--project", "book", "1a2b", "--all")))
				.isEqualTo(new JobsArguments(Action.RETRY, "1a2b", Path.of("book"), true, true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			resend 1a2b     | list, show, start, check, cancel, retry, dismiss, pause, resume
			cancel          | limn jobs
			cancel 1a 2b    | 2b
			list 1a         | 1a
			--project       | needs a value
			--colour        | --project
			""")
	void saysWhatIsPossibleInstead(String words, String possible) {
		List<String> arguments = Arrays.asList(words.split(" "));
		assertThatThrownBy(() -> JobsArguments.parse(arguments)).isInstanceOf(UsageException.class).hasMessageContaining(possible);
	}
}
