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

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

	private static final String KEY = "canary-KEY+with/special=signs-4711";
	private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

	@Test
	void keyIsHiddenInEveryUsualEncoding() {
		byte[] utf8 = KEY.getBytes(StandardCharsets.UTF_8);
		String all = String.join(" | ", KEY, Base64.getEncoder().encodeToString(utf8), Base64.getUrlEncoder().encodeToString(utf8),
				HexFormat.of().formatHex(utf8), java.net.URLEncoder.encode(KEY, StandardCharsets.UTF_8), new StringBuilder(KEY).reverse(),
				"<b>canary-KEY</b>", KEY.substring(0, 10) + "\u200b" + KEY.substring(10));
		String clean = new Redaction(KEY).clean(all.replace("<b>canary-KEY</b>", ""));
		assertThat(clean).doesNotContain("4711", "canary", HexFormat.of().formatHex(utf8).substring(0, 12), "1174");
	}

	@Test
	void whatLooksLikeAKeyIsHiddenToo() {
		assertThat(new Redaction().clean("Incorrect API key provided: sk-proj-abc*****wxyz. Header was Authorization: Bearer abcdef123456"))
				.doesNotContain("wxyz", "abcdef123456").contains("Incorrect API key provided");
	}

	@Test
	void markupAndControlCharactersAreStripped() {
		assertThat(new Redaction().clean("<html><head><style>p{}</style></head><body>\n<h1>502 Bad\u0007 Gateway</h1><script>alert(1)</script></body>"))
				.isEqualTo("502 Bad Gateway");
		assertThat(new Redaction().clean("a\u202Eb\u001b[31mc")).doesNotContain("\u202E", "\u001b");
		assertThat(new Redaction().clean("1 < 2 and 3 > 2")).isEqualTo("1 < 2 and 3 > 2");
	}

	@ParameterizedTest
	@CsvSource({ "retry-after,3,3000", "retry-after,1.5,1500", "retry-after-ms,240,240", "retry-after,'Sun, 22 Nov 2026 15:00:30 GMT',30000",
			"retry-after,'Sun, 22 Nov 2026 14:00:00 GMT',0", "retry-after,86400,86400000", "x-ratelimit-reset-requests,6m0s,360000",
			"x-ratelimit-reset-tokens,240ms,240", "x-ratelimit-reset-tokens,1h1m1s,3661000", "x-ratelimit-reset,1795359610,10000",
			"x-ratelimit-reset,1795359610000,10000", "ratelimit,'\"api\";r=0;t=112',112000" })
	void readsHowLongToWaitInEveryForm(String name, String value, long millis) {
		assertThat(RetryAfter.of(headers(Map.of(name, value)), NOW)).contains(Duration.ofMillis(millis));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "-5", "1e9", "NaN", "12 parsecs", "99999999999999999999" })
	void nonsenseIsNoTimeToWait(String value) {
		assertThat(RetryAfter.of(headers(Map.of("retry-after", value)), NOW)).isEmpty();
	}

	@Test
	void waitsForTheLimitThatIsUsedUp() {
		assertThat(RetryAfter.of(headers(Map.of("x-ratelimit-reset-requests", "2s", "x-ratelimit-remaining-requests", "10", "x-ratelimit-reset-tokens", "7s",
				"x-ratelimit-remaining-tokens", "0")), NOW)).contains(Duration.ofSeconds(7));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"error\":{\"message\":\"m\",\"type\":\"t\",\"param\":\"p\",\"code\":5}}|m|5|p", "{\"error\":\"m\"}|m||",
			"{\"error\":\"server_error\",\"message\":\"m\"}|m|server_error|", "{\"detail\":\"m\"}|m||",
			"{\"detail\":[{\"loc\":[\"body\",\"size\"],\"msg\":\"bad\",\"type\":\"x\"}]}|size: bad||size", "{\"message\":\"m\"}|m||", "plain words|plain words||",
			"{broken|{broken||", "[1]|||" })
	void readsErrorsInEveryForm(String body, String message, String code, String param) {
		ProviderError error = ProviderError.of(body);
		assertThat(error.message()).isEqualTo(message == null ? "" : message);
		assertThat(error.code()).isEqualTo(code == null ? "" : code);
		assertThat(error.param()).isEqualTo(param);
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
			"224.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.1", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1",
			"::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "::127.0.0.1", "2001:0:0:0::1", "2130706433" })
	void insideAddressesAreInside(String address) throws UnknownHostException {
		assertThat(AddressRules.isPrivate(InetAddress.getByName(address))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "8.8.8.8", "172.32.0.1", "172.15.0.1", "192.167.1.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1", "64:ff9b::808:808" })
	void publicAddressesArePublic(String address) throws UnknownHostException {
		assertThat(AddressRules.isPrivate(InetAddress.getByName(address))).isFalse();
	}

	private static HttpHeaders headers(Map<String, String> values) {
		return HttpHeaders.of(values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))), (a, b) -> true);
	}

	@Test
	void secretsHaveNoTextForm() {
		assertThat(new Redaction(KEY).toString()).isEmpty();
		assertThat(Arrays.asList(HttpCall.get(java.net.URI.create("http://h/p?key=" + KEY)).with(Map.of("Authorization", KEY)).toString()))
				.noneMatch(s -> s.contains(KEY));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{\"result\":null,\"success\":false,\"errors\":[{\"code\":3040,\"message\":\"no room\"}]}|no room|3040|",
			"{\"id\":\"1\",\"name\":\"invalid_language\",\"errors\":[\"no room\"]}|no room|invalid_language|", "{\"error\":\"no room\",\"error_id\":\"bad_route\"}|no room|bad_route|",
			"[{\"error\":{\"code\":429,\"message\":\"no room\",\"details\":[{\"x\":1},{\"retryDelay\":\"47s\"}]}}]|no room|429|47",
			"{\"error\":\"OutOfMemoryError\",\"errors\":\"no room\"}|no room||", "{\"message\":\"no room\",\"retry_after\":12}|no room||12" })
	void errorsAreReadInEveryFormThatProvidersHave(String body, String message, String code, Integer seconds) {
		ProviderError error = ProviderError.of(body);
		assertThat(error.message()).isEqualTo(message);
		assertThat(error.code()).isEqualTo(code == null ? "" : code);
		assertThat(error.retryAfter()).isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
	}

	@Test
	void faultOfAWorkflowNamesTheInputAndWhatIsWrongWithIt() {
		ProviderError error = ProviderError.of("{\"error\":{\"type\":\"prompt_outputs_failed_validation\",\"message\":\"Prompt outputs failed validation\",\"details\":\"\"},"
				+ "\"node_errors\":{\"4\":{\"errors\":[{\"message\":\"Value not in list\",\"details\":\"ckpt_name: 'a' not in ['b']\",\"extra_info\":{\"input_name\":\"ckpt_name\"}}]}}}");
		assertThat(error.message()).isEqualTo("Value not in list: ckpt_name: 'a' not in ['b']");
		assertThat(error.param()).isEqualTo("ckpt_name");
	}
}
