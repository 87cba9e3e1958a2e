/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.limn.generation.ImageSize;
import org.limn.generation.ImageSize.Pixels;
import org.limn.generation.admin.Profile;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.media.ImageTarget;

/** Only sizes the model draws are offered, and a cover does not start square. */
class SizeChoiceTest {

	private static final Profile PROFILE = new Profile("p", "P", "", "a", "m", true, List.of(), new Pixels(1024, 1024), Map.of());

	@Test
	void aCoverStartsWithTheRatioOfACover() {
		List<ImageSize> offered = SizeChoice.offered(model(new SizeRule.Any()), PROFILE);

		assertThat(SizeChoice.initial(offered, null, PROFILE, ImageTarget.Kind.COVER)).isEqualTo(new Pixels(1600, 2560));
		assertThat(SizeChoice.initial(offered, null, PROFILE, ImageTarget.Kind.LIBRARY)).isEqualTo(new Pixels(1024, 1024));
	}

	@Test
	void whatTheModelDoesNotDrawIsNotOffered() {
		List<ImageSize> sizes = List.of(new Pixels(1024, 1024), new Pixels(1024, 1536), ImageSize.AUTO);
		List<ImageSize> offered = SizeChoice.offered(model(new SizeRule.Listed(sizes)), PROFILE);

		assertThat(offered).containsExactlyInAnyOrderElementsOf(sizes);
		assertThat(SizeChoice.initial(offered, new Pixels(999, 999), PROFILE, ImageTarget.Kind.COVER)).isEqualTo(new Pixels(1024, 1536));
	}

	@Test
	void aVariationKeepsTheShapeOfItsOriginalWhereTheSizeIsNotOffered() {
		List<ImageSize> offered = List.of(new Pixels(1024, 1024), new Pixels(1024, 1536), ImageSize.AUTO);

		assertThat(SizeChoice.initial(offered, new Pixels(320, 480), PROFILE, ImageTarget.Kind.VARIATION)).isEqualTo(new Pixels(1024, 1536));
		assertThat(SizeChoice.initial(offered, new Pixels(320, 480), PROFILE, ImageTarget.Kind.LIBRARY)).isEqualTo(new Pixels(1024, 1024));
	}

	@Test
	void theLabelSaysNamePixelsAndMegapixels() {
		assertThat(SizeChoice.label(new Pixels(1600, 2560))).contains("1600", "2560", "4.1 MP");
		assertThat(SizeChoice.label(new ImageSize.Ratio(16, 9, "4K"))).isEqualTo("16:9@4K");
	}

	private static ImageModel model(SizeRule sizes) {
		return new ImageModel("m", "M", sizes, 1, 1000, false, ReferenceRule.NONE, List.of(), false, new Price.Unknown(), "");
	}
}
