/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.provider.http.AnswerException.Reason;

/**
 * Reads server-sent events ({@code text/event-stream}) as they come: comments, any line ending, several data lines, with and without names. The data of an event
 * is a stream of its own, because a single line of it may hold a whole picture. One thread.
 *
 * @since 1.0
 */
public final class EventStream {

	/**
	 * An event whose data is still arriving.
	 *
	 * @param name its name as far as it was sent before the data; empty when there was none
	 * @param data its data, lines joined by a line feed; valid until the next event is asked for
	 */
	public record Event(String name, InputStream data) {
	}

	private static final int LONGEST_FIELD = 8 * 1024;
	private static final String COMMENT = ":"; //$NON-NLS-1$
	private static final String END = "[DONE]"; //$NON-NLS-1$

	private final InputStream in;
	private final byte[] buffer = new byte[32 * 1024];
	private int position;
	private int limit;
	private @Nullable Data current;

	/**
	 * @param in the body of the answer; not closed
	 */
	public EventStream(InputStream in) {
		this.in = in;
	}

	/**
	 * Waits for the next event that has data. What was not read of the event before is skipped.
	 *
	 * @return the event, or {@code null} when the stream has ended, by itself or with {@code [DONE]}
	 * @throws IOException when it is cut or a line without data is too long
	 */
	public @Nullable Event next() throws IOException {
		Data before = current;
		if (before != null) {
			before.skipRest();
			current = null;
		}
		String name = ""; //$NON-NLS-1$
		while (true) {
			String field = field();
			if (field == null) {
				return null;
			}
			switch (field) {
			case "data" -> { //$NON-NLS-1$
				return event(name);
			}
			case "event" -> name = rest(); //$NON-NLS-1$
			case "" -> { //$NON-NLS-1$
				// an empty line: an event without data is none
				name = ""; //$NON-NLS-1$
				rest();
			}
			default -> rest();
			}
		}
	}

	private @Nullable Event event(String name) throws IOException {
		Data data = new Data();
		current = data;
		return data.isEnd() ? null : new Event(name, data);
	}

	/** The name of the next line's field, with the colon and one space taken; a colon for a comment, empty for an empty line, null at the end. */
	private @Nullable String field() throws IOException {
		ByteArrayOutputStream name = new ByteArrayOutputStream(8);
		int b = next0();
		if (b == 0xEF) {
			// a byte order mark may stand before the first line
			next0();
			next0();
			b = next0();
		}
		if (b < 0) {
			return null;
		}
		while (b >= 0 && b != ':' && b != '\n' && b != '\r') {
			name.write(b);
			if (name.size() > LONGEST_FIELD) {
				throw new AnswerException(Reason.NOT_UNDERSTOOD, "a line without a field"); //$NON-NLS-1$
			}
			b = next0();
		}
		if (b == ':' && name.size() == 0) {
			return COMMENT;
		}
		if (b == ':') {
			int space = next0();
			if (space >= 0 && space != ' ') {
				position--;
			}
		} else if (b >= 0) {
			position--;
		}
		return name.toString(StandardCharsets.UTF_8);
	}

	private boolean atLineEnd() throws IOException {
		int b = next0();
		if (b >= 0) {
			position--;
		}
		return b < 0 || b == '\n' || b == '\r';
	}

	/** The rest of a line that is no data. */
	private String rest() throws IOException {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		for (int b = next0(); b >= 0 && b != '\n'; b = next0()) {
			if (b == '\r') {
				skipLineFeed();
				break;
			}
			if (text.size() < LONGEST_FIELD) {
				text.write(b);
			}
		}
		return text.toString(StandardCharsets.UTF_8);
	}

	private void skipLineFeed() throws IOException {
		int b = next0();
		if (b >= 0 && b != '\n') {
			position--;
		}
	}

	private int next0() throws IOException {
		return position < limit || fill() ? buffer[position++] & 0xff : -1;
	}

	private boolean fill() throws IOException {
		position = 0;
		limit = Math.max(0, in.read(buffer, 0, buffer.length));
		return limit > 0;
	}

	/** The data lines of one event. */
	@NonNullByDefault({})
	private final class Data extends InputStream {
		private boolean ended;
		private byte[] peeked = new byte[0];
		private int used;

		/** Whether it is the mark that some servers set at the end of the stream. */
		boolean isEnd() throws IOException {
			peeked = readNBytes(END.length());
			return new String(peeked, StandardCharsets.US_ASCII).equals(END);
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			if (used < peeked.length && length > 0) {
				int count = Math.min(length, peeked.length - used);
				System.arraycopy(peeked, used, target, offset, count);
				used += count;
				return count;
			}
			if (ended) {
				return -1;
			}
			if (length == 0) {
				return 0;
			}
			if (position == limit && !fill()) {
				ended = true;
				return -1;
			}
			int end = position;
			int most = Math.min(limit, position + length);
			while (end < most && buffer[end] != '\n' && buffer[end] != '\r') {
				end++;
			}
			int count = end - position;
			if (count > 0) {
				System.arraycopy(buffer, position, target, offset, count);
				position = end;
				return count;
			}
			if (next0() == '\r') {
				skipLineFeed();
			}
			if (!anotherDataLine()) {
				ended = true;
				return -1;
			}
			target[offset] = '\n';
			return 1;
		}

		/** Whether the event goes on with more data; other fields in between are skipped. */
		private boolean anotherDataLine() throws IOException {
			while (true) {
				if (atLineEnd()) {
					return false;
				}
				String field = field();
				if (field == null) {
					return false;
				}
				if (field.equals("data")) { //$NON-NLS-1$
					return true;
				}
				rest();
			}
		}

		void skipRest() throws IOException {
			byte[] waste = new byte[4096];
			while (read(waste, 0, waste.length) >= 0) {
				// nobody wants it
			}
		}
	}
}
