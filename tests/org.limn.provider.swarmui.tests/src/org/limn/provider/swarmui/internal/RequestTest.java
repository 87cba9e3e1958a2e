/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.Role;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.tck.CallMix;
import org.limn.provider.tck.RecordingSink;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Reply;
import org.limn.testsupport.SimpleAccount;
import org.limn.testsupport.fixtures.Fixture;
import org.limn.testsupport.wire.WireConformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is sent, and what comes back. */
class RequestTest {

	@RegisterExtension
	static final WireConformance WIRE = SwarmUiServer.wire();

	private static final String TOKEN = "canary-TOKEN-0123456789";

	@TempDir
	Path folder;
	private final SwarmUiProvider provider = new SwarmUiProvider();
	private final RecordingSink sink = new RecordingSink(4);
	private SwarmUiServer swarm;

	@BeforeEach
	void start() throws IOException {
		swarm = new SwarmUiServer();
	}

	@AfterEach
	void requestsFitTheContract() throws IOException {
		swarm.close();
		WIRE.check(swarm.server.requests().stream().filter(r -> !r.path().startsWith("/View/")).toList());
	}

	private ProviderAccount account() {
		return new SimpleAccount("a1", Map.of("baseUrl", swarm.server.address("").toString()), Map.of("token", TOKEN), OpenPolicy.of(2000, 5000, 1500));
	}

	private ImageCall call(int count, Map<String, Object> options, ReferenceImage... references) throws ProviderException {
		return new ImageCall(UUID.randomUUID(), provider.model("sdxl", account()), "a stone bridge", "blurry", new ImageSize.Pixels(512, 768), count, options, List.of(references));
	}

	private ReferenceImage reference() throws IOException {
		Path file = Files.write(folder.resolve("a.png"), SwarmUiServer.FIXTURES.bytes("_images/pixel.png"));
		return new ReferenceImage(file, "a.png", "image/png", 1, 1, Files.size(file), Role.SUBJECT);
	}

	private ProviderException failure(ImageCall call) {
		try {
			provider.generate(call, account(), sink);
		} catch (ProviderException e) {
			return e;
		}
		throw new AssertionError("no failure; addresses " + sink.addresses());
	}

	@Test
	void callIsOneMessageInASessionOfItsOwn() throws Exception {
		provider.generate(call(2, Map.of("sampler", "euler", "steps", 25L, "cfgscale", 4.5, "seed", 99L)), account(), sink);
		JsonNode sent = sent();
		assertThat(sent.path("session_id").asText()).isEqualTo("S1");
		assertThat(sent.path("model").asText() + sent.path("images").asInt() + sent.path("sampler").asText()).isEqualTo("sdxl2euler");
		assertThat(List.of(sent.path("width").asInt(), sent.path("height").asInt(), sent.path("steps").asInt(), sent.path("seed").asInt())).containsExactly(512, 768, 25, 99);
		assertThat(sent.path("negativeprompt").asText()).isEqualTo("blurry");
		assertThat(swarm.server.requests()).filteredOn(r -> !r.method().equals("MESSAGE")).allSatisfy(r -> assertThat(r.header("cookie")).isEqualTo("swarm_token=" + TOKEN));
		assertThat(sink.seeds()).containsExactly(Map.entry(0, 100L), Map.entry(1, 101L));
		assertThat(sink.addresses().get(1)).isEqualTo(swarm.server.address("/View/local/raw/2026%2011/1000-a%20stone%20bridge%2C%201.png"));
	}

	@Test
	void pictureBeginsWithTheReferenceOrIsDrawnByAModelThatSeesIt() throws Exception {
		String expected = "data:image/png;base64," + Base64.getEncoder().encodeToString(SwarmUiServer.FIXTURES.bytes("_images/pixel.png"));
		provider.generate(call(1, Map.of("initimagecreativity", 0.3), reference()), account(), sink);
		assertThat(sent().path("initimage").asText()).isEqualTo(expected);
		assertThat(sent().path("initimagecreativity").asDouble()).isEqualTo(0.3);
		provider.generate(call(1, Map.of("referenceuse", "prompt"), reference(), reference()), account(), new RecordingSink(1));
		JsonNode second = new ObjectMapper().readTree(swarm.server.requests().getLast().body());
		assertThat(second.path("promptimages")).extracting(JsonNode::asText).containsExactly(expected, expected);
		assertThat(second.has("initimage") || second.has("referenceuse")).isFalse();
	}

	@Test
	void whatDoesNotGoTogetherIsRefused() throws Exception {
		assertThat(failure(call(1, Map.of(), reference(), reference())).failure().subject()).isEqualTo("references");
		assertThat(failure(call(1, Map.of("initimagecreativity", 0.3))).failure().subject()).isEqualTo("initimagecreativity");
		assertThat(swarm.server.requests()).isEmpty();
	}

	@Test
	void listsAreThoseOfTheServer() throws Exception {
		assertThat(provider.model("sdxl", account()).option("sampler").orElseThrow().type()).as("before the server was asked").isEqualTo(Type.TEXT);
		List<ImageModel> models = provider.models(ModelQuery.ALL, account()).models();
		assertThat(models).extracting(ImageModel::id).containsExactly("OfficialStableDiffusion/sd_xl_base_1.0");
		assertThat(models).extracting(ImageModel::name).containsExactly("SDXL");
		assertThat(provider.model("sdxl", account()).option("sampler").orElseThrow().choices()).extracting(OptionDescriptor.Choice::value).containsExactly("euler", "dpmpp_2m");
	}

	static Stream<Fixture> failures() {
		return SwarmUiServer.FIXTURES.failures("swarmui");
	}

	@ParameterizedTest
	@MethodSource("failures")
	void errorIsOfTheKindItShouldBe(Fixture fixture) throws Exception {
		swarm.answering = fixture.reply();
		fixture.checkFailure(failure(call(1, Map.of(), reference())));
		assertThat(swarm.submissions()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ws-success", "ws-nested-image", "ws-error" })
	void conversationsAreUnderstood(String name) throws Exception {
		ImageCall call = call(1, Map.of());
		swarm.talking = (wire, socket, count) -> {
			for (String words : SwarmUiServer.said("swarmui/" + name + ".jsonl")) {
				socket.text(words);
			}
			socket.end(1000);
		};
		if (name.equals("ws-error")) {
			assertThat(failure(call).failure().kind()).isEqualTo(FailureKind.UNAVAILABLE);
			return;
		}
		provider.generate(call, account(), sink);
		assertThat(sink.pictures().size() + sink.addresses().size()).isEqualTo(1);
		assertThat(sink.previews()).hasSize(name.equals("ws-success") ? 1 : 0);
		sink.pictures().values().forEach(bytes -> assertThat(bytes).isEqualTo(SwarmUiServer.FIXTURES.bytes("_images/pixel.png")));
	}

	@Test
	void picturesThatNobodyAskedForAreLeftOut() throws Exception {
		swarm.talking = (wire, socket, count) -> {
			for (String index : List.of("-1", "5", "0", "0", "1")) {
				socket.text("{\"image\":\"View/" + index + ".png\",\"batch_index\":\"" + index + "\"}");
			}
			socket.text("{\"image\":\"data:image/png;base64,iVBORw0KGgo=\",\"batch_index\":\"-2\"}");
			socket.end(1000);
		};
		provider.generate(call(2, Map.of()), account(), sink);
		assertThat(sink.addresses()).containsOnlyKeys(0, 1);
		assertThat(sink.pictures()).isEmpty();
		assertThat(sink.violations()).isEmpty();
	}

	/** Which the platform notices in one way or the other, or not at all. */
	@Test
	void brokenConnectionIsALostCall() throws Exception {
		swarm.talking = (wire, socket, count) -> {
			socket.text("{\"keep_alive\":true}");
			wire.reset();
		};
		assertThat(failure(call(1, Map.of())).evidence()).isInstanceOf(Evidence.Lost.class);
		assertThat(swarm.submissions()).isEqualTo(1);
	}

	@Test
	void serverThatIsSomethingElseFailsTheCheck() {
		swarm.listing = Reply.json(200, "{\"object\":\"list\"}");
		assertThatThrownBy(() -> provider.check(account())).isInstanceOf(ProviderException.class).hasMessageContaining("127.0.0.1");
	}

	@Test
	void allThatAModelDeclaresFitsTheContract() throws Exception {
		WIRE.require();
		provider.check(account());
		for (List<ReferenceImage> references : List.of(List.<ReferenceImage> of(), List.of(reference()))) {
			new CallMix(provider.model("sdxl", account()), references).send((call, told) -> provider.generate(call, account(), told));
		}
	}

	private JsonNode sent() throws IOException {
		return new ObjectMapper().readTree(swarm.server.requests().stream().filter(SwarmUiServer::draws).findFirst().orElseThrow().body());
	}
}
