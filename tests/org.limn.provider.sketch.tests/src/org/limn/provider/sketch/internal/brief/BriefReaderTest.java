/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BriefReaderTest {

	@Test
	void findsSubjectsInTheCompiledPrompt() {
		Brief brief = read("The tea party\n\nSubject: Hatter (character)\nclothes: top hat\n\nSubject: White Rabbit (Character), see reference image 1\n\nSetting: Hall of Doors (place)\n"); //$NON-NLS-1$
		assertThat(brief.names()).containsExactly("Hatter", "White Rabbit", "Hall of Doors"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		assertThat(brief.figures()).containsExactly("hatter", "rabbit"); //$NON-NLS-1$ //$NON-NLS-2$
		assertThat(brief.themes()).startsWith("tea").contains("interior", "door").doesNotContain("rabbit"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	@Test
	void leavesOutWhatTheNegativePromptNames() {
		Brief brief = BriefReader.read("A fox and a deer in the snowy forest", "foxes, snow, blue"); //$NON-NLS-1$ //$NON-NLS-2$
		assertThat(brief.themes()).containsExactly("deer", "forest"); //$NON-NLS-1$ //$NON-NLS-2$
		assertThat(brief.palettes()).doesNotContain("winter"); //$NON-NLS-1$
		assertThat(brief.forbiddenColours()).contains("blue"); //$NON-NLS-1$
		assertThat(brief.may("snow")).isFalse(); //$NON-NLS-1$
	}

	@Test
	void drawsNobodyWhenPeopleAreUnwanted() {
		assertThat(BriefReader.read("A girl at the door", "people").figures()).isEmpty(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void readsTheTitleOfACover() {
		Brief brief = read("Front cover illustration for “The Salt Road”: a caravan. Evocative, striking; no letters."); //$NON-NLS-1$
		assertThat(brief.cover()).isTrue();
		assertThat(brief.title()).isEqualTo("The Salt Road"); //$NON-NLS-1$
	}

	@Test
	void takesTheMannerFromTheArtDirection() {
		Brief brief = read("A girl\n\nArt direction: Victorian wood engraving, black ink on cream paper"); //$NON-NLS-1$
		assertThat(brief.manner()).isEqualTo("woodcut"); //$NON-NLS-1$
		assertThat(brief.themes()).doesNotContain("forest"); //$NON-NLS-1$
	}

	@Test
	void seesAPortraitByItsFirstWords() {
		Brief brief = read("Portrait of Mara, a queen in a winter gown"); //$NON-NLS-1$
		assertThat(brief.portrait()).isTrue();
		assertThat(brief.figures()).containsExactly("queen"); //$NON-NLS-1$
		assertThat(brief.names()).containsExactly("Mara"); //$NON-NLS-1$
	}

	@Test
	void survivesWhateverIsTyped() {
		for (String prompt : new String[] {"", "   ", "Subject:", "Subject: (", "\"\"\"", "Cover \"", "Portrait of ,", "A scene with .", "月の下の兎", "\u0000\uFFFF"}) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$
			assertThat(read(prompt).figures()).hasSizeLessThanOrEqualTo(5);
		}
	}

	private static Brief read(String prompt) {
		return BriefReader.read(prompt, ""); //$NON-NLS-1$
	}
}
