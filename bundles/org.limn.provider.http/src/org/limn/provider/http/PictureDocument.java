/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ImageWriter;

import com.fasterxml.jackson.databind.JsonNode;

/** One JSON document with pictures or their addresses in it. Pictures go to the sink while they pass by. */
final class PictureDocument {

	private static final String DATA = "data:"; //$NON-NLS-1$

	private final PictureAnswer answer;
	private final Map<String, Integer> begun = new HashMap<>();
	private final Map<String, Integer> addressed = new LinkedHashMap<>();
	private int next;

	PictureDocument(PictureAnswer answer) {
		this.answer = answer;
	}

	/** What was in it, and how many pictures came of it. */
	record Content(JsonNode tree, int found, boolean broken) {
	}

	Content read(InputStream in) throws IOException {
		ImageJson.Result result = ImageJson.read(in, this::writer);
		Set<Integer> whole = new HashSet<>();
		result.whole().stream().filter(begun::containsKey).forEach(pointer -> whole.add(begun.get(pointer)));
		int found = whole.size() + addresses(result.tree(), whole);
		return new Content(result.tree(), found, !result.broken().isEmpty());
	}

	private @Nullable ImageWriter writer(String pointer, String start) throws IOException {
		int address = answer.fields().address(pointer, next);
		boolean data = start.regionMatches(true, 0, DATA, 0, DATA.length());
		if (address >= 0 && !data) {
			next = Math.max(next, address + 1);
			addressed.put(pointer, Integer.valueOf(address));
			return null;
		}
		int slot = address >= 0 ? address : answer.fields().inside(pointer, next);
		if (slot < 0) {
			return null;
		}
		next = Math.max(next, slot + 1);
		if (slot < answer.count() && !begun.containsValue(Integer.valueOf(slot))) {
			begun.put(pointer, Integer.valueOf(slot));
			return answer.sink().image(slot);
		}
		// not asked for, or the same picture twice in one item
		return new DiscardedPicture();
	}

	private int addresses(JsonNode tree, Set<Integer> whole) {
		Duration lasting = answer.fields().lasting();
		Instant expires = lasting == null ? null : Instant.now().plus(lasting);
		int found = 0;
		for (Map.Entry<String, Integer> entry : addressed.entrySet()) {
			// what is no address leads to no picture, which is said when there is none at all
			Optional<URI> address = answer.server().resolve(tree.at(entry.getKey()).asText());
			int slot = entry.getValue().intValue();
			if (slot < answer.count() && address.isPresent() && whole.add(entry.getValue())) {
				answer.sink().result(slot, address.get(), expires);
				found++;
			}
		}
		return found;
	}
}
