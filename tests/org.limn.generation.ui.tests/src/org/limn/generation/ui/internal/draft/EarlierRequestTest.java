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

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.limn.generation.ContextElement;
import org.limn.generation.ImageSize;
import org.limn.generation.Role;
import org.limn.media.ImageFormat;
import org.limn.media.ImageInfo;
import org.limn.media.MediaCategory;
import org.limn.media.MediaItem;
import org.limn.media.MediaRecord;

/** A variation starts with what the original was made with, but for the seed. */
class EarlierRequestTest {

	private static final Map<String, Object> REQUEST = Map.of("profile", Map.of("id", "p1"), "prompt", "A lamp", "negativePrompt", "no letters", "count", 4,
			"options", Map.of("style", "ink", "detail", 7, "strength", 0.5, "lettering", true, "seed", 41),
			"context", List.of(Map.of("element", "media:older", "role", "REFERENCE", "image", true),
					Map.of("element", "mara", "role", "SETTING", "image", true, "description", false, "data", true)));

	@Test
	void takesOverEverythingButTheSeedAndTheOriginalOfTheOriginal() {
		Draft draft = EarlierRequest.of(item(Map.of("request", REQUEST, "sizeAsked", "832x1248", "seed", 41)), id -> true);

		assertThat(draft).isEqualTo(new Draft("A lamp", "no letters", "p1", new ImageSize.Pixels(832, 1248), 4,
				Map.of("style", "ink", "detail", 7L, "strength", 0.5, "lettering", true),
				List.of(new ContextElement("mara", Role.SETTING, true, false, true))));
	}

	@Test
	void leavesAProfileThatCannotBeUsed() {
		assertThat(EarlierRequest.of(item(Map.of("request", REQUEST)), id -> false).profileId()).isNull();
	}

	@Test
	void aPictureWithoutARecordGivesItsShape() {
		MediaItem imported = item(Map.of());

		assertThat(EarlierRequest.isKnown(imported)).isFalse();
		assertThat(EarlierRequest.of(imported, id -> true)).isEqualTo(Draft.EMPTY.withSize(new ImageSize.Pixels(300, 200)));
	}

	@Test
	void aDamagedRecordCostsWhatIsDamaged() {
		Map<String, Object> damaged = Map.of("prompt", "A lamp", "count", "many", "options", "none", "context", List.of("mara", Map.of("role", "SUBJECT")));

		Draft draft = EarlierRequest.of(item(Map.of("request", damaged, "sizeAsked", "big")), id -> true);

		assertThat(draft).isEqualTo(Draft.EMPTY.withPrompt("A lamp").withSize(new ImageSize.Pixels(300, 200)));
	}

	private static MediaItem item(Map<String, Object> generation) {
		MediaRecord record = new MediaRecord(MediaCategory.GENERATED, Set.of(), List.of(), false, "", Map.of(), List.of(), generation);
		return new MediaItem("abc", "media/lamp.png", new ImageInfo(ImageFormat.PNG, 300, 200), 10, Instant.EPOCH, record);
	}
}
