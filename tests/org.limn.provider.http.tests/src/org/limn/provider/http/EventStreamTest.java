/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class EventStreamTest {

	@Test
	void readsNamesDataAndSeveralLines() throws IOException {
		assertThat(read("event: a\ndata: 1\n\nevent: b\ndata: 2\ndata: 3\n\n")).containsExactly("a=1", "b=2\n3");
	}

	@Test
	void takesAnyLineEnding() throws IOException {
		assertThat(read("event: a\r\ndata: 1\r\n\r\ndata:2\r\revent: c\ndata: 3\n\n")).containsExactly("a=1", "=2", "c=3");
	}

	@Test
	void skipsCommentsIdsAndEventsWithoutData() throws IOException {
		assertThat(read(":\n: keep-alive\n\nevent: nothing\n\nid: 7\nevent: x\n: between\nretry: 10\ndata: 1\n\n")).containsExactly("x=1");
	}

	@Test
	void endsAtDone() throws IOException {
		assertThat(read("data: 1\n\ndata: [DONE]\n\ndata: 2\n\n")).containsExactly("=1");
	}

	@Test
	void lastEventNeedsNoEmptyLine() throws IOException {
		assertThat(read("data: 12345678")).containsExactly("=12345678");
	}

	@Test
	void keepsOneSpaceOnlyAndMayHaveEmptyData() throws IOException {
		assertThat(read("data:  x \n\ndata\n\ndata:\n\n")).containsExactly("= x ", "=", "=");
	}

	@Test
	void skipsWhatWasNotReadOfAnEvent() throws IOException {
		EventStream events = events("data: " + "long".repeat(50_000) + "\ndata: more\n\nevent: next\ndata: 1\n\n");
		assertThat(events.next()).isNotNull();
		EventStream.Event second = events.next();
		assertThat(second == null ? "" : second.name()).isEqualTo("next");
		assertThat(events.next()).isNull();
	}

	@Test
	void byteOrderMarkIsNoPartOfAName() throws IOException {
		assertThat(read("\uFEFFevent: a\ndata: 1\n\n")).containsExactly("a=1");
	}

	private static EventStream events(String text) {
		return new EventStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<String> read(String text) throws IOException {
		EventStream events = events(text);
		List<String> all = new ArrayList<>();
		for (EventStream.Event event = events.next(); event != null; event = events.next()) {
			try (InputStream data = event.data()) {
				all.add(event.name() + "=" + new String(data.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return all;
	}
}
