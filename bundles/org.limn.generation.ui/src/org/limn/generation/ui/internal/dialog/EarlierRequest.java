/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.Map;
import java.util.Optional;

import org.limn.generation.ui.internal.draft.Draft;
import org.limn.media.MediaItem;

/** The request a picture was made with, read back from its record as a draft for a variation. What cannot be read is left out. */
final class EarlierRequest {

	private EarlierRequest() {
	}

	static Draft of(Optional<MediaItem> item) {
		Draft draft = Draft.EMPTY;
		if (item.isEmpty()) {
			return draft;
		}
		Map<String, Object> generation = item.get().record().generation();
		if (generation.get("request") instanceof Map<?, ?> request) {
			if (request.get("prompt") instanceof String prompt) {
				draft = draft.withPrompt(prompt);
			}
			if (request.get("negativePrompt") instanceof String negative) {
				draft = draft.withNegativePrompt(negative);
			}
		}
		return draft;
	}
}
