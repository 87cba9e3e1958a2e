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
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.SizeRule;
import org.limn.testsupport.OpenPolicy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Models that describe themselves, and what is made of it. */
class InputSchemaTest {

	private static final String DOCUMENT = """
			{"components":{"schemas":{
			 "Format":{"type":"string","enum":["webp","png"],"title":"An enumeration."},
			 "Count":{"type":"integer","enum":[1,2,4]},
			 "Input":{"type":"object","required":["prompt"],"properties":{
			  "steps":{"type":"integer","minimum":1,"maximum":50,"default":28.0,"x-order":2,"description":"How <b>long</b> it works."},
			  "output_format":{"allOf":[{"$ref":"#/components/schemas/Format"}],"default":"png","x-order":1,"title":"Format of the file"},
			  "samples":{"allOf":[{"$ref":"#/components/schemas/Count"}],"default":2,"x-order":3},
			  "strength":{"anyOf":[{"type":"null"},{"type":"number","minimum":0,"maximum":1}]},
			  "raw":{"type":"boolean","default":false},
			  "seed":{"type":"integer"},
			  "system_prompt":{"type":["string","null"]},
			  "image":{"type":"string","format":"uri","title":null},
			  "token":{"type":"string","format":"password"},
			  "openai_api_key":{"type":"string"},
			  "images":{"type":"array","items":{"type":"string","format":"uri"},"maxItems":8},
			  "aspect_ratio":{"type":"string","enum":["auto","1:1","3:2"]},
			  "resolution":{"type":"string","enum":["1K","2K"]},
			  "prompt":{"type":"string"}}}}}}""";

	private final InputSchema input = InputSchema.at(tree(DOCUMENT), "/components/schemas/Input");

	@Test
	void offersAControlForEveryFieldThatCanHaveOneInTheProvidersOrderButNoneForFilesAndKeys() {
		List<OptionDescriptor> options = input.options(Set.of("prompt", "aspect_ratio", "resolution"));
		assertThat(options).extracting(OptionDescriptor::id).containsExactly("output_format", "steps", "samples", "strength", "raw", "seed", "system_prompt");
		assertThat(options).extracting(OptionDescriptor::type).containsExactly(Type.CHOICE, Type.INTEGER, Type.CHOICE, Type.DECIMAL, Type.BOOLEAN, Type.SEED, Type.TEXT);
		assertThat(options.get(0).name()).isEqualTo("Format of the file");
		assertThat(options.get(0).defaultValue()).isEqualTo("png");
		assertThat(options.get(1).defaultValue()).isEqualTo(28L);
		assertThat(options.get(1).help()).isEqualTo("How long it works.");
		assertThat(options.get(3).maximum()).isEqualTo(1.0);
		assertThat(options.get(6).name()).isEqualTo("System prompt");
	}

	@Test
	void sendsANumberWhereAWordWasChosenForOne() {
		assertThat(input.value("samples", "4")).isEqualTo(4L);
		assertThat(input.value("output_format", "png")).isEqualTo("png");
		assertThat(input.value("steps", 7L)).isEqualTo(7L);
	}

	@Test
	void offersEachRatioInEachResolution() {
		assertThat(input.ratios("aspect_ratio", "resolution")).contains(new SizeRule.Listed(
				Stream.of("1:1@1K", "1:1@2K", "3:2@1K", "3:2@2K", "auto").flatMap(size -> ImageSize.parse(size).stream()).toList()));
		assertThat(input.ratios("output_format", "")).isEmpty();
		ObjectNode fields = JsonNodeFactory.instance.objectNode();
		input.put(fields, new ImageSize.Ratio(3, 2, "2k"), "aspect_ratio", "resolution");
		assertThat(fields).hasToString("{\"aspect_ratio\":\"3:2\",\"resolution\":\"2K\"}");
	}

	@Test
	void knowsListsLimitsAndWhatMustBeSent() {
		assertThat(input.isList("images")).isTrue();
		assertThat(input.isList("image")).isFalse();
		assertThat(input.maximum("images", 1)).isEqualTo(8);
		assertThat(input.maximum("seed", 3)).isEqualTo(3);
		assertThat(input.requires("prompt")).isTrue();
		assertThat(input.requires("raw")).isFalse();
		assertThat(input.first(List.of("mask", "image", "images"))).contains("image");
	}

	@Test
	void survivesASchemaThatLeadsInCirclesOrMakesNoSense() {
		InputSchema circle = InputSchema.at(tree("{\"a\":{\"$ref\":\"#/b\"},\"b\":{\"$ref\":\"#/a\"}}"), "/a");
		assertThat(circle.isEmpty()).isTrue();
		assertThat(circle.options(Set.of())).isEmpty();
		InputSchema odd = InputSchema.at(tree("{\"a\":{\"properties\":{\"x\":7,\"y\":{\"type\":\"integer\",\"minimum\":9,\"maximum\":1,\"default\":\"z\"},\"\":{\"type\":\"string\"}}}}"), "/a");
		assertThat(odd.options(Set.of(""))).singleElement().matches(y -> y.minimum() == null && y.defaultValue() == null);
		ObjectNode many = JsonNodeFactory.instance.objectNode();
		IntStream.range(0, 10_000).forEach(i -> many.withObject("/properties").putObject("f" + i).put("type", "string").put("description", "x".repeat(1000)));
		assertThat(new InputSchema(many, many).options(Set.of())).hasSizeLessThan(100).allMatch(o -> o.help().length() <= 300);
	}

	@Test
	void addsWhatElseWasTypedAndNothingThatIsDecidedElsewhere() throws Exception {
		ObjectNode fields = JsonNodeFactory.instance.objectNode().put("prompt", "p");
		ExtraInput.add(fields, "{\"loras\":[{\"path\":\"x\"}]}", Set.of("safety"));
		assertThat(fields).hasToString("{\"prompt\":\"p\",\"loras\":[{\"path\":\"x\"}]}");
		ExtraInput.add(fields, null, Set.of());
		for (String wrong : List.of("{\"prompt\":\"q\"}", "{\"safety\":false}", "no JSON", "[1]")) {
			assertThatThrownBy(() -> ExtraInput.add(fields, wrong, Set.of("safety"))).isInstanceOfSatisfying(ProviderException.class,
					e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.INVALID_REQUEST));
		}
	}

	@ParameterizedTest
	@CsvSource({ "' 50%|#####     | 14/28',0.5", "step 12 / 28 done,0.428", "'Using seed 7',-1", "'',-1", "'3/4\n1/4',0.25", "in 3.5/7.2 s,-1", "99999/1,-1" })
	void findsInALogHowFarTheWorkIs(String log, double fraction) {
		assertThat(LoggedProgress.of(log)).isCloseTo(fraction, within(0.001));
	}

	@Test
	void forgetsTheModelThatNobodyAskedForLongest() {
		LearnedModels<String> learned = new LearnedModels<>();
		AccountServer server = AccountServer.of(URI.create("https://api.example.org/v1"), Credential.none(),
				ErrorRules.load(InputSchemaTest.class, "no-rules.json", "none", new Redaction()), OpenPolicy.of(1000, 1000, 1000));
		learned.learn("a", server, "first", "1");
		IntStream.range(0, 499).forEach(i -> learned.learn("a", server, "m" + i, "x"));
		assertThat(learned.find("a", server, "first")).contains("1");
		learned.learn("a", server, "one more", "x");
		assertThat(learned.find("a", server, "first")).contains("1");
		assertThat(learned.find("a", server, "m0")).isEmpty();
		assertThat(learned.find("b", server, "first")).isEmpty();
	}

	private static JsonNode tree(String json) {
		try {
			return ImageJson.tree(json.getBytes(StandardCharsets.UTF_8));
		} catch (AnswerException e) {
			throw new AssertionError(e);
		}
	}
}
