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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.limn.generation.Cost;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;

class SeedModelsTest {

	private static final SeedModels MODELS = SeedModels.load(SeedModelsTest.class, "seed-models.json");

	private static SeedModel model(String id) {
		return MODELS.find(id).orElseThrow();
	}

	@Test
	void liveListComesAfterTheTableAndBringsNothingRetiredBack() {
		assertThat(MODELS.offered()).containsExactly("ratio-1", "ratio-2", "bounds", "free");
		assertThat(MODELS.mergedWith(List.of("bounds", "new-one", "old"))).containsExactly("ratio-1", "ratio-2", "bounds", "free", "new-one");
	}

	@Test
	void likeAnotherTakesEverythingButIdAndName() {
		assertThat(model("ratio-2").name()).isEqualTo("ratio-2");
		assertThat(model("ratio-2").sizes()).isEqualTo(model("ratio-1").sizes());
		assertThat(model("ratio-1").name()).isEqualTo("Ratio One");
	}

	@Test
	void factsBecomeRules() {
		assertThat(model("ratio-1").sizes()).isInstanceOfSatisfying(SizeRule.Listed.class,
				s -> assertThat(s.sizes()).extracting(ImageSize::value).containsExactly("auto", "1:1@1K", "1:1@2K", "16:9@1K", "16:9@2K"));
		assertThat(model("bounds").sizes().accepts(new ImageSize.Pixels(512, 768))).isTrue();
		assertThat(model("bounds").sizes().accepts(new ImageSize.Pixels(520, 768))).isFalse();
		assertThat(model("free").sizes()).isInstanceOf(SizeRule.Any.class);
		ReferenceRule usual = new ReferenceRule(1, 1000, 512, List.of("image/png"));
		assertThat(model("ratio-1").references(usual)).isEqualTo(new ReferenceRule(14, 1000, 512, List.of("image/png")));
		assertThat(model("free").references(usual)).isEqualTo(ReferenceRule.NONE);
	}

	@Test
	void pricesAreTheDearestThatMayCome() {
		assertThat(model("ratio-1").price()).isInstanceOfSatisfying(Price.PerImage.class, p -> {
			assertThat(p.cost()).isEqualTo(Cost.usd("0.24"));
			assertThat(p.optionId()).isEqualTo("resolution");
		});
		assertThat(model("bounds").price()).isEqualTo(new Price.PerMegapixel(Cost.usd("0.03")));
		assertThat(model("old").price()).isEqualTo(new Price.PerImage(Cost.usd("0.04"), "", Map.of()));
		assertThat(model("free").price()).isInstanceOf(Price.Unknown.class);
	}

	@Test
	void anyIdMayBeTypedButNone() throws Exception {
		assertThat(SeedModels.typed(" acme/new ")).isEqualTo("acme/new");
		assertThatThrownBy(() -> SeedModels.typed(" ")).isInstanceOfSatisfying(ProviderException.class,
				e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.NOT_FOUND));
	}
}
