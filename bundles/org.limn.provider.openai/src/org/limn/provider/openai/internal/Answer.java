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
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.HttpExchange;

/**
 * An answer with the status of success, which may be JSON, a stream of events, the bytes of a picture, or nonsense. What it is, its first bytes say; the content
 * type is believed only where they do not.
 *
 * @param call the call
 * @param account the account
 * @param sink where to tell
 * @param requestId the provider's id of the request, or {@code null}
 */
record Answer(ImageCall call, OpenAiAccount account, ImageSink sink, @Nullable String requestId) {

	private static final int PEEK = 16;

	void read(HttpExchange exchange, HttpAnswer answer) throws ProviderException {
		try (PushbackInputStream body = new PushbackInputStream(answer.body(), PEEK)) {
			byte[] start = peek(body);
			String text = new String(start, StandardCharsets.ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading(); //$NON-NLS-1$ //$NON-NLS-2$
			String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
			if (start.length == 0) {
				throw lost(Messages.Answer_empty);
			} else if (isPicture(start)) {
				RawPicture.copy(body, sink);
			} else if (text.startsWith("event:") || text.startsWith("data:") || type.startsWith("text/event-stream")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				new PictureEvents(this).read(body);
			} else if (text.startsWith("{") || text.isEmpty()) { //$NON-NLS-1$
				new PictureDocument(this).read(body, UsageReader.charged(answer));
			} else if (type.startsWith("image/") && !text.startsWith("<")) { //$NON-NLS-1$ //$NON-NLS-2$
				RawPicture.copy(body, sink);
			} else {
				throw lost(Messages.Answer_page);
			}
		} catch (IOException e) {
			throw exchange.failure(e).with(requestId, null);
		}
	}

	/** An answer that cannot be understood: the call may well have been charged. */
	ProviderException lost(String message) {
		return new ProviderException(FailureKind.PROTOCOL, message, new Evidence.Lost()).with(requestId, null);
	}

	/** Bytes came, and are kept, that are no picture. */
	ProviderException broken() {
		return new ProviderException(FailureKind.BAD_IMAGE, Messages.Answer_broken, new Evidence.Lost()).with(requestId, null);
	}

	private static byte[] peek(PushbackInputStream body) throws IOException {
		// one read, not a full buffer: whoever sends less for now must not hold us up
		byte[] start = new byte[PEEK];
		int length = 0;
		for (int count = body.read(start, 0, PEEK); count > 0; count = length < PEEK ? body.read(start, length, PEEK - length) : 0) {
			length += count;
			if (new String(start, 0, length, StandardCharsets.ISO_8859_1).stripLeading().length() >= 8) {
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
