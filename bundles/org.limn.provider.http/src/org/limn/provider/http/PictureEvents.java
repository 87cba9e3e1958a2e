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

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderException;

/**
 * The answer as a stream in OpenAI's manner, which relays share: pictures in the making, then the picture, or an error.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/images-streaming">Image streaming</a>
 */
final class PictureEvents {

	private static final String PARTIAL = "partial_image"; //$NON-NLS-1$

	private final PictureAnswer answer;
	private final PictureAnswer.Rest rest;
	private int completed;
	private boolean broken;

	PictureEvents(PictureAnswer answer, PictureAnswer.Rest rest) {
		this.answer = answer;
		this.rest = rest;
	}

	/** Reads until all pictures are there: whether the stream ends after that, and with what, does not matter. Returns how many came. */
	int read(InputStream in) throws IOException, ProviderException {
		EventStream events = new EventStream(in);
		for (EventStream.Event event = events.next(); event != null; event = events.next()) {
			read(event);
			if (completed >= answer.count()) {
				return completed;
			}
		}
		if (completed == 0) {
			throw broken ? UnusableAnswer.broken(new Evidence.Lost()) : UnusableAnswer.streamEnded();
		}
		return completed;
	}

	private void read(EventStream.Event event) throws IOException, ProviderException {
		EventKind kind = new EventKind(event.name());
		try (HeldPicture held = new HeldPicture(); InputStream data = event.data()) {
			ImageJson.Result result = ImageJson.read(data, (pointer, start) -> writer(pointer, start, kind, held));
			if (ProviderError.isIn(result.tree()) || kind.isError()) {
				if (completed > 0) {
					return;
				}
				throw answer.failure(result.tree());
			}
			if (kind.is(PARTIAL)) {
				return;
			}
			if (!result.whole().isEmpty()) {
				held.release();
				completed++;
				rest.read(result.tree(), 1);
			}
			broken |= !result.broken().isEmpty();
		}
	}

	private @Nullable ImageWriter writer(String pointer, String start, EventKind kind, HeldPicture held) throws IOException {
		switch (pointer) {
		case "/type" -> kind.learn(start); //$NON-NLS-1$
		case "/b64_json", "/data/0/b64_json" -> { //$NON-NLS-1$ //$NON-NLS-2$
			if (kind.is(PARTIAL)) {
				return new PreviewWriter(answer.sink(), completed);
			}
			// as long as it is not known to be the picture itself it is not committed
			return held.open(answer.sink(), completed);
		}
		default -> {
			// stays in the document
		}
		}
		return null;
	}

	/** What an event is, by its name or its {@code type}, whichever comes first. */
	private static final class EventKind {
		private String kind;

		EventKind(String name) {
			kind = name;
		}

		void learn(String type) {
			if (kind.isEmpty() || kind.equals("message")) { //$NON-NLS-1$
				kind = type;
			}
		}

		boolean is(String end) {
			return kind.endsWith(end);
		}

		boolean isError() {
			return kind.equals("error"); //$NON-NLS-1$
		}
	}
}
