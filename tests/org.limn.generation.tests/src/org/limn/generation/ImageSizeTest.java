/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizeTest {

	@ParameterizedTest
	@CsvSource({ "1024x1536, 1024x1536", "1024×1536, 1024x1536", "' 1024X1536 ', 1024x1536", "16:9, 16:9", "16:9@4k, 16:9@4K", "AUTO, auto" })
	void readsWhatPeopleWrite(String written, String value) {
		assertThat(ImageSize.parse(written)).map(ImageSize::value).contains(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "big", "1024", "0x5", "16:0", "1024x1536@4K", "-1x5", "999999x1", "1024x1536x3" })
	void readsNothingFromWhatIsNoSize(String written) {
		assertThat(ImageSize.parse(written)).isEmpty();
	}

	@Test
	void refusesASizeWithoutPixels() {
		assertThatThrownBy(() -> new ImageSize.Pixels(0, 5)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void countsPixelsBeyondWhatAnIntHolds() {
		assertThat(new ImageSize.Pixels(65_535, 65_535).area()).isEqualTo(4_294_836_225L);
	}

	@Test
	void keepsARequestAsItWas() {
		var options = new java.util.HashMap<String, Object>(Map.of("quality", "low"));
		GenerationRequest request = new GenerationRequest(java.nio.file.Path.of("b"), new ProfileChoice.Named("p"), Purpose.COVER, "A door", "", null, 1,
				options, java.util.List.of());
		options.put("quality", "high");
		assertThat(request.options()).containsEntry("quality", "low");
	}

	@Test
	void cutsAMessageThatNobodyWouldRead() {
		assertThat(Failure.of(FailureKind.PROTOCOL, "x".repeat(5_000)).message()).hasSize(Failure.MESSAGE_LIMIT).endsWith("…");
	}
}
