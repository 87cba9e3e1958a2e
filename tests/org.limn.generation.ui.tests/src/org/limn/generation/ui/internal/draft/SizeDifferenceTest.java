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

import org.junit.jupiter.api.Test;
import org.limn.generation.ImageSize;
import org.limn.generation.ImageSize.Pixels;
import org.limn.generation.ImageSize.Ratio;
import org.limn.media.Crop;

/** A difference in size is said exactly, and never where there is none to a person. */
class SizeDifferenceTest {

	@Test
	void anotherShapeIsSaidAndCanBeCropped() {
		SizeDifference difference = SizeDifference.of(new Pixels(832, 1248), 1024, 1024).orElseThrow();

		assertThat(difference.words()).isEqualTo("Asked for 832×1248, came as 1024×1024.");
		assertThat(difference.shape()).isEqualTo("832:1248");
		assertThat(difference.crop()).contains(new Crop(170, 0, 683, 1024));
	}

	@Test
	void theSameShapeInAnotherSizeIsSaidAndThereIsNothingToCrop() {
		SizeDifference difference = SizeDifference.of(new Pixels(1600, 2560), 800, 1280).orElseThrow();

		assertThat(difference.words()).isEqualTo("Asked for 1600×2560, came as 800×1280.");
		assertThat(difference.crop()).isEmpty();
	}

	@Test
	void ofARatioOnlyTheShapeCounts() {
		assertThat(SizeDifference.of(new Ratio(16, 9, "4K"), 1344, 768)).isEmpty();
		assertThat(SizeDifference.of(new Ratio(16, 9, "4K"), 3840, 2160)).isEmpty();

		SizeDifference difference = SizeDifference.of(new Ratio(16, 9, null), 1024, 1024).orElseThrow();
		assertThat(difference.words()).isEqualTo("Asked for 16:9, came as 1024×1024.");
		assertThat(difference.crop()).contains(new Crop(0, 224, 1024, 576));
	}

	@Test
	void nothingIsSaidWhenTheSizeWasLeftToTheProviderOrIsNotKnown() {
		assertThat(SizeDifference.of(ImageSize.AUTO, 333, 111)).isEmpty();
		assertThat(SizeDifference.of(new Pixels(64, 64), 0, 0)).isEmpty();
		assertThat(SizeDifference.of(new Pixels(64, 64), 64, 64)).isEmpty();
	}
}
