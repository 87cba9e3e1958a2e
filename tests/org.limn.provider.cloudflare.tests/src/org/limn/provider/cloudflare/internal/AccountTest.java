/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.wire.WireConformance;

/** Settings, models and the test of the connection. */
class AccountTest {

	@RegisterExtension
	static final WireConformance WIRE = CloudflareBench.wire();

	private CloudflareBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new CloudflareBench();
	}

	@AfterEach
	void stop() throws IOException {
		bench.close();
		WIRE.check(bench.server);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0123", "0123456789abcdef0123456789abcdeg", "../0123456789abcdef0123456789abcdef" })
	void accountIdIsLookedAtBeforeAnythingIsAsked(String id) {
		bench.set("accountId", id);
		assertThatThrownBy(() -> bench.provider.check(bench.account())).isInstanceOfSatisfying(ProviderException.class,
				e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_CONFIGURED));
		assertThat(bench.server.connections()).isZero();
	}

	@Test
	void tokenIsNeeded() {
		SimpleAccount account = new SimpleAccount("a", Map.of("accountId", CloudflareBench.ACCOUNT), Map.of(), OpenPolicy.of(1, 1, 1));
		assertThatThrownBy(() -> bench.provider.check(account)).hasMessageContaining("CLOUDFLARE_API_TOKEN");
	}

	@Test
	void modelsAreThoseKnownAndThoseListedPageByPage() throws Exception {
		bench.server.reply(page(0, 50), page(50, 3));
		assertThat(bench.provider.models(ModelQuery.ALL, bench.account()).models()).extracting(ImageModel::id).contains(CloudflareBench.SDXL, "@cf/acme/m0", "@cf/acme/m52")
				.doesNotHaveDuplicates();
		assertThat(bench.server.requests()).extracting(Object::toString).allMatch(r -> r.contains("task=Text-to-Image")).anyMatch(r -> r.endsWith("page=2"));
	}

	@Test
	void checkAsksForTheListAndPaysNothing() throws Exception {
		bench.server.reply(page(0, 1));
		bench.provider.check(bench.account());
		assertThat(bench.server.posts()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "401|{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"Authentication error\"}]}|AUTH",
			"404|{\"success\":false,\"errors\":[{\"code\":7003,\"message\":\"Could not route\"}]}|NOT_FOUND",
			"200|{\"success\":false,\"errors\":[{\"code\":9109,\"message\":\"Invalid access token\"}]}|AUTH", "200|{}|PROTOCOL", "200|<html></html>|PROTOCOL" })
	void checkSaysWhatIsWrong(int status, String body, FailureKind kind) {
		bench.server.reply(Reply.json(status, body));
		assertThatThrownBy(() -> bench.provider.check(bench.account())).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(kind));
	}

	@Test
	void modelsDifferAsTheyAreKnownTo() throws Exception {
		assertThat(bench.model(CloudflareBench.SCHNELL).sizes().accepts(new ImageSize.Pixels(512, 512))).isFalse();
		assertThat(bench.model(CloudflareBench.SCHNELL).option("steps").orElseThrow().accepts(9L)).isFalse();
		assertThat(bench.model(CloudflareBench.KLEIN).option("steps")).as("fixed").isEmpty();
		assertThat(bench.model(CloudflareBench.KLEIN).references().maximum()).isEqualTo(4);
		assertThat(bench.model(CloudflareBench.SDXL).references().maximum()).isEqualTo(1);
		assertThat(bench.model("@cf/leonardo/lucid-origin").sizes().accepts(new ImageSize.Pixels(2500, 1600))).isTrue();
		assertThat(bench.model(CloudflareBench.SCHNELL).price()).isInstanceOfSatisfying(Price.PerImage.class,
				p -> assertThat(p.byOption().get("4").amount()).isEqualByComparingTo("0.000634"));
		assertThat(bench.model("@cf/acme/new").sizes().accepts(new ImageSize.Pixels(333, 77))).isTrue();
	}

	private static Reply page(int from, int count) {
		String rows = IntStream.range(from, from + count).mapToObj(i -> "{\"id\":\"x\",\"name\":\"@cf/acme/m" + i + "\"}").collect(Collectors.joining(","));
		return Reply.json(200, "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + rows + "]}");
	}
}
