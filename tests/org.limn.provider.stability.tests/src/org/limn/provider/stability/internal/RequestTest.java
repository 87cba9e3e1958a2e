/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limn.generation.Cost;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderException;
import org.limn.testsupport.OpenPolicy;
import org.limn.testsupport.Received;
import org.limn.testsupport.SimpleAccount;

/** What is sent, where to, and what each model can do. */
class RequestTest {

	private static final ImageSize WIDE = new ImageSize.Ratio(3, 2, null);

	@TempDir
	Path folder;

	private final StabilityBench bench;

	RequestTest() throws IOException {
		bench = new StabilityBench();
		bench.server.reply(StabilityBench.FIXTURES.fixture("stability/success-binary-png").reply());
	}

	@AfterEach
	void close() throws IOException {
		bench.close();
	}

	@Test
	void callIsTheFormThatIsDocumented() throws Exception {
		bench.generate(bench.call("core", WIDE, Map.of("output_format", "png")));
		Received request = bench.server.request();
		assertThat(request.path()).isEqualTo("/v2beta/stable-image/generate/core");
		assertThat(request.header("authorization")).isEqualTo("Bearer " + StabilityBench.KEY);
		assertThat(request.header("accept")).isEqualTo("image/*");
		assertThat(request.header("content-type")).startsWith("multipart/form-data; boundary=");
		assertThat(fields()).isEqualTo(Map.of("prompt", "lighthouse on a cliff", "aspect_ratio", "3:2", "output_format", "png"));
	}

	@Test
	void diffusionModelsShareAnAddress() throws Exception {
		bench.generate(bench.call("sd3.5-medium", WIDE, Map.of("cfg_scale", 4.5)));
		assertThat(bench.server.request().path()).isEqualTo("/v2beta/stable-image/generate/sd3");
		assertThat(fields()).isEqualTo(Map.of("prompt", "lighthouse on a cliff", "aspect_ratio", "3:2", "cfg_scale", "4.5", "model", "sd3.5-medium", "mode", "text-to-image"));
	}

	@Test
	void referenceGoesWithADistanceFromIt() throws Exception {
		bench.generate(bench.call("sd3.5-large", ImageSize.AUTO, Map.of(), StabilityBench.reference(folder, 64)));
		assertThat(fields()).containsEntry("mode", "image-to-image").containsEntry("strength", "0.6").containsKey("image").doesNotContainKey("aspect_ratio");
		assertThat(bench.server.request().parts()).filteredOn(part -> part.name().equals("image")).singleElement()
				.satisfies(part -> assertThat(part.bytes()).isEqualTo(StabilityBench.FIXTURES.bytes("_images/pixel.png")));
	}

	@Test
	void whatDoesNotGoTogetherIsNotSent() throws Exception {
		refused(bench.call("ultra", WIDE, Map.of("strength", 0.3)), "strength");
		refused(bench.call("sd3.5-large", WIDE, Map.of(), StabilityBench.reference(folder, 64)), "size");
		refused(bench.call("ultra", WIDE, Map.of(), StabilityBench.reference(folder, 63)), "references");
		assertThat(bench.server.requests()).isEmpty();
	}

	@Test
	void eachModelHasItsOwnOptions() throws Exception {
		assertThat(model("core").options()).extracting(OptionDescriptor::id).containsExactly("output_format", "seed", "style_preset");
		assertThat(model("ultra").options()).extracting(OptionDescriptor::id).containsExactly("output_format", "seed", "strength");
		assertThat(model("sd3.5-large").options()).extracting(OptionDescriptor::id).containsExactly("output_format", "seed", "cfg_scale", "strength");
		assertThat(model("sd3.5-large").option("output_format").orElseThrow().choices()).extracting(OptionDescriptor.Choice::value).containsExactly("png", "jpeg");
		assertThat(model("sd3.5-large-turbo").negativePrompt()).isFalse();
		assertThat(model("ultra").price()).isEqualTo(new Price.PerImage(Cost.usd("0.08"), "", Map.of()));
	}

	@Test
	void typedModelIsAskedForByItsName() throws Exception {
		bench.generate(bench.call("next?x=1", WIDE, Map.of()));
		assertThat(bench.server.request().path()).isEqualTo("/v2beta/stable-image/generate/next%3Fx%3D1");
	}

	@Test
	void serviceNeedsAKey() {
		assertThatThrownBy(() -> bench.provider.check(new SimpleAccount("a", Map.of(), Map.of(), OpenPolicy.of(1, 1, 1)))).isInstanceOfSatisfying(ProviderException.class, e -> {
			assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_CONFIGURED);
			assertThat(e.failure().message()).contains("STABILITY_API_KEY");
		});
	}

	@Test
	void checkSaysThatTheKeyIsWrong() throws Exception {
		try (StabilityBench refusing = new StabilityBench()) {
			refusing.server.reply(StabilityBench.FIXTURES.fixture("stability/auth").reply());
			assertThatThrownBy(() -> refusing.provider.check(refusing.account())).isInstanceOfSatisfying(ProviderException.class,
					e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.AUTH));
			assertThat(refusing.server.request().path()).isEqualTo("/v1/user/balance");
		}
	}

	private void refused(ImageCall call, String subject) {
		ProviderException failure = bench.failure(call);
		assertThat(failure.failure().subject()).isEqualTo(subject);
		assertThat(failure.evidence()).isEqualTo(new Evidence.Refused());
	}

	private ImageModel model(String id) throws ProviderException {
		return bench.provider.model(id, bench.account());
	}

	private Map<String, String> fields() {
		Map<String, String> fields = new TreeMap<>();
		bench.server.request().parts().forEach(part -> fields.put(part.name(), part.text()));
		return fields;
	}
}
