/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.Cost;
import org.limn.generation.ImageSize;
import org.limn.generation.Role;
import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.generation.provider.Ticket;
import org.limn.provider.tck.Canary;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.RecordingSink;
import org.limn.provider.tck.TestPictures;
import org.limn.testsupport.Received;
import org.limn.testsupport.ScriptedServer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What really leaves for the server. */
class RequestTest {

	/** A prompt that would break out of anything made by putting texts together. */
	private static final String SLY = "\"}], \"count\": 99, \"x\": \"${negativePrompt} $${ \\u0022 \r\n--limn\r\n";

	@TempDir
	Path folder = Path.of("");
	private final ScriptedServer server = new ScriptedServer();
	private final CustomProvider provider = new CustomProvider();
	private final RecordingSink sink = new RecordingSink(4);

	RequestTest() throws IOException {
		server.reply(wire -> {
			wire.readRequest();
			Answers.json(wire, 200, "{\"pictures\":[{\"data\":\"" + Base64.getEncoder().encodeToString(TestPictures.png(4, 4, 1)) + "\"}],\"charged\":{\"usd\":0.125}}");
		});
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	@Test
	void aPromptIsOneTextWhateverItsLetters() throws Exception {
		JsonNode sent = sent(call("ink-2", SLY, SLY, new ImageSize.Pixels(1024, 512), 3, Map.of("steps", 20L, "style", "pencil", "seed", 7L)));

		assertThat(sent.path("prompt").asText()).isEqualTo(SLY);
		assertThat(sent.path("avoid").asText()).isEqualTo(SLY);
		assertThat(sent.path("count").isInt() && sent.path("count").asInt() == 3).isTrue();
		assertThat(sent.path("size").toString()).isEqualTo("{\"width\":1024,\"height\":512}");
		assertThat(sent.path("settings").toString()).isEqualTo("{\"style\":\"pencil\",\"steps\":20}");
		assertThat(sent.path("seed").asLong()).isEqualTo(7);
	}

	@Test
	void whatHasNoValueIsLeftOutWithWhatWouldBeEmpty() throws Exception {
		JsonNode sent = sent(call("ink-2", "a door", "", new ImageSize.Pixels(512, 512), 1, Map.of()));

		assertThat(sent.properties().stream().map(Map.Entry::getKey)).containsExactly("model", "prompt", "size", "count");
	}

	@Test
	void aListHasOneElementForEachReferenceImage() throws Exception {
		ImageCall plain = call("ink-2", "a door", "", new ImageSize.Pixels(512, 512), 1, Map.of());
		JsonNode guides = sent(with(plain, reference(1), reference(2))).path("guides");

		assertThat(guides).hasSize(2);
		assertThat(guides.path(1).path("type").asText()).isEqualTo("image/png");
		assertThat(Base64.getDecoder().decode(guides.path(1).path("image").asText())).isEqualTo(Files.readAllBytes(reference(2).file()));
	}

	@Test
	void textsMayHaveSeveralPlaceholdersAndSignsOfTheirOwn() throws Exception {
		ObjectNode tree = Examples.tree(Examples.SYNCHRONOUS);
		((ObjectNode) tree.at("/request/json")).put("prompt", "${prompt} --ar ${ratio} $${x}").put("avoid", "no: ${negativePrompt}");
		JsonNode sent = sent(call("ink-2", "a door", "", new ImageSize.Pixels(1536, 864), 1, Map.of()), tree.toString());

		assertThat(sent.path("prompt").asText()).isEqualTo("a door --ar 16:9 ${x}");
		assertThat(sent.has("avoid")).isFalse();
	}

	@Test
	void aFormHasFieldsAndFiles() throws Exception {
		FakeAccount account = Examples.account("form", server, Examples.QUEUE);
		ImageCall call = new ImageCall(UUID.randomUUID(), provider.model("a/b c?d", account), SLY, "", ImageSize.parse("2:3@2K").orElseThrow(), 1,
				Map.of("paper", "laid"), List.of());
		assertThatThrownBy(() -> provider.generate(call, account, sink)).isInstanceOf(ProviderException.class);

		Received sent = server.request();
		assertThat(sent.path()).isEqualTo("/v1/presses/a/b%20c%3Fd/jobs");
		assertThat(sent.header("X-Press-Key")).isEqualTo(Canary.KEY);
		assertThat(sent.header("X-Press-Version")).isEqualTo("2026-11");
		assertThat(sent.parts()).extracting(p -> p.name() + "=" + p.text()).containsExactly("words=" + SLY, "shape=2:3", "resolution=2K", "paper=laid",
				"reference=" + call.id());
	}

	@Test
	void aSizeThatTheTemplateCannotSayIsRefused() throws Exception {
		ImageCall call = call("ink-2", "a door", "", new ImageSize.Pixels(512, 512), 1, Map.of());
		ImageModel any = new ImageModel("typed", "Typed", new SizeRule.Any(), 1, 1000, false, ReferenceRule.NONE, List.of(), false, new Price.Unknown(), "");
		ImageCall ratio = new ImageCall(call.id(), any, "a door", "", ImageSize.parse("16:9").orElseThrow(), 1, Map.of(), List.of());

		assertThatThrownBy(() -> sent(ratio)).isInstanceOf(ProviderException.class).hasMessageContaining("how to send the size 16:9");
		assertThat(server.connections()).isZero();
	}

	@Test
	void theKeyIsInItsHeaderAndNowhereElse() throws Exception {
		JsonNode sent = sent(call("ink-2", "a door", "", new ImageSize.Pixels(512, 512), 1, Map.of()));

		assertThat(server.request().header("Authorization")).isEqualTo("Bearer " + Canary.KEY);
		assertThat(Canary.singsIn(server.request().path() + sent)).isFalse();
	}

	@Test
	void anAnswerThatIsThePictureIsTaken() throws Exception {
		ScriptedServer raw = new ScriptedServer();
		raw.reply(wire -> {
			wire.readRequest();
			Answers.bytes(wire, 200, "image/png", TestPictures.png(4, 4, 2));
		});
		try (raw) {
			String description = """
					{"format":1,"name":"Raw","models":{"list":[{"id":"one","sizes":["auto"]}]},"request":{"path":"/draw","json":{"text":"${prompt}"}},"answer":{"raw":true}}""";
			FakeAccount account = Examples.account("raw", raw, description);
			provider.generate(new ImageCall(UUID.randomUUID(), provider.model("one", account), "a door", "", ImageSize.AUTO, 1, Map.of(), List.of()), account, sink);
			assertThat(sink.pictures().get(0)).isEqualTo(TestPictures.png(4, 4, 2));
			assertThat(raw.request().header("Authorization")).isEmpty();
		}
	}

	@Test
	void whatTheAnswerSaysItCostIsTold() throws Exception {
		sent(call("ink-2", "a door", "", new ImageSize.Pixels(512, 512), 1, Map.of()));

		assertThat(sink.usages()).extracting(u -> u.cost()).containsExactly(Cost.usd("0.125"));
	}

	@Test
	void addressesFromAnAnswerAreFollowedAtTheAccountsOwnServerOnly() throws Exception {
		String description = Examples.QUEUE.replace("\"/jobs/${id}\",\n    \"state\"", "{ \"from\": \"/job/status\" },\n    \"state\"");
		FakeAccount account = Examples.account("away", server, description);
		ImageCall call = new ImageCall(UUID.randomUUID(), provider.model("letterpress", account), "a door", "", ImageSize.parse("1:1@1K").orElseThrow(), 1, Map.of(),
				List.of());
		Ticket away = new Ticket("j", Map.of("status", "https://elsewhere.example.org/j", "result", server.address("/r").toString()));

		assertThatThrownBy(() -> provider.resume(call, away, account, RecordingSink.resumed(1))).isInstanceOf(ProviderException.class).hasMessageContaining("elsewhere.example.org");
		assertThat(provider.cancel(call, away, account)).isEqualTo(CancelOutcome.UNKNOWN);
		assertThat(server.connections()).isZero();
	}

	private JsonNode sent(ImageCall call) throws ProviderException {
		return sent(call, Examples.SYNCHRONOUS);
	}

	private JsonNode sent(ImageCall call, String description) throws ProviderException {
		provider.generate(call, Examples.account("sent", server, description), sink);
		return Examples.tree(server.request().text());
	}

	private ImageCall call(String model, String prompt, String negative, ImageSize size, int count, Map<String, Object> options) throws ProviderException {
		return new ImageCall(UUID.randomUUID(), provider.model(model, Examples.account("model", server, Examples.SYNCHRONOUS)), prompt, negative, size, count, options,
				List.of());
	}

	private static ImageCall with(ImageCall call, ReferenceImage... references) {
		return new ImageCall(call.id(), call.model(), call.prompt(), "", call.size(), 1, Map.of(), List.of(references));
	}

	private ReferenceImage reference(int number) throws IOException {
		byte[] bytes = TestPictures.png(16, 16, number);
		Path file = Files.write(folder.resolve(number + ".png"), bytes);
		return new ReferenceImage(file, number + ".png", "image/png", 16, 16, bytes.length, Role.SUBJECT);
	}
}
