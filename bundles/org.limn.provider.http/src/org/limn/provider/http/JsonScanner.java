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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.limn.generation.provider.ImageWriter;
import org.limn.provider.http.AnswerException.Reason;

/**
 * Walks over the bytes of a JSON document, knows where it is, hands chosen texts on, and copies all the rest, which a real parser then judges. It only has to
 * be right about texts and brackets.
 */
final class JsonScanner {

	/** An object or array that is open: the name of the current member, or the index of the current entry. */
	private static final class Frame {
		private final boolean array;
		private String name = ""; //$NON-NLS-1$
		private int index;
		private boolean expectsName;

		Frame(boolean array) {
			this.array = array;
			this.expectsName = !array;
		}
	}

	private static final int BUFFER = 32 * 1024;

	private final InputStream in;
	private final int maximumRest;
	private final ImageJson.Pictures pictures;
	private final List<String> whole = new ArrayList<>();
	private final List<String> broken = new ArrayList<>();
	private final byte[] buffer = new byte[BUFFER];
	private int position;
	private int limit;
	private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
	private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();
	private boolean recording;
	private final Deque<Frame> open = new ArrayDeque<>();

	JsonScanner(InputStream in, int maximumRest, ImageJson.Pictures pictures) {
		this.in = in;
		this.maximumRest = maximumRest;
		this.pictures = pictures;
	}

	/** Pointers of the texts that were pictures. */
	List<String> whole() {
		return whole;
	}

	/** Pointers of the texts that should have been pictures. */
	List<String> broken() {
		return broken;
	}

	/** Reads one document; returns it without the chosen texts. */
	byte[] scan() throws IOException {
		boolean begun = false;
		while (true) {
			int b = next();
			if (b < 0) {
				if (begun && open.isEmpty()) {
					return rest.toByteArray();
				}
				throw new AnswerException(Reason.NOT_UNDERSTOOD, "the document ended early"); //$NON-NLS-1$
			}
			switch (b) {
			case ' ', '\t', '\r', '\n', 0xEF, 0xBB, 0xBF -> {
				// white space and byte order mark: servers send them to keep a connection open
				if (begun && open.isEmpty()) {
					return rest.toByteArray();
				}
				continue;
			}
			case '{', '[' -> open(b);
			case '}', ']' -> close(b);
			case ',' -> comma();
			case ':' -> copy(b);
			case '"' -> text();
			default -> copy(b);
			}
			begun = true;
			if (open.isEmpty() && (b == '}' || b == ']' || b == '"')) {
				return rest.toByteArray();
			}
		}
	}

	private void open(int b) throws IOException {
		if (open.size() >= ImageJson.MAXIMUM_DEPTH) {
			throw new AnswerException(Reason.NOT_UNDERSTOOD, "nested too deep"); //$NON-NLS-1$
		}
		open.push(new Frame(b == '['));
		copy(b);
	}

	private void close(int b) throws IOException {
		if (open.isEmpty() || open.pop().array != (b == ']')) {
			throw new AnswerException(Reason.NOT_UNDERSTOOD, "brackets do not match"); //$NON-NLS-1$
		}
		copy(b);
	}

	private void comma() throws IOException {
		if (open.isEmpty()) {
			throw new AnswerException(Reason.NOT_UNDERSTOOD, "a comma outside"); //$NON-NLS-1$
		}
		Frame frame = open.element();
		if (frame.array) {
			frame.index++;
		} else {
			frame.expectsName = true;
		}
		copy(',');
	}

	private void text() throws IOException {
		if (!open.isEmpty() && open.element().expectsName) {
			Frame frame = open.element();
			frame.expectsName = false;
			byte[] name = raw();
			frame.name = new String(name, StandardCharsets.UTF_8);
			copyText(name, name.length);
			return;
		}
		recorded.reset();
		recording = true;
		byte[] start = new byte[ImageJson.START];
		int length = 0;
		boolean ended = false;
		while (length < start.length && !ended) {
			int letter = letter();
			ended = letter < 0;
			if (!ended) {
				start[length++] = (byte) letter;
			}
		}
		recording = false;
		if (length == 0 || !handOn(start, length, ended)) {
			byte[] raw = recorded.toByteArray();
			if (ended) {
				copyText(raw, raw.length - 1);
			} else {
				recorded.write(raw());
				copyText(recorded.toByteArray(), recorded.size());
			}
		}
	}

	/** Gives a text to a writer, when there is one for it. */
	private boolean handOn(byte[] start, int length, boolean ended) throws IOException {
		String pointer = pointer();
		try (ImageWriter writer = pictures.writer(pointer, new String(start, 0, length, StandardCharsets.ISO_8859_1))) {
			if (writer == null) {
				return false;
			}
			PictureText picture = new PictureText(writer);
			picture.start(start, length);
			if (!ended) {
				stream(picture);
			}
			(picture.end() ? whole : broken).add(pointer);
		}
		copyText(start, 0);
		return true;
	}

	/** Hands a text on to its end. */
	private void stream(PictureText picture) throws IOException {
		byte[] one = new byte[1];
		while (true) {
			try {
				if (position == limit && !fill()) {
					throw new AnswerException(Reason.NOT_UNDERSTOOD, "the document ended inside a picture"); //$NON-NLS-1$
				}
			} catch (IOException e) {
				picture.cut();
				throw e;
			}
			position = picture.take(buffer, position, limit);
			if (position < limit) {
				if (buffer[position] == '"') {
					position++;
					return;
				}
				one[0] = (byte) letter();
				picture.takeAll(one, 0, 1);
			}
		}
	}

	/** One letter of a text with its escape undone, as a byte of UTF-8 or, above ASCII and escaped, as something that is no base64; -1 at the end. */
	private int letter() throws IOException {
		int b = must();
		if (b == '"') {
			return -1;
		}
		if (b != '\\') {
			return b;
		}
		int escaped = must();
		return switch (escaped) {
		case 'n', 'r', 't' -> '\n';
		case 'b', 'f' -> 0x7f;
		case 'u' -> {
			int code = 0;
			for (int i = 0; i < 4; i++) {
				int digit = Character.digit(must(), 16);
				if (digit < 0) {
					throw new AnswerException(Reason.NOT_UNDERSTOOD, "a wrong escape"); //$NON-NLS-1$
				}
				code = code << 4 | digit;
			}
			yield code < 0x80 && code != '"' ? code : 0x7f;
		}
		default -> escaped == '"' ? 0x7f : escaped;
		};
	}

	private void copyText(byte[] raw, int length) throws IOException {
		copy('"');
		for (int i = 0; i < length; i++) {
			copy(raw[i] & 0xff);
		}
		copy('"');
	}

	/** The rest of a text as it stands, without the closing mark. */
	private byte[] raw() throws IOException {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		for (int b = must(); b != '"'; b = must()) {
			text.write(b);
			if (b == '\\') {
				text.write(must());
			}
			if (text.size() > ImageJson.MAXIMUM_REST) {
				throw tooLong();
			}
		}
		return text.toByteArray();
	}

	private String pointer() {
		StringBuilder pointer = new StringBuilder();
		Iterator<Frame> outermostFirst = open.descendingIterator();
		while (outermostFirst.hasNext()) {
			Frame frame = outermostFirst.next();
			pointer.append('/').append(frame.array ? Integer.toString(frame.index) : frame.name);
		}
		return pointer.toString();
	}

	private void copy(int b) throws IOException {
		if (rest.size() >= maximumRest) {
			throw tooLong();
		}
		rest.write(b);
	}

	private static AnswerException tooLong() {
		return new AnswerException(Reason.TOO_LONG, "more text than an answer has"); //$NON-NLS-1$
	}

	private int must() throws IOException {
		int b = next();
		if (b < 0) {
			throw new AnswerException(Reason.NOT_UNDERSTOOD, "the document ended inside a text"); //$NON-NLS-1$
		}
		if (recording) {
			recorded.write(b);
		}
		return b;
	}

	private int next() throws IOException {
		return position < limit || fill() ? buffer[position++] & 0xff : -1;
	}

	private boolean fill() throws IOException {
		position = 0;
		limit = Math.max(0, in.read(buffer, 0, buffer.length));
		return limit > 0;
	}
}
