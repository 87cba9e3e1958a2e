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
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer with the status of success, which may be JSON, the bytes of a picture, a stream of events in OpenAI's manner, or nonsense. What it is, its first
 * bytes say; the content type is believed only where they do not. Reads one answer.
 *
 * @param server who answered
 * @param sink where pictures and addresses go
 * @param count how many pictures were asked for
 * @param fields where they stand in JSON
 * @param freeErrors whether the provider documents that an error inside a success costs nothing
 * @since 1.0
 */
public record PictureAnswer(AccountServer server, ImageSink sink, int count, PictureFields fields, boolean freeErrors) {

	/** Takes what else an answer says: usage, seeds, why there is no picture. */
	@FunctionalInterface
	public interface Rest {
		/**
		 * Reads it. Called for the document, or for each event that brought a picture, before it is judged.
		 *
		 * @param tree the document; its pictures are empty texts
		 * @param found how many pictures were written or have an address
		 * @throws ProviderException when the document says what went wrong; without it the error rules and general words do
		 */
		void read(JsonNode tree, int found) throws ProviderException;
	}

	private static final int PEEK = 16;
	private static final int ENOUGH = 8;

	/**
	 * Reads the answer to the request that draws: pictures are written, addresses told.
	 *
	 * @param answer the answer
	 * @param rest told what else is in it
	 * @return how many pictures came, at least 1
	 * @throws IOException when it cannot be read or written
	 * @throws ProviderException when there is no picture in it
	 */
	public int read(HttpAnswer answer, Rest rest) throws IOException, ProviderException {
		return read(answer, rest, new Evidence.Lost());
	}

	/**
	 * Reads the result of accepted work that is over, as {@link #read}. That there is no picture in it is final: asking again would give the same.
	 *
	 * @param answer the answer
	 * @param rest told what else is in it
	 * @return how many pictures came, at least 1
	 * @throws IOException when it cannot be read or written
	 * @throws ProviderException when there is no picture in it
	 */
	public int result(HttpAnswer answer, Rest rest) throws IOException, ProviderException {
		return read(answer, rest, new Evidence.ErrorInAnswer(false));
	}

	private int read(HttpAnswer answer, Rest rest, Evidence withoutPicture) throws IOException, ProviderException {
		try (PushbackInputStream body = new PushbackInputStream(answer.body(), PEEK)) {
			byte[] start = peek(body);
			String text = new String(start, StandardCharsets.ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading(); //$NON-NLS-1$ //$NON-NLS-2$
			String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
			if (start.length == 0) {
				throw UnusableAnswer.empty();
			} else if (isPicture(start)) {
				return copy(body);
			} else if (text.startsWith("event:") || text.startsWith("data:") || type.startsWith("text/event-stream")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				return new PictureEvents(this, rest).read(body);
			} else if (text.startsWith("{") || text.startsWith("[") || text.isEmpty()) { //$NON-NLS-1$ //$NON-NLS-2$
				return document(body, rest, withoutPicture);
			} else if (type.startsWith("image/") && !text.startsWith("<")) { //$NON-NLS-1$ //$NON-NLS-2$
				return copy(body);
			}
			throw UnusableAnswer.page();
		}
	}

	/** The failure of which a document tells. */
	ProviderException failure(JsonNode tree) {
		return server.rules().failure(ProviderError.of(tree), null, freeErrors);
	}

	private int document(InputStream in, Rest rest, Evidence withoutPicture) throws IOException, ProviderException {
		PictureDocument.Content content = new PictureDocument(this).read(in);
		rest.read(content.tree(), content.found());
		if (content.found() > 0) {
			return content.found();
		}
		if (ProviderError.isIn(content.tree())) {
			throw failure(content.tree());
		}
		throw content.broken() ? UnusableAnswer.broken(withoutPicture) : UnusableAnswer.noPicture(withoutPicture);
	}

	private int copy(InputStream in) throws IOException {
		RawPicture.copy(in, 0, sink);
		return 1;
	}

	private static byte[] peek(PushbackInputStream body) throws IOException {
		// one read, not a full buffer: whoever sends less for now must not hold us up
		byte[] start = new byte[PEEK];
		int length = 0;
		for (int count = body.read(start, 0, PEEK); count > 0; count = length < PEEK ? body.read(start, length, PEEK - length) : 0) {
			length += count;
			if (new String(start, 0, length, StandardCharsets.ISO_8859_1).stripLeading().length() >= ENOUGH) {
				break;
			}
		}
		body.unread(start, 0, length);
		return Arrays.copyOf(start, length);
	}

	private static boolean isPicture(byte[] b) {
		String start = new String(b, StandardCharsets.ISO_8859_1);
		return start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8") || start.startsWith("RIFF"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
