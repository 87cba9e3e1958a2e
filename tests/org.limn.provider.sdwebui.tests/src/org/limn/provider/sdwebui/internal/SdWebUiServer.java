/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.limn.testsupport.Received;
import org.limn.testsupport.Reply;
import org.limn.testsupport.ScriptedServer;
import org.limn.testsupport.Wire;

/** A web UI that draws as many pictures as are asked for, once it was asked how far it is, and stops when it is told to. */
final class SdWebUiServer implements AutoCloseable {

	private static final Pattern COUNT = Pattern.compile("\"batch_size\":(\\d+)");
	private static final Pattern TASK = Pattern.compile("\"(?:force_task_id|id_task)\":\"([^\"]*)\"");

	final ScriptedServer server = new ScriptedServer();
	volatile Reply drawing = Reply.end();
	volatile String task = "";
	private volatile CountDownLatch asked = new CountDownLatch(0);

	SdWebUiServer() throws IOException {
		server.reply(this::answer);
	}

	/** Draws from now on, each time only after it was asked for progress. */
	void draw(byte[] picture, boolean watched) {
		asked = new CountDownLatch(watched ? 1 : 0);
		drawing = wire -> {
			awaitQuestion();
			Received request = wire.readRequest();
			Matcher count = COUNT.matcher(request.text());
			String pictures = ("\"" + Base64.getEncoder().encodeToString(picture) + "\",").repeat(count.find() ? Integer.parseInt(count.group(1)) : 1);
			document(wire, 200, "{\"images\":[" + pictures.substring(0, pictures.length() - 1) + "],\"parameters\":{},\"info\":\"\"}");
		};
	}

	private void awaitQuestion() throws IOException {
		try {
			asked.await(10, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			throw new IOException(e);
		}
	}

	private void answer(Wire wire) throws IOException {
		Received request = wire.readRequest();
		String path = request.path().replaceFirst("\\?.*", "");
		switch (path) {
		case "/sdapi/v1/txt2img", "/sdapi/v1/img2img" -> {
			task = task(request);
			drawing.answer(wire);
			task = "";
		}
		case "/internal/progress" -> {
			boolean active = task(request).equals(task);
			document(wire, 200, "{\"active\":" + active + ",\"queued\":false,\"completed\":" + !active + ",\"progress\":0.5,\"live_preview\":\"data:image/png;base64,"
					+ Base64.getEncoder().encodeToString(SdWebUiBench.FIXTURES.bytes("_images/pixel.png")) + "\",\"textinfo\":null}");
			asked.countDown();
		}
		case "/sdapi/v1/interrupt" -> document(wire, 200, "{}");
		case "/sdapi/v1/sd-models" -> SdWebUiBench.FIXTURES.fixture("sdwebui/models").reply().answer(wire);
		case "/sdapi/v1/samplers" -> SdWebUiBench.FIXTURES.fixture("sdwebui/samplers").reply().answer(wire);
		default -> document(wire, 404, "{\"detail\":\"Not Found\"}");
		}
	}

	private static String task(Received request) {
		Matcher matcher = TASK.matcher(request.text());
		return matcher.find() ? matcher.group(1) : "";
	}

	static void document(Wire wire, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		wire.head(status, "Content-Type: application/json", "Content-Length: " + body.length, "");
		wire.write(body);
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
