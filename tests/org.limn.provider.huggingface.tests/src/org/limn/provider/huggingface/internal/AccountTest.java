/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.wire.WireConformance;

/** Settings, models, the test of the connection, and what leads elsewhere. */
class AccountTest {

	@RegisterExtension
	static final WireConformance WIRE = HuggingFaceBench.wire();

	private HuggingFaceBench bench;

	@BeforeEach
	void start() throws IOException {
		bench = new HuggingFaceBench();
	}

	@AfterEach
	void stop() throws IOException {
		bench.close();
		WIRE.check(bench.server);
	}

	@Test
	void tokenIsNeeded() {
		assertThatThrownBy(() -> bench.provider.check(new SimpleAccount("a", Map.of(), Map.of(), OpenPolicy.of(1, 1, 1)))).hasMessageContaining("HF_TOKEN");
	}

	@Test
	void modelsAreThoseThatDrawAndThoseThatRedraw() throws Exception {
		bench.routes.on("GET /api/models", Reply.json(200, "[{\"id\":\"acme/flux\"},{\"id\":\"\"}]"), Reply.json(200, "[{\"id\":\"acme/flux\"},{\"id\":\"acme/flux-edit\"}]"));
		assertThat(bench.provider.models(new ModelQuery("flux", null), bench.account()).models()).extracting(ImageModel::id).containsExactly("acme/flux", "acme/flux-edit");
		assertThat(bench.server.requests()).extracting(Object::toString).allMatch(r -> r.contains("inference_provider=all") && r.endsWith("&search=flux"));
	}

	@Test
	void checkAsksTheHubAndPaysNothing() throws Exception {
		bench.set("provider", "together");
		bench.routes.on("GET /api/models", Reply.json(200, "[]"));
		bench.provider.check(bench.account());
		assertThat(bench.server.posts()).isZero();
		assertThat(bench.server.request()).asString().contains("inference_provider=together");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "401|{\"error\":\"Invalid username or password.\"}|AUTH", "429|{}|RATE_LIMITED", "200|{}|PROTOCOL", "200|<html></html>|PROTOCOL" })
	void checkSaysWhatIsWrong(int status, String body, FailureKind kind) {
		bench.routes.on("GET /api/models", Reply.json(status, body));
		assertThatThrownBy(() -> bench.provider.check(bench.account())).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(kind));
	}

	@Test
	void modelCanWhatItsServiceCan() throws Exception {
		assertThat(bench.model("acme/flux").references().maximum()).as("still open who draws it").isEqualTo(4);
		assertThat(bench.model("acme/flux:nscale").references().maximum()).isZero();
		assertThat(bench.model("acme/flux:nscale").negativePrompt()).isFalse();
		assertThat(bench.model("acme/flux:zai-org").options()).isEmpty();
		assertThat(bench.model("acme/flux:v2").id()).as("no service is called so").isEqualTo("acme/flux:v2");
	}

	@Test
	void ticketThatLeadsNowhereIsUnknown() throws Exception {
		ImageCall call = bench.call("fal-ai");
		for (Map<String, String> data : new Map[] { Map.of(), Map.of("service", "fal-ai"), Map.of("service", "fal-ai", "path", "/../../secret"), Map.of("service", "x", "path", "/y") }) {
			assertThatThrownBy(() -> bench.provider.resume(call, new Ticket("t", data), bench.account(), bench.sink)).isInstanceOfSatisfying(ProviderException.class,
					e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_FOUND));
		}
		assertThat(bench.server.connections()).isZero();
		assertThat(bench.provider.cancel(call, new Ticket("t", Map.of()), bench.account())).isEqualTo(CancelOutcome.UNKNOWN);
	}

	@Test
	void pictureIsNotReadFromInside() throws Exception {
		bench.set("routerUrl", "https://93.184.216.34");
		ImageCall call = bench.call("fal-ai");
		assertThatThrownBy(() -> bench.provider.fetch(call, 0, URI.create("https://169.254.169.254/latest/"), bench.account(), bench.sink))
				.isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.DOWNLOAD));
	}
}
