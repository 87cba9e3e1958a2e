/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.ImageSize;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ProvidersCommandTest {

	private static final ProviderDescriptor PAINTER = new ProviderDescriptor("painter", "Painter", "Paints.", "org.example.painter", null,
			List.of(new ProviderSetting("region", "Region", ProviderSetting.Type.TEXT, true, null, "Where it stands.", List.of(), null),
					new ProviderSetting("apiKey", "Key", ProviderSetting.Type.SECRET, false, null, "", List.of(), "PAINTER_KEY")));
	private static final ProviderDescriptor BROKEN = new ProviderDescriptor("broken", "Broken", "Does not start.", "org.example.broken", null, List.of());
	private static final ImageModel MODEL = new ImageModel("oil-2", "Oil", new SizeRule.Listed(List.of(new ImageSize.Pixels(1024, 768), ImageSize.AUTO)), 4, 2000,
			true, ReferenceRule.NONE, List.of(OptionDescriptor.choice("brush", "Brush", "round", "round", "flat")), false, new Price.Free(), "");

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private ExitCode run(String... words) throws Exception {
		Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);
		return new ProvidersCommand(ProvidersArguments.parse(Arrays.asList(words)), console).run(new Command.Services(new KnownJobs(), administration()));
	}

	private static GenerationAdministration administration() {
		return (GenerationAdministration) Proxy.newProxyInstance(ProvidersCommandTest.class.getClassLoader(), new Class<?>[] { GenerationAdministration.class },
				(proxy, method, arguments) -> answer(method.getName(), arguments));
	}

	private static Object answer(String method, Object @Nullable [] arguments) throws GenerationException {
		if (method.equals("providers")) {
			return List.of(BROKEN, PAINTER);
		}
		assertThat(method).as("asks for nothing that goes over the network").isEqualTo("suggestedModels");
		if (Objects.requireNonNull(arguments)[0].equals("painter")) {
			return List.of(MODEL);
		}
		throw new GenerationException(Failure.of(FailureKind.INTERNAL, "The provider Broken has a defect."));
	}

	private List<String> lines() {
		return out.toString(StandardCharsets.UTF_8).lines().toList();
	}

	@Test
	void listsAllWithWhatMustBeSet() throws Exception {
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(lines()).hasSize(3);
		assertThat(lines().get(1)).startsWith("broken").contains("Broken", "not available");
		assertThat(lines().get(2)).startsWith("painter").contains("Painter", "1", "region*, apiKey");
	}

	@Test
	void tellsEverythingOfOne() throws Exception {
		run("painter");
		assertThat(String.join("\n", lines())).contains("Paints.", "Where it stands.", "$PAINTER_KEY", "oil-2", "1024x768 auto", "brush");
	}

	@Test
	void tellsAProgramSettingsAndCapabilities() throws Exception {
		run("--json");
		assertThat(lines()).hasSize(1);
		JsonNode providers = new ObjectMapper().readTree(lines().getFirst()).get("providers");
		assertThat(providers.get(0).at("/failure/kind").asText()).isEqualTo("internal");
		JsonNode painter = providers.get(1);
		assertThat(painter.get("failure").isNull()).isTrue();
		assertThat(painter.at("/settings/0/required").asBoolean()).isTrue();
		assertThat(painter.at("/settings/1/environment").asText()).isEqualTo("PAINTER_KEY");
		assertThat(painter.at("/models/0/imagesPerCall").asInt()).isEqualTo(4);
		assertThat(painter.at("/models/0/options/0/possible").asText()).isEqualTo("round, flat");
	}

	@Test
	void namesTheInstalledOnesWhenThereIsNoSuchProvider() {
		assertThatThrownBy(() -> run("oils")).isInstanceOf(UsageException.class).hasMessageContaining("broken, painter");
		assertThatThrownBy(() -> run("--colour")).isInstanceOf(UsageException.class).hasMessageContaining("--json");
		assertThatThrownBy(() -> run("painter", "broken")).isInstanceOf(UsageException.class).hasMessageContaining("broken");
	}
}
