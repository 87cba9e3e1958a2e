/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.provider.http.SocketMessage;
import org.limn.provider.tck.RecordingSink;

class PromptEventsTest {

	private static final String OWN = "\"prompt_id\":\"" + ComfyUiServer.ID_IN_FIXTURES + "\"";

	private final RecordingSink sink = new RecordingSink(1);
	private final PromptEvents events = new PromptEvents(ComfyUiServer.ID_IN_FIXTURES, 4, sink);

	@Test
	void progressIsThatOfAllNodesAndNeverGoesBack() {
		assertThat(after("execution_cached", "\"nodes\":[\"1\"]")).isEqualTo(0.25);
		assertThat(after("executing", "\"node\":\"2\"")).isEqualTo(0.25);
		assertThat(after("progress", "\"value\":10,\"max\":20,\"node\":\"2\"")).isEqualTo(0.375);
		assertThat(after("executing", "\"node\":\"3\"")).isEqualTo(0.5);
		assertThat(after("progress", "\"value\":0,\"max\":20,\"node\":\"2\"")).isEqualTo(0.5);
		assertThat(after("progress_state", "\"nodes\":{\"3\":{\"value\":1,\"max\":1,\"state\":\"finished\"},\"4\":{\"value\":9,\"max\":3,\"state\":\"running\"}}")).isEqualTo(1);
		assertThat(sink.violations()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "execution_success|\"timestamp\":1", "execution_error|\"node_id\":\"3\"", "execution_interrupted|\"node_id\":\"3\"", "executing|\"node\":null" })
	void endIsNoticed(String type, String data) {
		assertThat(tell(type, data)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no JSON", "[]", "{\"type\":\"execution_success\",\"data\":{\"prompt_id\":\"another\"}}", "{\"type\":\"news\",\"data\":{}}" })
	void whatIsNotAboutThisWorkIsLeftOut(String words) {
		assertThat(events.take(new SocketMessage.Text(words))).isFalse();
		assertThat(sink.said()).isEmpty();
	}

	@Test
	void picturesInTheMakingAreShownWhenTheyAreOfThisWork() {
		take("ws-binary-1-png");
		assertThat(sink.previews()).as("nobody knows whose it is").isEmpty();
		take("ws-binary-4-metadata");
		tell("execution_start", "\"timestamp\":1");
		take("ws-binary-1-png");
		take("ws-binary-1-jpeg");
		assertThat(sink.previews()).hasSize(3).allMatch(preview -> preview[0] == (byte) 0x89 || preview[0] == (byte) 0xff);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ws-binary-3-text", "ws-binary-99-unknown", "ws-binary-short" })
	void otherFramesAreLeftOut(String name) {
		tell("execution_start", "\"timestamp\":1");
		take(name);
		assertThat(sink.previews()).isEmpty();
	}

	private double after(String type, String data) {
		assertThat(tell(type, data)).isFalse();
		return events.fraction();
	}

	private boolean tell(String type, String data) {
		return events.take(new SocketMessage.Text("{\"type\":\"" + type + "\",\"data\":{" + OWN + "," + data + "}}"));
	}

	private void take(String name) {
		assertThat(events.take(new SocketMessage.Bytes(ComfyUiServer.FIXTURES.bytes("comfyui/" + name + ".bin")))).isFalse();
	}
}
