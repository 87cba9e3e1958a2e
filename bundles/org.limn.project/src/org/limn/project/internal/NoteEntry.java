/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.util.Optional;

import org.limn.project.NoteAnchor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One anchor as it stands in a notes file. */
final class NoteEntry {

	static final String ID = "id"; //$NON-NLS-1$

	private static final String MEDIA = "media"; //$NON-NLS-1$
	private static final String QUOTE = "quote"; //$NON-NLS-1$
	private static final String PREFIX = "prefix"; //$NON-NLS-1$
	private static final String SUFFIX = "suffix"; //$NON-NLS-1$
	private static final String OFFSET = "offset"; //$NON-NLS-1$
	private static final String LENGTH = "length"; //$NON-NLS-1$

	private NoteEntry() {
	}

	static void write(ObjectNode entry, String id, String mediaPath, Passage.Trace trace) {
		entry.put(ID, id).put(MEDIA, mediaPath).put(QUOTE, trace.quote()).put(PREFIX, trace.prefix()).put(SUFFIX, trace.suffix())
				.put(OFFSET, trace.offset()).put(LENGTH, trace.length());
	}

	/** An entry, found again in the text; none when it is not one of ours. */
	static Optional<NoteAnchor> read(JsonNode entry, String text) {
		String id = entry.path(ID).asText();
		String media = entry.path(MEDIA).asText();
		String quote = entry.path(QUOTE).asText();
		if (id.isEmpty() || media.isEmpty() || quote.isEmpty()) {
			return Optional.empty();
		}
		Passage.Trace trace = new Passage.Trace(quote, entry.path(PREFIX).asText(), entry.path(SUFFIX).asText(),
				Math.max(0, entry.path(OFFSET).asInt()), Math.max(quote.length(), entry.path(LENGTH).asInt()));
		Passage passage = trace.find(text).orElse(new Passage(-1, 0));
		return Optional.of(new NoteAnchor(id, media, trace.quote(), trace.prefix(), trace.suffix(), passage.offset(), passage.length()));
	}
}
