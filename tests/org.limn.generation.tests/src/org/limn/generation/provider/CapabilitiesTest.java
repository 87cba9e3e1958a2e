/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limn.generation.ImageSize;
import org.limn.generation.ImageSize.Pixels;

class CapabilitiesTest {

	/** The rule of gpt-image-2: multiples of 16, at most 3:1, 655,360 to 8,294,400 pixels, long edge at most 3840. */
	private static final SizeRule RANGE = new SizeRule.Range(16, 3840, 16, 655_360, 8_294_400, 3, true);

	@ParameterizedTest
	@CsvSource({ "1024, 1024, true", "3840, 2160, true", "2160, 3840, true", "1000, 1024, false", "512, 512, false", "3840, 3840, false", "3856, 1600, false",
			"3200, 1024, false" })
	void drawsOnlySizesWithinTheRange(int width, int height, boolean drawn) {
		assertThat(RANGE.accepts(new Pixels(width, height))).isEqualTo(drawn);
	}

	@Test
	void offersOfTheWantedSizesThoseTheModelDraws() {
		List<ImageSize> wanted = List.of(new Pixels(512, 512), new Pixels(1024, 1024), ImageSize.AUTO);
		assertThat(RANGE.offer(wanted)).containsExactly(new Pixels(1024, 1024), ImageSize.AUTO);
	}

	@Test
	void offersItsOwnListWhenNoneOfTheWantedSizesIsInIt() {
		SizeRule listed = new SizeRule.Listed(List.of(new Pixels(1536, 1024)));
		assertThat(listed.offer(List.of(new Pixels(512, 512)))).containsExactly(new Pixels(1536, 1024));
	}

	@Test
	void findsTheSizeNearestToACover() {
		assertThat(SizeRule.nearest(List.of(ImageSize.AUTO, new Pixels(1024, 1024), new Pixels(832, 1248), new Pixels(1248, 832)), 1 / 1.6))
				.contains(new Pixels(832, 1248));
	}

	@ParameterizedTest
	@CsvSource({ "INTEGER, 5, true", "INTEGER, 11, false", "INTEGER, 5.5, false", "DECIMAL, 5.5, true", "DECIMAL, NaN, false", "DECIMAL, Infinity, false",
			"BOOLEAN, true, true", "BOOLEAN, yes, false" })
	void takesOnlyValuesOfItsTypeAndRange(OptionDescriptor.Type type, String text, boolean taken) {
		OptionDescriptor option = new OptionDescriptor("o", "O", type, List.of(), 1.0, 10.0, null, "");
		assertThat(option.parse(text).isPresent()).isEqualTo(taken);
	}

	@Test
	void takesOnlyDeclaredChoices() {
		OptionDescriptor quality = OptionDescriptor.choice("quality", "Quality", "auto", "auto", "low", "high");
		assertThat(quality.parse("high")).isEqualTo(Optional.of("high"));
		assertThat(quality.parse("highest")).isEmpty();
	}

	@Test
	void showsASecretInNoText() {
		try (Secret secret = new Secret("canary-key".toCharArray())) {
			assertThat(secret.toString()).isEmpty();
			assertThat(String.valueOf(List.of(secret))).doesNotContain("canary");
			assertThat(secret.reveal()).isEqualTo("canary-key");
		}
	}

	@Test
	@SuppressWarnings("resource") // what closing does is the question
	void overwritesASecretThatIsClosed() {
		Secret secret = new Secret("canary-key".toCharArray());
		secret.close();
		assertThat(secret.reveal()).doesNotContain("canary");
	}
}
