/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.bfl.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.Role;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.generation.provider.Ticket;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.tck.CallMix;
import org.limn.provider.tck.RecordingSink;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.wire.WireConformance;

/** What is sent, and to whom the key goes. */
class RequestTest {

	@RegisterExtension
	static final WireConformance WIRE = contract();

	@TempDir
	Path folder;

	static WireConformance contract() {
		return WireConformance.against("bfl.openapi.json");
	}

	static Stream<String> models() {
		return Models.SEED.offered().stream();
	}

	@ParameterizedTest
	@MethodSource("models")
	void allThatAModelDeclaresFitsTheContract(String id) throws Exception {
		try (BflBench bench = new BflBench()) {
			bench.tasks.submission(Reply.json(429, "{}"));
			ImageModel model = bench.provider.model(id, bench.account());
			for (int references : new int[] { 0, 1, model.references().maximum() }) {
				new CallMix(model, List.of(references(references))).send((call, sink) -> submitted(bench, call, sink));
			}
			assertThat(bench.server.requests()).allSatisfy(r -> assertThat(r.text()).doesNotContain("safety_tolerance"));
			bench.set("safetyTolerance", "6");
			submitted(bench, bench.call(id, Map.of()), bench.sink);
			WIRE.require();
			WIRE.check(bench.server);
		}
	}

	/** Only what is sent matters here, so that the service takes nothing. */
	private static void submitted(BflBench bench, ImageCall call, RecordingSink sink) throws ProviderException {
		try {
			bench.provider.generate(call, bench.account(), sink);
		} catch (ProviderException e) {
			if (e.failure().kind() != FailureKind.RATE_LIMITED) {
				throw e;
			}
		}
	}

	@Test
	void referenceImagesGoInsideTheRequestInOrderWithoutAPrefix() throws Exception {
		try (BflBench bench = new BflBench()) {
			bench.generate(bench.call("flux-2-pro", Map.of(), references(3)));
			String image = Base64.getEncoder().encodeToString(BflBench.FIXTURES.bytes("_images/pixel.png"));
			assertThat(bench.server.requests().getFirst().text()).isEqualTo(
					"{\"prompt\":\"A lighthouse keeper, ink wash\",\"input_image\":\"%1$s\",\"input_image_2\":\"%1$s\",\"input_image_3\":\"%1$s\"}".formatted(image));
		}
	}

	@ParameterizedTest
	@CsvSource({ "flux-2-pro,0,0", "flux-2-pro,6,5", "flux-kontext-pro,6,6", "some-newer-flux,6,5" })
	void toleranceIsTheAdministratorsWithinWhatTheModelTakes(String model, String set, String sent) throws Exception {
		try (BflBench bench = new BflBench()) {
			bench.set("safetyTolerance", set);
			bench.generate(bench.call(model, Map.of()));
			assertThat(bench.server.requests().getFirst().text()).contains("\"safety_tolerance\":" + sent);
			assertThat(bench.server.requests().getFirst().path()).isEqualTo("/v1/" + model);
		}
	}

	@Test
	void toleranceThatIsNoneIsRefusedWithWords() throws Exception {
		try (BflBench bench = new BflBench()) {
			bench.set("safetyTolerance", "7");
			ProviderException failure = bench.failure(bench.call());
			assertThat(failure.failure().kind()).isEqualTo(FailureKind.NOT_CONFIGURED);
			assertThat(failure.failure().message()).contains("Safety tolerance", "6");
			assertThat(bench.server.requests()).isEmpty();
		}
	}

	@Test
	void newerModelIsLikeTheNewestKnownAndItsPriceIsNot() throws Exception {
		try (BflBench bench = new BflBench()) {
			ImageModel newer = bench.provider.model("flux-3", bench.account());
			ImageModel newest = bench.provider.model("flux-2-pro", bench.account());
			assertThat(newer.options()).isEqualTo(newest.options());
			assertThat(newer.references()).isEqualTo(newest.references());
			assertThat(newer.price()).isEqualTo(new Price.Unknown());
			assertThat(newest.price()).isInstanceOf(Price.PerMegapixel.class);
			assertThat(bench.server.requests()).isEmpty();
		}
	}

	@Test
	void keyGoesToTheServiceAndItsRegionsAndNotToThePicture() throws Exception {
		AccountServer server = BflAccount.of(new SimpleAccount("a1", Map.of(), Map.of("apiKey", BflBench.KEY), OpenPolicy.of(1000, 1000, 1000))).server();
		URI region = server.follow("https://api.eu2.bfl.ai/v1/get_result?id=1");
		assertThat(server.authorized(HttpCall.get(region)).headers()).containsEntry("x-key", BflBench.KEY);
		try (BflBench bench = new BflBench()) {
			bench.generate(bench.call());
			WIRE.check(bench.server.requests().stream().filter(r -> !r.path().startsWith("/pictures/")).toList());
			assertThat(bench.server.requests()).filteredOn(r -> r.path().startsWith("/v1/")).hasSizeGreaterThan(1).allMatch(r -> r.header("x-key").equals(BflBench.KEY));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://api.eu2.bfl.ai/v1/get_result?id=1", "https://bfl.ai.example.org/v1/get_result?id=1", "https://api.bfl.ai@example.org/r", "https://evilbfl.ai/r", "file:///etc/passwd", "" })
	void neverFollowsAnAddressElsewhereWithTheKey(String elsewhere) throws Exception {
		try (BflBench bench = new BflBench()) {
			Ticket ticket = new Ticket("1", Map.of("poll", elsewhere));
			assertThatThrownBy(() -> bench.provider.resume(bench.call(), ticket, bench.account(), RecordingSink.resumed(1))).isInstanceOfSatisfying(ProviderException.class,
					e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.PROTOCOL));
			assertThat(bench.server.requests()).isEmpty();
		}
	}

	@Test
	void addressOfAPictureThatIsGoneIsADownloadThatFailed() throws Exception {
		try (BflBench bench = new BflBench(); ScriptedServer delivery = new ScriptedServer()) {
			delivery.reply(Reply.of(403, "text/plain", new byte[0]));
			bench.set("baseUrl", delivery.address("").toString());
			assertThatThrownBy(() -> bench.provider.fetch(bench.call(), 0, delivery.address("/sample.png"), bench.account(), RecordingSink.resumed(1)))
					.isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.DOWNLOAD));
		}
	}

	@Test
	void checkAsksForTheBalance() throws Exception {
		try (BflBench bench = new BflBench()) {
			bench.provider.check(bench.account());
			WIRE.check(bench.server);
			assertThat(bench.server.request().path()).isEqualTo("/v1/credits");
		}
	}

	private ReferenceImage[] references(int count) throws Exception {
		Path file = Files.write(folder.resolve("a.png"), BflBench.FIXTURES.bytes("_images/pixel.png"));
		ReferenceImage image = new ReferenceImage(file, "a.png", "image/png", 1, 1, Files.size(file), Role.SUBJECT);
		return Stream.generate(() -> image).limit(count).toArray(ReferenceImage[]::new);
	}
}
