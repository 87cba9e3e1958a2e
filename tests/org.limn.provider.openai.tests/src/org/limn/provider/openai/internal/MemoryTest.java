/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.osgi.util.NLS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.limn.generation.provider.ImageProvider;
import org.limn.provider.http.HttpExchange;
import org.limn.testsupport.ChildJava;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Memory does not grow with the size of a picture: a process with 16 MiB of heap takes four of 64 MiB. */
class MemoryTest {

	private static final List<Class<?>> NEEDED = List.of(LargeAnswerReader.class, OpenAiProvider.class, HttpExchange.class, ImageProvider.class, ScriptedServer.class,
			JsonFactory.class, ObjectMapper.class, JsonProperty.class, NLS.class, IStatus.class);
	private static final int PICTURES = 4;
	private static final int BLOCK = 48 * 1024;
	private static final int BLOCKS = (64 << 20) / BLOCK;

	@ParameterizedTest
	@ValueSource(strings = { "document", "stream" })
	void fourLargePicturesFitIntoASmallProcess(String form) throws Exception {
		byte[] block = new byte[BLOCK];
		new Random(64).nextBytes(block);
		byte[] text = Base64.getEncoder().encode(block);
		boolean stream = form.equals("stream");
		try (ScriptedServer server = new ScriptedServer()) {
			server.reply(stream ? events(text) : document(text));
			String[] told = { server.address("/v1").toString(), Boolean.toString(stream), stream ? "1" : Integer.toString(PICTURES) };
			try (ChildJava child = new ChildJava(List.of("-Xmx16m", "-XX:+UseSerialGC"), NEEDED, LargeAnswerReader.class, told)) {
				String expected = digest(block);
				assertThat(child.rest()).hasSize(stream ? 1 : PICTURES).allMatch(line -> line.endsWith(expected));
				assertThat(child.end()).isZero();
			}
		}
	}

	private static Reply document(byte[] text) {
		return wire -> {
			wire.readRequest();
			wire.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"created\":1,\"data\":[");
			for (int i = 0; i < PICTURES; i++) {
				wire.write(i == 0 ? "{\"b64_json\":\"" : ",{\"b64_json\":\"");
				for (int b = 0; b < BLOCKS; b++) {
					wire.write(text);
				}
				wire.write("\"}");
			}
			wire.write("]}");
		};
	}

	private static Reply events(byte[] text) {
		return wire -> {
			wire.readRequest();
			wire.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
			for (String type : new String[] { "partial_image", "completed" }) {
				wire.write("event: image_generation." + type + "\ndata: {\"type\":\"image_generation." + type + "\",\"b64_json\":\"");
				for (int b = 0; b < BLOCKS; b++) {
					wire.write(text);
				}
				wire.write("\"}\n\n");
			}
		};
	}

	private static String digest(byte[] block) throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		for (int b = 0; b < BLOCKS; b++) {
			digest.update(block);
		}
		return HexFormat.of().formatHex(digest.digest());
	}
}
