/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.motif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.limn.provider.sketch.internal.art.Lettering;
import org.limn.provider.sketch.internal.art.Lines;
import org.limn.provider.sketch.internal.art.Palette;
import org.limn.provider.sketch.internal.brief.Brief;
import org.limn.provider.sketch.internal.brief.BriefReader;

class CompositionTest {

	@Test
	void keepsForbiddenColoursOutOfThePalette() {
		for (long seed = 0; seed < 60; seed++) {
			Palette palette = composed("A harbour", "blue, red", seed).palette(); //$NON-NLS-1$ //$NON-NLS-2$
			assertThat(palette.colours()).doesNotContain("blue", "red"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	@Test
	void addsNothingByChanceThatIsUnwanted() {
		for (long seed = 0; seed < 60; seed++) {
			Brief brief = Chance.filled(BriefReader.read("Something", "castle, sea, ships, cats"), seed); //$NON-NLS-1$ //$NON-NLS-2$
			assertThat(brief.themes()).isNotEmpty().doesNotContain("castle", "sea", "ship", "cat"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
	}

	@Test
	void takesThePaletteThatWasChosen() {
		Composition.Taste taste = new Composition.Taste("ember", "auto", 1, true, ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		assertThat(Composition.of(BriefReader.read("Snow", ""), taste, List.of(), 1).palette()).isEqualTo(Palette.EMBER); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void knowsADrawingForEveryFigureAndThingItCanName() {
		List<String> figures = Lines.of(BriefReader.class, "people.properties").stream().map(l -> l.substring(0, l.indexOf('='))).toList(); //$NON-NLS-1$
		assertThat(figures).isNotEmpty().allMatch(Stamps::has);
		assertThat(Players.THINGS.stream().filter(t -> !t.equals("tea"))).allMatch(Stamps::has); //$NON-NLS-1$
		assertThat(Lines.of(BriefReader.class, "vocabulary.properties")).hasSizeGreaterThan(40); //$NON-NLS-1$
	}

	@Test
	void lettersAccentsAndLeavesOutWhatItCannot() {
		assertThat(new Lettering("Ærøskøbing – Čapek, Şafak & Müßig!", 13).possible()).isTrue(); //$NON-NLS-1$
		assertThat(new Lettering("月", 13).possible()).isFalse(); //$NON-NLS-1$
		assertThat(new Lettering("月", 13).width()).isZero(); //$NON-NLS-1$
	}

	private static Composition composed(String prompt, String negative, long seed) {
		return Composition.of(BriefReader.read(prompt, negative), new Composition.Taste("auto", "auto", 1, true, ""), List.of(), seed); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
