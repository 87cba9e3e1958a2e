/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;

/** Rules that come from elsewhere than a table beside a class. */
class ErrorRulesTest {

	private static final String TABLE = """
			{"rules":[{"group":"a","status":[400],"class":"QUOTA","code":"^empty$"},{"group":"b","status":[400],"class":"AUTH"}]}""";

	@Test
	void readsOneGroupOfATableThatIsAlreadyThere() throws Exception {
		ErrorRules rules = ErrorRules.of(ImageJson.tree(TABLE.getBytes(StandardCharsets.UTF_8)), "b", new Redaction());

		assertThat(failure(rules, "no").kind()).isEqualTo(FailureKind.AUTH);
	}

	@Test
	void takesTheWordsFromWhereverTheProviderHasThem() throws Exception {
		ErrorRules rules = ErrorRules.of(ImageJson.tree(TABLE.getBytes(StandardCharsets.UTF_8)), "a", new Redaction("canary-key-123"))
				.reading(body -> new ProviderError("The purse of canary-key-123 is " + body, body, "", null, null, List.of(), body, Optional.empty()));

		assertThat(failure(rules, "empty").kind()).isEqualTo(FailureKind.QUOTA);
		assertThat(failure(rules, "empty").message()).contains("purse").doesNotContain("canary");
		assertThat(failure(rules, "full").kind()).isEqualTo(FailureKind.INVALID_REQUEST);
	}

	private static Failure failure(ErrorRules rules, String body) {
		return rules.failure(new HttpAnswer(URI.create("http://h/"), 400, HttpHeaders.of(Map.of(), (a, b) -> true),
				new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))).failure();
	}
}
