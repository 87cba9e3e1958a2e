/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GalleryTest {

	@ParameterizedTest
	@CsvSource({ "100, 1", "300, 2", "440, 3", "1200, 8" })
	void cardsShareTheWidthAndNeverLeaveIt(int width, int columns) {
		GalleryGrid grid = new GalleryGrid(width, 50, 132);

		assertThat(grid.columns()).isEqualTo(columns);
		for (int i = 0; i < 50; i++) {
			Rectangle card = grid.card(i);
			assertThat(card.x).isNotNegative();
			assertThat(card.x + card.width).isLessThanOrEqualTo(width);
			assertThat(grid.at(card.x + card.width / 2, card.y + card.height / 2)).isEqualTo(i);
		}
	}

	@Test
	void onlyWhatIsSeenIsPainted() {
		GalleryGrid grid = new GalleryGrid(440, 100_000, 132);
		int top = grid.card(50_000).y;

		assertThat(grid.firstVisible(top)).isBetween(49_990, 50_000);
		assertThat(grid.endVisible(top, 600) - grid.firstVisible(top)).isLessThan(20);
		assertThat(grid.endVisible(top, 600)).isGreaterThan(50_002);
	}

	@Test
	void shiftSelectsFromWhereTheSelectionBegan() {
		GallerySelection selection = new GallerySelection();

		selection.only(4);
		selection.extendTo(7);
		selection.extendTo(2);

		assertThat(selection.selected().stream()).containsExactly(2, 3, 4);
		assertThat(selection.focus()).isEqualTo(2);
	}

	@Test
	void controlAddsAndTakesAway() {
		GallerySelection selection = new GallerySelection();

		selection.only(1);
		selection.toggle(3);
		selection.toggle(1);

		assertThat(selection.selected().stream()).containsExactly(3);
	}
}
