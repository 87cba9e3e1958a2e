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
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.limn.testsupport.ImagesProtocol;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;

/** A server that answers with pictures as base64 in one document. The picture follows from the prompt, so that everybody knows what it drew. */
final class PromptedServer implements AutoCloseable {

	private static final int SIDE = 96;

	private final ScriptedServer server;

	PromptedServer() throws IOException {
		server = new ScriptedServer();
		server.reply(PromptedServer::draw);
	}

	String url() {
		return server.address("").toString();
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
		String prompt = ImagesProtocol.prompt(asked);
		answer(wire, IntStream.range(0, ImagesProtocol.count(asked)).mapToObj(slot -> picture(prompt, slot)).toList());
	}

	/** Answers with pictures. */
	static void answer(Wire wire, List<byte[]> pictures) throws IOException {
		byte[] answer = ImagesProtocol.answer(pictures).body();
		wire.head(200, "Content-Type: application/json", "Content-Length: " + answer.length, "");
		wire.write(answer);
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
