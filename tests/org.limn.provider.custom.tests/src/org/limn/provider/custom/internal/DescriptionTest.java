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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.SizeRule;
import org.limn.provider.tck.FakeAccount;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What may stand in a description, and the words for what may not. */
class DescriptionTest {

	private final CustomProvider provider = new CustomProvider();

	@Test
	void saysWhatWasUnderstood() {
		assertThat(provider.examine("description", Examples.SYNCHRONOUS).words())
				.isEqualTo("Paintbox. Models in the description: 2, and those the server lists. The answer has the pictures. It usually stands at https://paintbox.example.org/v1.");
		assertThat(provider.examine("description", '\uFEFF' + Examples.QUEUE).words()).startsWith("Night Press. Models in the description: 1. Work is submitted and asked about.");
		assertThat(provider.examine("description", Examples.QUEUE).usable()).isTrue();
	}

	@Test
	void declaresWhatTheDescriptionSays() throws Exception {
		ImageModel ink = Description.read(Examples.SYNCHRONOUS).models().model("ink-2");
		assertThat(ink.options()).extracting(o -> o.id()).containsExactly("style", "steps", "seed");
		assertThat(ink.references().maximum()).isEqualTo(2);
		assertThat(ink.negativePrompt()).isTrue();
		assertThat(ink.sizes()).isInstanceOf(SizeRule.Range.class);
		ImageModel press = Description.read(Examples.QUEUE).models().model("letterpress");
		assertThat(((SizeRule.Listed) press.sizes()).sizes()).extracting(s -> s.value()).contains("2:3@2K", "16:9@1K").hasSize(6);
		assertThat(press.negativePrompt()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"/format|2|At format: this description was made for a newer version",
			"/colour|1|`\"colour\" is not known here. Possible: format, name, address, key`",
			"/request/json/prompt|\"${promt}\"|At request/json/prompt: there is no placeholder ${promt} here. Possible: call, count",
			"/request/json/prompt|\"a ${prompt\"|At request/json/prompt: a placeholder that begins with ${ has no }",
			"/request/json/prompt|\"fixed\"|At request/json: the prompt is not sent",
			"/request/json/count|1|At models/list/0: this draws more than one picture per call, but the request does not send \"${count}\"",
			"/request/json/guides|[]|At models/list/0: this takes reference images",
			"/request/json/size|{}|At models/list/0: the request does not send every size",
			"/request/json/settings/steps|5|At options: the request does not send the option steps. Put \"${option.steps}\" into it",
			"/request/json/prompt|\"${key}\"|there is no placeholder ${key}",
			"/request/json/count|1e999|At request/json/count: this number is too large",
			"/request/form|{}|At request: say what to send: either",
			"/request/method|\"GET\"|At request/method: this must be POST or PUT",
			"/request/path|\"https://evil.example.org/\"|At request/path: this must be a path that begins with /",
			"/request/path|\"@evil.example.org/\"|At request/path: this must be a path that begins with /",
			"/request/path|\"/a b\"|At request/path: this must be a path",
			"/request/path|\"/draw?prompt=${prompt}\"|At request/path: there is no placeholder ${prompt} here. Possible: call, model",
			"/key|{\"query\":\"api_key\"}|At key: a key never goes into an address",
			"/key|{\"header\":\"Host\"}|At key/header: Host cannot be set",
			"/key/header|\"X\\r\\nY\"|At key/header:",
			"/headers|{\"Authorization\":\"Bearer abc\"}|At headers/Authorization: a key has no place in a description",
			"/headers|{\"X-A\":\"a\\nb\"}|At headers/X-A: this must be one line",
			"/resultHosts|[\"a/b\"]|At resultHosts/0: this must be the name of a host",
			"/answer/inside|[]|At answer: say where the pictures are",
			"/answer/inside|[\"/a/*/*\"]|At answer/inside/0: this must be a place",
			"/answer/inside|[\"/a/**\"]|At answer/inside/0: this must be a place",
			"/answer/cost|\"usd\"|At answer/cost: this must be a place in the answer",
			"/models/list/0/sizes|[\"big\"]|At models/list/0/sizes/0: this is no size",
			"/models/list/0/sizes|{\"step\":0}|At models/list/0/sizes/step: this must be a whole number from 1 to 65536",
			"/models/list/0/price/image|\"cheap\"|At models/list/0/price/image: this must be an amount",
			"/models/list/0/options|[\"colour\"]|At models/list/0/options/0: colour is not known. Possible: style, steps, seed",
			"/models/list/1/id|\"ink-2\"|At models/list/1: ink-2 is there twice",
			"/models/list|{}|At models/list: this must be a list of at most 200",
			"/options/0/type|\"colour\"|At options/0/type: this must be one of: boolean, integer",
			"/options/0/default|\"oil\"|At options/0/default: the option does not take this value",
			"/options/1/minimum|60|At options/1: the minimum is above the maximum",
			"/errors/rules/0/class|\"BAD\"|At errors/rules/0/class: this must be one of: AUTH",
			"/errors/rules/0|{\"class\":\"AUTH\"}|At errors/rules/0: say when the rule holds",
			"/name|7|At name: this must be a text" })
	void saysWhereTheSynchronousDescriptionIsWrong(String place, String value, String words) throws Exception {
		assertThat(problem(changed(Examples.SYNCHRONOUS, place, value))).contains(words).hasSizeLessThanOrEqualTo(300);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "/queue/id|\"job\"|At queue/id: this must be a place", "/queue/done|[]|At queue: \"done\" is missing",
			"/queue/done|[\"queued\"]|At queue/done/0: this must be a word", "/queue/status|{}|At queue/status: \"from\" is missing",
			"/queue/status|\"/jobs/${job}\"|At queue/status: there is no placeholder ${job} here. Possible: call, id, model",
			"/queue/cancelMethod|\"GET\"|At queue/cancelMethod: this must be POST, PUT or DELETE",
			"/request/form/resolution|\"2K\"|At models/list/0: the request does not send every size",
			"/request/form/reference|\"fixed\"|At queue/find: work can only be found by",
			"/request/form/original|\"${reference.base64}\"|At request/form/original: there is no placeholder ${reference.base64}",
			"/answer|{\"raw\":true,\"inside\":[\"/a\"]}|At answer: say where the pictures are" })
	void saysWhereTheDescriptionWithAQueueIsWrong(String place, String value, String words) throws Exception {
		assertThat(problem(changed(Examples.QUEUE, place, value))).contains(words);
	}

	static Stream<String> hostile() {
		String deep = "[".repeat(5000) + "]".repeat(5000);
		String many = "{\"format\":1,\"name\":\"n\",\"request\":{\"path\":\"/\",\"json\":{\"a\":\"" + "${prompt}".repeat(1000) + "\"}}}";
		return Stream.of("", "  ", "null", "7", "[]", "{}", "{", deep, "{\"format\":" + deep + "}", " ".repeat(DescriptionText.LONGEST) + "{}",
				"{\"format\":1,\"format\":1}", "{\"format\":1} {}", "{\"format\":1e400}", "{\"format\":" + "9".repeat(2000) + "}",
				"{\"format\":1,\"name\":\"" + "n".repeat(20_000) + "\"}", many, "a: &a [x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]", "<?xml version=\"1.0\"?><a/>");
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void refusesWhatIsHugeDeepOrNoDescription(String text) {
		assertThat(problem(text)).isNotBlank().hasSizeLessThanOrEqualTo(300).doesNotContain("Exception", "com.", "org.");
	}

	@Test
	void nothingButWordsComesOutOfSpoiltDescriptions() {
		Random random = new Random(4711);
		for (int i = 0; i < 4000; i++) {
			StringBuilder text = new StringBuilder(i % 2 == 0 ? Examples.SYNCHRONOUS : Examples.QUEUE);
			for (int n = random.nextInt(4); n >= 0; n--) {
				int at = random.nextInt(text.length());
				switch (random.nextInt(3)) {
				case 0 -> text.setCharAt(at, "{}[]\":,/*#$0-\u0000".charAt(random.nextInt(14)));
				case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
				default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
				}
			}
			assertThat(provider.examine("description", text.toString()).words()).as("spoilt description " + i).isNotBlank();
		}
	}

	@Test
	void anAccountWithABrokenDescriptionSaysTheSame() {
		FakeAccount account = new FakeAccount("a").with("baseUrl", "https://api.example.org").with("description", "{");
		assertThatThrownBy(() -> provider.check(account)).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_CONFIGURED);
			assertThat(e.failure().message()).isEqualTo("The description of the server cannot be used. This is no JSON: look at line 1, column 2. Something is missing there or too much, as a comma, a quotation mark or a bracket.");
		});
	}

	@Test
	void theReadmeHasBothExamplesWordForWord() throws Exception {
		String readme = Files.readString(Path.of("../../bundles/org.limn.provider.custom/README.md"));
		assertThat(List.of(Examples.SYNCHRONOUS, Examples.QUEUE)).allSatisfy(example -> assertThat(readme).contains(example));
	}

	private String problem(String text) {
		var examined = provider.examine("description", text);
		assertThat(examined.usable()).as(examined.words()).isFalse();
		return examined.words();
	}

	private static String changed(String description, String place, String value) throws Exception {
		ObjectNode tree = Examples.tree(description);
		JsonPointer at = JsonPointer.compile(place);
		JsonNode parent = tree.at(at.head());
		String last = at.last().getMatchingProperty();
		JsonNode changed = new ObjectMapper().readTree(value);
		if (parent instanceof ArrayNode list) {
			list.set(Integer.parseInt(last), changed);
		} else {
			((ObjectNode) parent).set(last, changed);
		}
		// JSON has no infinity, Java has
		return tree.toString().replace("\"Infinity\"", "1e999").replace(":Infinity", ":1e999");
	}
}
