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
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.limn.generation.provider.ImageWriter;
import org.limn.provider.http.AnswerException.Reason;

/** One text that is a picture: base64, perhaps behind {@code data:…;base64,}. */
final class PictureText {

	private final ImageWriter writer;
	private final Base64Decoder decoder;
	private boolean refused;

	PictureText(ImageWriter writer) {
		this.writer = writer;
		this.decoder = new Base64Decoder(writer);
	}

	/** Takes the beginning, of which a prefix is cut off. */
	void start(byte[] text, int length) throws IOException {
		int from = 0;
		if (length >= 5 && new String(text, 0, 5, StandardCharsets.US_ASCII).equalsIgnoreCase("data:")) { //$NON-NLS-1$
			String head = new String(text, 0, length, StandardCharsets.ISO_8859_1);
			int comma = head.indexOf(',');
			if (comma < 0 || !head.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) { //$NON-NLS-1$
				refuse();
				return;
			}
			from = comma + 1;
		}
		takeAll(text, from, length);
	}

	/** Takes letters until a quotation mark or a backslash; returns its index, or {@code to}. */
	int take(byte[] text, int from, int to) throws IOException {
		int i = from;
		while (i < to) {
			if (!refused) {
				i = decoder.take(text, i, to);
				if (i == to) {
					return i;
				}
			}
			byte b = text[i];
			if (b == '"' || b == '\\') {
				return i;
			}
			refuse();
			i++;
		}
		return i;
	}

	/** Takes letters that were escaped. */
	void takeAll(byte[] text, int from, int to) throws IOException {
		if (!refused && decoder.take(text, from, to) < to) {
			refuse();
		}
	}

	/** The text is over: commits the picture when all of it was base64, and says whether. */
	boolean end() throws IOException {
		boolean whole = decoder.finish() && !refused;
		if (whole) {
			try {
				writer.commit();
			} catch (AnswerException e) {
				throw e;
			} catch (IOException e) {
				throw new AnswerException(Reason.NOT_STORED, "the picture could not be made durable", e); //$NON-NLS-1$
			}
		}
		return whole;
	}

	/** Writes out what is held when the connection broke inside the text. */
	void cut() throws IOException {
		decoder.finish();
	}

	private void refuse() {
		refused = true;
		decoder.refuse();
	}
}
