/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.DiscardedPicture;
import org.limn.provider.http.HeldPicture;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.ImageJson;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads the answer to the request that draws. A model that thinks may draw while it does; such a picture looks like the final one, and only what follows it says
 * what it was. So the last picture counts, unless it was of the thinking; of the others the bytes are kept. Reads one answer.
 */
final class DrawAnswer {

	private static final Pattern PICTURE = Pattern.compile("/candidates/0/content/parts/(\\d{1,4})/inline(?:D|_d)ata/data"); //$NON-NLS-1$
	private static final Pattern SIGNATURE = Pattern.compile(".*/thought(?:S|_s)ignature"); //$NON-NLS-1$

	private final AccountServer server;
	private final ImageSink sink;
	private String last = ""; //$NON-NLS-1$

	/**
	 * @param server who answers
	 * @param sink where the picture goes
	 */
	DrawAnswer(AccountServer server, ImageSink sink) {
		this.server = server;
		this.sink = sink;
	}

	/** Reads it; returns how many pictures came, which is one. */
	int read(HttpAnswer answer) throws IOException, ProviderException {
		try (InputStream body = answer.body(); HeldPicture held = new HeldPicture()) {
			ImageJson.Result result = ImageJson.read(body, (pointer, start) -> writer(pointer, held));
			JsonNode tree = result.tree();
			UsageReader.read(Field.of(tree, "usageMetadata"), sink); //$NON-NLS-1$
			if (result.whole().contains(last) && !isThought(tree)) {
				held.release();
				return 1;
			}
			if (result.broken().contains(last)) {
				throw new ProviderException(FailureKind.BAD_IMAGE, Messages.DrawAnswer_broken, new Evidence.ErrorInAnswer(false));
			}
			throw new NoPicture(tree, server).failure();
		}
	}

	private @Nullable ImageWriter writer(String pointer, HeldPicture held) throws IOException {
		if (PICTURE.matcher(pointer).matches()) {
			last = pointer;
			return held.open(sink, 0);
		}
		// as long as a picture, and of no use here
		return SIGNATURE.matcher(pointer).matches() ? new DiscardedPicture() : null;
	}

	private boolean isThought(JsonNode tree) {
		Matcher matcher = PICTURE.matcher(last);
		return matcher.matches() && tree.at("/candidates/0/content/parts/" + matcher.group(1) + "/thought").asBoolean(); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
