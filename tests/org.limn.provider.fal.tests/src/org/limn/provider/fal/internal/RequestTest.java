/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.fal.internal;

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
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.wire.WireConformance;

/** What is sent, and what is not: to whom the key goes, where images go, what the filters are told. */
class RequestTest {

	@RegisterExtension
	static final WireConformance WIRE = contract();

	@TempDir
	Path folder;

	static WireConformance contract() {
		return WireConformance.against("fal-queue.openapi.json").and("fal-endpoints.schema.json",
				r -> r.method().equals("POST") ? "/endpoints/" + r.path().substring(1).replace("/", "~1") + "/input" : null);
	}

	static Stream<String> models() {
		return Catalogue.SEED.offered().stream();
	}

	@ParameterizedTest
	@MethodSource("models")
	void allThatAModelDeclaresFitsItsContract(String id) throws Exception {
		try (FalBench bench = new FalBench()) {
			bench.queue.submission(Reply.json(429, "{}"));
			ImageModel model = bench.provider.model(id, bench.account());
			for (int references : new int[] { 0, Math.min(2, model.references().maximum()) }) {
				if (references > 0 || !Endpoint.of(Catalogue.SEED.find(id).orElseThrow()).needsReference()) {
					new CallMix(model, List.of(references(references, 64))).send((call, sink) -> submitted(bench, call, sink));
				}
			}
			WIRE.require();
			WIRE.check(bench.server);
			assertThat(bench.server.requests()).allSatisfy(r -> assertThat(r.text()).doesNotContain("\"enable_safety_checker\":false", "sync_mode"));
		}
	}

	/** Only what is sent matters here, so that the queue takes nothing. */
	private static void submitted(FalBench bench, ImageCall call, RecordingSink sink) throws ProviderException {
		try {
			bench.provider.generate(call, bench.account(), sink);
		} catch (ProviderException e) {
			if (e.failure().kind() != FailureKind.RATE_LIMITED) {
				throw e;
			}
		}
	}

	@Test
	void keyGoesToTheQueueAndToTheUploadsAndNowhereElse() throws Exception {
		try (FalBench bench = new FalBench()) {
			bench.queue.uploads(Reply.json(200, "{\"file_url\":\"https://v3.fal.media/a.png\",\"upload_url\":\"" + bench.besides.address("/v1/put/a") + "\"}"));
			bench.routes.on("PUT /v1/put/a", Reply.json(200, ""));
			bench.set("uploads", "always");
			bench.provider.models(new ModelQuery("x", null), bench.account());
			bench.generate(bench.call("fal-ai/flux-2-pro", 1, Map.of(), references(1, 64)));
			assertThat(bench.server.requests()).filteredOn(r -> !r.path().startsWith("/pictures/")).allMatch(r -> r.header("authorization").equals("Key " + FalBench.KEY));
			assertThat(bench.besides.requests()).extracting(Received::method).contains("GET", "PUT");
			assertThat(bench.besides.requests()).allMatch(r -> r.header("authorization").isEmpty());
			assertThat(bench.server.requests()).filteredOn(r -> r.path().equals("/fal-ai/flux-2-pro/edit")).singleElement()
					.matches(r -> r.text().contains("\"image_urls\":[\"https://v3.fal.media/a.png\"]"));
			FalAccount account = FalAccount.of(new SimpleAccount("a1", Map.of(), Map.of("apiKey", FalBench.KEY), OpenPolicy.of(1, 1, 1)));
			assertThat(account.files().base()).hasToString("https://rest.fal.ai");
		}
	}

	@Test
	void neverFollowsAnAddressOutsideTheServiceWithTheKey() throws Exception {
		try (FalBench bench = new FalBench()) {
			for (String elsewhere : List.of("http://queue.fal.run/r/1/status", "https://fal.run.example.org/r/1/status", bench.besides.address("/r/1/status").toString(), "")) {
				Ticket ticket = new Ticket("1", Map.of("status", elsewhere, "result", elsewhere, "cancel", elsewhere));
				assertThatThrownBy(() -> bench.provider.resume(bench.call(), ticket, bench.account(), RecordingSink.resumed(1))).isInstanceOf(ProviderException.class);
				bench.provider.cancel(bench.call(), ticket, bench.account());
			}
			assertThat(bench.besides.requests()).isEmpty();
			assertThat(bench.server.requests()).isEmpty();
		}
	}

	@Test
	void smallImagesGoInsideTheRequestAndLargeOnesAreUploadedFirst() throws Exception {
		try (FalBench bench = new FalBench()) {
			bench.generate(bench.call("fal-ai/flux-2-pro", 1, Map.of(), references(2, 64)));
			assertThat(bench.server.requests().getFirst().text()).contains("\"image_urls\":[\"data:image/png;base64,");
		}
		try (FalBench bench = new FalBench()) {
			for (Reply broken : List.of(Reply.json(500, "{}"), Reply.json(200, "{}"), Reply.end())) {
				bench.queue.uploads(broken);
				ProviderException failure = bench.failure(bench.call("fal-ai/flux-2-pro", 1, Map.of(), references(2, 600_000)));
				assertThat(failure.evidence()).as("nothing of the call was sent").isEqualTo(new Evidence.NotSent());
				assertThat(bench.sink.sendings()).isZero();
			}
		}
	}

	@Test
	void filtersAreOffOnlyWhenTheAdministratorSaysSo() throws Exception {
		try (FalBench bench = new FalBench()) {
			bench.generate(bench.call("fal-ai/recraft/v3/text-to-image", 1, Map.of()));
			assertThat(bench.server.requests().getFirst().text()).contains("\"enable_safety_checker\":true");
			assertThat(bench.failure(bench.call("fal-ai/flux/dev", 1, Map.of("extra_input", "{\"enable_safety_checker\":false}"))).failure().kind())
					.isEqualTo(FailureKind.INVALID_REQUEST);
		}
		try (FalBench bench = new FalBench()) {
			bench.set("unfiltered", "true");
			bench.generate(bench.call("fal-ai/flux-2-pro", 1, Map.of()));
			assertThat(bench.server.requests().getFirst().text()).contains("\"enable_safety_checker\":false", "\"safety_tolerance\":\"5\"");
		}
	}

	@Test
	void picturesAreKeptNoLongerThanTheAccountSays() throws Exception {
		try (FalBench bench = new FalBench()) {
			bench.set("keepHours", "2");
			bench.generate(bench.call());
			Received submission = bench.server.requests().getFirst();
			assertThat(submission.header("x-fal-object-lifecycle-preference")).isEqualTo("{\"expiration_duration_seconds\":7200}");
		}
	}

	@Test
	void modelThatChangesPicturesWantsOne() throws Exception {
		try (FalBench bench = new FalBench()) {
			ProviderException failure = bench.failure(bench.call("fal-ai/flux-pro/kontext", 1, Map.of()));
			assertThat(failure.failure().kind()).isEqualTo(FailureKind.UNSUPPORTED);
			assertThat(failure.evidence()).isEqualTo(new Evidence.Refused());
			assertThat(bench.server.requests()).isEmpty();
		}
	}

	@Test
	void checkTellsAWrongKeyFromAGoodOne() throws Exception {
		try (FalBench bench = new FalBench()) {
			bench.provider.check(bench.account());
		}
		try (FalBench bench = new FalBench(); ScriptedServer refusing = new ScriptedServer()) {
			bench.set("baseUrl", refusing.address("").toString());
			refusing.reply(Reply.json(401, "{\"detail\":\"no\"}"));
			assertThatThrownBy(() -> bench.provider.check(bench.account())).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.AUTH));
		}
	}

	private ReferenceImage[] references(int count, int bytes) throws Exception {
		ReferenceImage[] images = new ReferenceImage[count];
		for (int i = 0; i < count; i++) {
			Path file = Files.write(folder.resolve(i + ".png"), Arrays.copyOf(FalBench.FIXTURES.bytes("_images/pixel.png"), bytes));
			images[i] = new ReferenceImage(file, i + ".png", "image/png", 1, 1, bytes, Role.SUBJECT);
		}
		return images;
	}
}
