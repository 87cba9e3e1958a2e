/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Cost;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.ProviderError;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The usual answer: {@code {data: [{b64_json | url}], usage}}. Pictures go to the sink while they pass by.
 *
 * @param answer what it belongs to
 */
record PictureDocument(Answer answer) {

	private static final Pattern PICTURE = Pattern.compile("/data/(\\d{1,4})/(b64_json|url)"); //$NON-NLS-1$
	private static final String DATA = "data:"; //$NON-NLS-1$

	void read(InputStream in, @Nullable Cost charged) throws IOException, ProviderException {
		Set<Integer> begun = new HashSet<>();
		ImageJson.Result result = ImageJson.read(in, (pointer, start) -> writer(pointer, start, begun));
		Set<Integer> whole = new HashSet<>();
		result.whole().forEach(pointer -> whole.add(slot(pointer)));
		int addresses = addresses(result.tree(), whole);
		if (whole.isEmpty() && addresses == 0) {
			if (ProviderError.isIn(result.tree())) {
				throw answer.account().rules().failure(ProviderError.of(result.tree()), answer.requestId(), false);
			}
			throw result.broken().isEmpty() ? answer.lost(Messages.Answer_noPicture) : answer.broken();
		}
		UsageReader.read(result.tree(), charged, answer.sink());
	}

	private @Nullable ImageWriter writer(String pointer, String start, Set<Integer> begun) throws IOException {
		int slot = slot(pointer);
		boolean address = pointer.endsWith("url") && !start.regionMatches(true, 0, DATA, 0, DATA.length()); //$NON-NLS-1$
		if (slot < 0 || address) {
			return null;
		}
		if (slot < answer.call().count() && begun.add(slot)) {
			return answer.sink().image(slot);
		}
		// not asked for, or the same picture twice in one item
		return new Discarded();
	}

	private int addresses(JsonNode tree, Set<Integer> whole) {
		int found = 0;
		int slot = 0;
		for (JsonNode item : tree.path("data")) { //$NON-NLS-1$
			String url = item.path("url").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
			if (slot < answer.call().count() && !whole.contains(slot) && item.path("url").isTextual() && !url.isBlank()) { //$NON-NLS-1$
				try {
					URI address = answer.account().resolve(url);
					answer.sink().result(slot, address, null);
					found++;
				} catch (URISyntaxException | IllegalArgumentException e) {
					// what is no address leads to no picture, which is said when there is none at all
					slot++;
					continue;
				}
			}
			slot++;
		}
		return found;
	}

	private static int slot(String pointer) {
		Matcher matcher = PICTURE.matcher(pointer);
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
	}
}
