/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.generation.FailureKind;
import org.limn.generation.Role;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.generation.provider.Ticket;
import org.limn.provider.tck.CallMix;
import org.limn.provider.tck.RecordingSink;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.wire.WireConformance;

/** What is sent, and what is not: to whom the key goes, where images go, what the filters are told. */
class RequestTest {

	@RegisterExtension
	static final WireConformance WIRE = contract();

	@TempDir
	Path folder;

	static WireConformance contract() {
		return WireConformance.against("replicate.openapi.json");
	}

	static Stream<String> models() {
		return Catalogue.SEED.offered().stream();
	}

	@ParameterizedTest
	@MethodSource("models")
	void allThatAModelDeclaresFitsTheContract(String id) throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			bench.predictions.submission(Reply.json(429, "{}"));
			ImageModel model = bench.provider.model(id, bench.account());
			for (int references : new int[] { 0, Math.min(2, model.references().maximum()) }) {
				new CallMix(model, List.of(references(references, 64))).send((call, sink) -> submitted(bench, call, sink));
			}
			WIRE.require();
			WIRE.check(bench.server);
			assertThat(bench.server.requests()).allSatisfy(r -> assertThat(r.text()).doesNotContain("\"disable_safety_checker\":true", "safety_tolerance"));
		}
	}

	/** Only what is sent matters here, so that the service takes nothing. */
	private static void submitted(ReplicateBench bench, ImageCall call, RecordingSink sink) throws ProviderException {
		try {
			bench.provider.generate(call, bench.account(), sink);
		} catch (ProviderException e) {
			if (e.failure().kind() != FailureKind.RATE_LIMITED) {
				throw e;
			}
		}
	}

	@Test
	void everyOtherQuestionFitsTheContractAndHasTheKey() throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			bench.predictions.routes.on("POST /v1/files", Reply.json(201, "{\"urls\":{\"get\":\"https://api.replicate.com/v1/files/f1\"}}"))
					.on("GET /v1/models/acme/brush/versions/.*", Reply.json(200, "{\"id\":\"0123456789ab\"}"));
			bench.provider.check(bench.account());
			bench.provider.models(new ModelQuery("ink & wash", null), bench.account());
			bench.provider.model("acme/brush:0123456789ab", bench.account());
			bench.provider.generate(bench.call("black-forest-labs/flux-2-pro", 1, Map.of(), references(2, 300_000)), bench.account(), bench.sink);
			bench.provider.cancel(bench.call(), bench.sink.tickets().getFirst(), bench.account());
			WIRE.check(bench.server);
			assertThat(bench.server.requests()).allMatch(r -> r.header("authorization").equals("Bearer " + ReplicateBench.KEY));
			assertThat(bench.server.requests()).filteredOn(r -> r.path().endsWith("/predictions")).singleElement()
					.matches(r -> r.text().contains("\"input_images\":[\"https://api.replicate.com/v1/files/f1\",\"https://api.replicate.com/v1/files/f1\"]"));
			assertThat(bench.server.requests()).anyMatch(r -> r.path().endsWith("/cancel") && r.method().equals("POST"));
		}
	}

	@Test
	void neverFollowsAnAddressElsewhereWithTheKey() throws Exception {
		try (ReplicateBench bench = new ReplicateBench(); ScriptedServer other = new ScriptedServer()) {
			other.reply(Reply.json(200, "{}"));
			for (String elsewhere : List.of("https://api.replicate.com.example.org/v1/predictions/1", other.address("/v1/predictions/1").toString())) {
				Ticket ticket = new Ticket("1", Map.of("get", elsewhere, "cancel", elsewhere));
				assertThatThrownBy(() -> bench.provider.resume(bench.call(), ticket, bench.account(), RecordingSink.resumed(1))).isInstanceOf(ProviderException.class);
				bench.provider.cancel(bench.call(), ticket, bench.account());
			}
			assertThat(other.requests()).isEmpty();
			assertThat(bench.server.requests()).isEmpty();
		}
	}

	@Test
	void uploadThatFailsMeansThatNothingWasSent() throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			for (Reply broken : List.of(Reply.json(500, "{}"), Reply.json(201, "{}"), Reply.end())) {
				bench.predictions.routes.on("POST /v1/files", broken);
				ProviderException failure = bench.failure(bench.call("black-forest-labs/flux-2-pro", 1, Map.of(), references(1, 300_000)));
				assertThat(failure.evidence()).isEqualTo(new Evidence.NotSent());
				assertThat(bench.sink.sendings()).isZero();
			}
		}
	}

	@Test
	void filtersAreOffOnlyWhenTheAdministratorSaysSo() throws Exception {
		try (ReplicateBench bench = new ReplicateBench()) {
			bench.generate(bench.call());
			assertThat(bench.server.requests().getFirst().text()).contains("\"disable_safety_checker\":false");
			assertThat(bench.failure(bench.call("black-forest-labs/flux-schnell", 1, Map.of("extra_input", "{\"disable_safety_checker\":true}"))).failure().kind())
					.isEqualTo(FailureKind.INVALID_REQUEST);
		}
		try (ReplicateBench bench = new ReplicateBench()) {
			bench.set("unfiltered", "true");
			bench.set("maximumMinutes", "5");
			bench.provider.generate(bench.call(), bench.account(), bench.sink);
			bench.provider.generate(bench.call("black-forest-labs/flux-2-pro", 1, Map.of()), bench.account(), new RecordingSink(1));
			assertThat(bench.server.requests().getFirst().text()).contains("\"disable_safety_checker\":true");
			assertThat(bench.server.requests()).anyMatch(r -> r.text().contains("\"safety_tolerance\":5"));
			assertThat(bench.server.requests().getFirst().header("cancel-after")).isEqualTo("5m");
			WIRE.check(bench.server);
		}
	}

	private ReferenceImage[] references(int count, int bytes) throws Exception {
		ReferenceImage[] images = new ReferenceImage[count];
		for (int i = 0; i < count; i++) {
			Path file = Files.write(folder.resolve(i + ".png"), Arrays.copyOf(ReplicateBench.FIXTURES.bytes("_images/pixel.png"), bytes));
			images[i] = new ReferenceImage(file, i + ".png", "image/png", 1, 1, bytes, Role.SUBJECT);
		}
		return images;
	}
}
