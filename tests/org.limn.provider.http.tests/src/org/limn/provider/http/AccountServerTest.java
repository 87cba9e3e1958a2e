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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.SimpleAccount;

class AccountServerTest {

	private static final String KEY = "canary-KEY-0123456789";

	private static AccountSettings settings(Map<String, String> settings) {
		return new AccountSettings(new SimpleAccount("a", settings, Map.of("apiKey", ' ' + KEY + '\n'), OpenPolicy.of(1, 1, 1)));
	}

	static AccountServer server(String base) throws ProviderException {
		Credential credential = Credential.header("Authorization", "Key ", settings(Map.of()).key("apiKey", "ACME_KEY"));
		ErrorRules rules = ErrorRules.load(AccountServerTest.class, "no-rules.json", "acme", credential.redaction());
		return AccountServer.of(settings(Map.of("baseUrl", base)).address("baseUrl", ""), credential, rules, OpenPolicy.of(2000, 2000, 1500));
	}

	@ParameterizedTest
	@CsvSource({ "https://queue.acme.run/x,true", "https://acme.run,true", "https://api.acme.com/other,true", "http://queue.acme.run/x,false",
			"https://notacme.run/x,false", "https://acme.run.evil.example/x,false", "https://acme.run:8443/x,false", "https://user@acme.run/x,false",
			"https://api.acme.com:444/,false", "http://api.acme.com/,false", "file:///etc/passwd,false" })
	void credentialGoesToTheAccountsServerAndTrustedDomainsOnly(URI address, boolean given) throws Exception {
		AccountServer server = server("https://api.acme.com/v1").trusting("acme.run");
		assertThat(server.trusts(address)).isEqualTo(given);
		if (given) {
			assertThat(server.authorized(HttpCall.get(address)).headers()).containsEntry("Authorization", "Key " + KEY);
			assertThat(server.follow(address.toString())).isEqualTo(address);
		} else {
			assertThatThrownBy(() -> server.follow(address.toString())).isInstanceOfSatisfying(ProviderException.class,
					e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.PROTOCOL));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://93.184.216.34/x", "https://169.254.169.254/latest", "https://127.0.0.1/x", "https://[::1]/x", "file:///x" })
	void nothingIsSentIntoThePrivateNetworkBecauseAnAnswerSaysSo(URI address) throws Exception {
		AccountServer server = server("https://api.acme.com/v1");
		assertThatThrownBy(() -> server.authorized(HttpCall.get(address))).isInstanceOf(ProviderException.class);
	}

	@Test
	void hostElsewhereGetsNoCredential() throws Exception {
		assertThat(server("https://api.acme.com/v1").authorized(HttpCall.get(URI.create("https://93.184.216.34/upload"))).headers()).isEmpty();
	}

	@Test
	void addressesKeepWhatTheAccountAsksFor() throws Exception {
		AccountServer server = server("https://api.acme.com/v1/?api-version=2");
		assertThat(server.address("/models")).hasToString("https://api.acme.com/v1/models?api-version=2");
		assertThat(server.address("/models?limit=5")).hasToString("https://api.acme.com/v1/models?limit=5&api-version=2");
		assertThat(server.address("/run/" + AccountServer.encode("@cf/a b:1#?&%"))).hasToString("https://api.acme.com/v1/run/@cf/a%20b:1%23%3F%26%25?api-version=2");
	}

	@Test
	void addressesOfAnswersMayBeRelativeAndHaveBlanks() throws Exception {
		AccountServer server = server("https://api.acme.com");
		assertThat(server.resolve("View/local/a b.png")).contains(URI.create("https://api.acme.com/View/local/a%20b.png"));
		assertThat(server.resolve(" ")).isEmpty();
		assertThat(server.resolve("http://[")).isEmpty();
	}

	@Test
	void keyIsInNoTextForm() throws Exception {
		AccountServer server = server("https://api.acme.com");
		assertThat(server.toString() + server.credential() + server.credential().redaction()).doesNotContain(KEY);
		Credential basic = Credential.basic("mara", "canary-word");
		assertThat(basic.headers()).containsEntry("Authorization", "Basic bWFyYTpjYW5hcnktd29yZA==");
		assertThat(basic.redaction().clean("canary-word Basic bWFyYTpjYW5hcnktd29yZA==")).doesNotContain("canary", "bWFyYTpjYW5hcnk");
		assertThat(basic.and("X-Team", "books").redaction().clean("canary-word")).doesNotContain("canary");
		assertThat(Credential.bearer("").headers()).isEmpty();
	}

	@Test
	void settingsAreReadAsTheyAreMeant() throws Exception {
		AccountSettings settings = settings(Map.of("text", "  a ", "blank", " ", "flag", "TRUE", "number", " 7 ", "hosts", "A.example; b.example,\nc.example"));
		assertThat(settings.text("text", "x")).isEqualTo("a");
		assertThat(settings.text("blank", "x")).isEqualTo("x");
		assertThat(settings.flag("flag", false)).isTrue();
		assertThat(settings.flag("none", true)).isTrue();
		assertThat(settings.number("number", "Steps", 1, 0, 10)).isEqualTo(7);
		assertThat(settings.number("blank", "Steps", 1, 0, 10)).isEqualTo(1);
		assertThat(settings.hosts("hosts")).containsExactlyInAnyOrder("a.example", "b.example", "c.example");
		assertThat(settings.hosts("none")).isEmpty();
	}

	@Test
	void whatIsMissingIsNamed() {
		AccountSettings settings = settings(Map.of("number", "many", "range", "11"));
		assertThatThrownBy(() -> settings.number("number", "Steps", 1, 0, 10)).hasMessageContaining("Steps").hasMessageContaining("10");
		assertThatThrownBy(() -> settings.number("range", "Steps", 1, 0, 10)).hasMessageContaining("Steps");
		assertThatThrownBy(() -> settings.required("name", "Account id")).hasMessageContaining("Account id");
		assertThatThrownBy(() -> settings.key("other", "ACME_KEY")).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_CONFIGURED);
			assertThat(e.evidence()).isInstanceOf(Evidence.Refused.class);
			assertThat(e.getMessage()).contains("ACME_KEY", "account's");
		});
	}

	@ParameterizedTest
	@CsvSource({ "ada,,Authorization,Basic YWRhOmNhbmFyeS1LRVktMDEyMzQ1Njc4OQ==", ",,Authorization,Bearer " + KEY, "ada,X-Key,X-Key," + KEY })
	void serverOfOnesOwnIsToldInItsWay(String user, String header, String sentIn, String value) {
		Map<String, String> set = new HashMap<>();
		set.put("user", user == null ? "" : user);
		set.put("header", header == null ? "" : header);
		assertThat(settings(set).signIn("user", "apiKey", "header").headers()).containsExactly(Map.entry(sentIn, value));
		assertThat(settings(set).signIn("none", "none", "header").headers()).isEmpty();
	}
}
