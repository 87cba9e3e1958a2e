/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AnswerException;
import org.limn.provider.http.DiscardedPicture;
import org.limn.provider.http.ErrorRules;
import org.limn.provider.http.HeldPicture;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The pictures of a call. With several, an overview of all may come first; that it does is only said after them, in {@code info}. So the first picture is held
 * until then, and gives its slot to one more than were asked for. Reads one answer.
 */
final class DrawAnswer {

	private static final Pattern PICTURE = Pattern.compile("/images/(\\d{1,4})"); //$NON-NLS-1$

	private final ErrorRules rules;
	private final int count;
	private final ImageSink sink;
	private final HeldPicture first = new HeldPicture();
	private final Set<Integer> begun = new HashSet<>();

	/**
	 * @param rules how to read errors
	 * @param count how many pictures were asked for
	 * @param sink where they go
	 */
	DrawAnswer(ErrorRules rules, int count, ImageSink sink) {
		this.rules = rules;
		this.count = count;
		this.sink = sink;
	}

	/**
	 * Reads it.
	 *
	 * @param answer the answer
	 * @return how many pictures came, at least 1
	 * @throws IOException when it cannot be read or written
	 * @throws ProviderException when there is no picture in it
	 */
	int read(HttpAnswer answer) throws IOException, ProviderException {
		try (first; InputStream body = answer.body()) {
			ImageJson.Result result = ImageJson.read(body, this::writer);
			Set<String> whole = new HashSet<>(result.whole());
			whole.removeIf(pointer -> !begun.contains(index(pointer)));
			JsonNode info = info(result.tree());
			boolean overview = info.path("index_of_first_image").asInt() > 0; //$NON-NLS-1$
			whole.remove("/images/" + (overview ? 0 : count)); //$NON-NLS-1$
			if (whole.contains("/images/" + (overview ? count : 0)) && overview == begun.contains(count)) { //$NON-NLS-1$
				first.release();
			}
			seeds(info.path("all_seeds"), overview ? 1 : 0); //$NON-NLS-1$
			if (whole.isEmpty()) {
				throw ProviderError.isIn(result.tree()) ? rules.failure(ProviderError.of(result.tree()), null, true) : UnusableAnswer.noPicture();
			}
			return whole.size();
		}
	}

	private @Nullable ImageWriter writer(String pointer, String start) throws IOException {
		int index = index(pointer);
		if (index < 0) {
			return null;
		}
		boolean more = index >= count && !(index == count && count > 1);
		if (more || !begun.add(index)) {
			return new DiscardedPicture();
		}
		return index % count == 0 && count > 1 ? first.open(sink, 0) : sink.image(index);
	}

	private void seeds(JsonNode seeds, int overview) {
		for (int i = 0; i < Math.min(seeds.size(), count); i++) {
			if (seeds.path(i).canConvertToLong()) {
				sink.seed((i + overview) % count, seeds.path(i).asLong());
			}
		}
	}

	private static int index(String pointer) {
		Matcher matcher = PICTURE.matcher(pointer);
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
	}

	/** JSON inside a text; imitations leave it empty. */
	private static JsonNode info(JsonNode tree) {
		try {
			return ImageJson.tree(tree.path("info").asText("{}").getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (AnswerException e) {
			// it tells more about the pictures, and nothing without which they would be none
			return MissingNode.getInstance();
		}
	}
}
