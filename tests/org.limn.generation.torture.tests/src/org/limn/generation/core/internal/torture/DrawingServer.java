/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;

import javax.imageio.ImageIO;

import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A server that answers with pictures as base64 in one document. The picture follows from the prompt, so that everybody knows what it drew. */
final class DrawingServer implements AutoCloseable {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final int SIDE = 96;

	private final ScriptedServer server;

	DrawingServer() throws IOException {
		server = new ScriptedServer();
		server.reply(DrawingServer::draw);
	}

	String url() {
		return server.address("").toString();
	}

	/** The prompt of a request. */
	static String prompt(byte[] body) throws IOException {
		return JSON.readTree(body).path("prompt").asText().strip();
	}

	/** The picture that stands for a prompt: noise, of some 28 KB. */
	static byte[] picture(String prompt, int slot) {
		return picture(prompt, slot, SIDE);
	}

	/** The same of another size, in pixels. */
	static byte[] picture(String prompt, int slot, int side) {
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
		new SplittableRandom(prompt.hashCode() * 31L + slot).nextBytes(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", out);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return out.toByteArray();
	}

	private static void draw(Wire wire) throws IOException {
		byte[] asked = wire.readRequest().body();
		JsonNode request = JSON.readTree(asked);
		String prompt = prompt(asked);
		StringBuilder data = new StringBuilder();
		for (int slot = 0; slot < request.path("n").asInt(1); slot++) {
			data.append(slot == 0 ? "" : ",").append("{\"b64_json\":\"").append(Base64.getEncoder().encodeToString(picture(prompt, slot))).append("\"}");
		}
		byte[] answer = ("{\"created\":1,\"data\":[" + data + "]}").getBytes(StandardCharsets.US_ASCII);
		wire.head(200, "Content-Type: application/json", "Content-Length: " + answer.length, "");
		wire.write(answer);
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
