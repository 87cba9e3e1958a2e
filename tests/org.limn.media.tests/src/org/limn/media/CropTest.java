/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A crop is the largest rectangle of its shape in the middle, and never leaves the picture. */
class CropTest {

	@Test
	void liesInTheMiddleAndIsAsLargeAsItCanBe() {
		Crop square = Crop.whole(1024, 1024);

		assertThat(square.centred(832 / 1248.0)).isEqualTo(new Crop(170, 0, 683, 1024));
		assertThat(square.centred(16 / 9.0)).isEqualTo(new Crop(0, 224, 1024, 576));
		assertThat(square.centred(1)).isEqualTo(square);
	}

	@Test
	void aCropOfACropStaysInsideIt() {
		Crop picture = Crop.whole(1024, 1024).centred(832 / 1248.0);
		Crop cover = picture.centred(1 / 1.6);

		assertThat(cover).isEqualTo(new Crop(191, 0, 640, 1024));
		assertThat(picture.contains(cover)).isTrue();
		assertThat(cover.contains(picture)).isFalse();
	}

	@Test
	void aShapeThatHardlyFitsIsStillARectangle() {
		assertThat(Crop.whole(3, 1000).centred(10_000)).isEqualTo(new Crop(0, 499, 3, 1));
		assertThat(Crop.whole(1024, 1024).scaled(0.0001)).isEqualTo(new Crop(0, 0, 1, 1));
	}

	@Test
	void isTheSamePartOfTheSmallerPicture() {
		assertThat(new Crop(170, 0, 682, 1024).scaled(0.5)).isEqualTo(new Crop(85, 0, 341, 512));
	}
}
