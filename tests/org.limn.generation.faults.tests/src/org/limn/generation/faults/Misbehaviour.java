/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.limn.testsupport.Content;
import org.limn.testsupport.Reply;
import org.limn.testsupport.Wire;

/**
 * What a server, or the network before it, does to a request. Where it is meant that the work was done and only the answer is wrong, the work is done.
 *
 * @param service the service, which knows the right answer
 * @param canary what an unkind server repeats of the request
 * @param dice decides where something is cut
 */
record Misbehaviour(Service service, String canary, Random dice) {

	private static final byte[] NOTHING = new byte[0];

	/** The misbehaviour of a name, with an argument behind a slash. */
	Reply named(String name) {
		String[] words = name.split("/", 2);
		String argument = words.length > 1 ? words[1] : "";
		return switch (words[0]) {
		case "reset-head" -> wire -> {
			wire.record(wire.readHead());
			wire.reset();
		};
		case "reset" -> wire -> {
			service.content(wire);
			wire.reset();
		};
		case "end" -> service::content;
		case "reset-body" -> wire -> {
			half(wire);
			wire.reset();
		};
		case "short" -> this::half;
		case "chunked" -> this::chunked;
		case "stall" -> wire -> {
			whole(wire, service.content(wire).body().length);
			wire.awaitClientGone();
		};
		case "drip" -> wire -> {
			half(wire);
			wire.drip('A', 100);
		};
		case "long" -> this::tooLong;
		case "endless" -> this::endless;
		case "gzip" -> this::bomb;
		case "late" -> this::late;
		case "kept" -> wire -> {
			service.parts().proper(wire);
			wire.awaitClientGone();
		};
		case "redirect" -> redirect(argument);
		case "status" -> status(Integer.parseInt(argument));
		case "policy" -> refusal(400, "{\"error\":{\"message\":\"Your request was rejected. " + canary
				+ "\",\"code\":\"moderation_blocked\",\"type\":\"content_policy\"}}");
		case "busy" -> busy(argument);
		case "page" -> Reply.of(200, "text/html", "<html><title>Welcome</title><body>Sign in.</body></html>".getBytes(StandardCharsets.UTF_8));
		case "nothing" -> wire -> {
			service.content(wire);
			Reply.of(200, "application/octet-stream", NOTHING).answer(wire);
		};
		case "broken" -> wire -> {
			Content content = service.content(wire);
			byte[] half = Arrays.copyOf(content.body(), content.body().length / 2);
			Reply.of(200, content.type(), new String(half, StandardCharsets.ISO_8859_1).replace('=', '\u0001').getBytes(StandardCharsets.ISO_8859_1)).answer(wire);
		};
		case "says" -> said(argument);
		case "fewer" -> changed("&result1=[^&]*|,\\{\"b64_json.*?\\}", "");
		case "one-bad" -> changed("(,\\{\"b64_json\":\").*?\"", "$1***\"");
		default -> throw new IllegalArgumentException("no misbehaviour " + name);
		};
	}

	/** The first part of the right answer, with the length of the whole. */
	private void half(Wire wire) throws IOException {
		byte[] body = whole(wire, 0);
		wire.write(Arrays.copyOf(body, body.length / 4 + dice.nextInt(body.length / 2 + 1)));
	}

	private byte[] whole(Wire wire, int more) throws IOException {
		Content content = service.content(wire);
		wire.head(200, "Content-Type: " + content.type(), "Content-Length: " + (content.body().length + more));
		wire.line("");
		return content.body();
	}

	private void chunked(Wire wire) throws IOException {
		Content content = service.content(wire);
		wire.head(200, "Content-Type: " + content.type(), "Transfer-Encoding: chunked");
		wire.line("");
		wire.chunk(Arrays.copyOf(content.body(), content.body().length / 2));
	}

	private void tooLong(Wire wire) throws IOException {
		service.parts().proper(wire);
		wire.write("and more, of which the head said nothing");
	}

	private void endless(Wire wire) throws IOException {
		Content content = service.content(wire);
		wire.head(200, "Content-Type: " + content.type(), "Transfer-Encoding: chunked");
		wire.line("");
		wire.chunk(Arrays.copyOf(content.body(), content.body().length / 2));
		byte[] more = new byte[50_000];
		Arrays.fill(more, (byte) 'A');
		while (true) {
			wire.chunk(more);
		}
	}

	private void bomb(Wire wire) throws IOException {
		service.content(wire);
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(packed)) {
			for (int i = 0; i < 1000; i++) {
				out.write(new byte[100_000]);
			}
		}
		wire.head(200, "Content-Type: application/json", "Content-Encoding: gzip", "Content-Length: " + packed.size());
		wire.line("");
		wire.write(packed.toByteArray());
	}

	/** Answers when nobody waits any more. */
	private void late(Wire wire) throws IOException {
		Content content = service.content(wire);
		wire.awaitClientGone();
		Reply.of(200, content.type(), content.body()).answer(wire);
	}

	private Reply redirect(String argument) {
		String[] words = argument.split("/");
		String target = words[1].equals("here") ? service.url() + "/again" : words[1].equals("plain") ? "http://127.0.0.1:9/plain" : "http://localhost:9/elsewhere";
		return Reply.of(Integer.parseInt(words[0]), "text/plain", NOTHING, "Location: " + target);
	}

	/** A refusal in the words of the machine; a fault of the server is a page, and the server may have begun. */
	private Reply status(int status) {
		if (status < 500 && status != 408) {
			return refusal(status, "{\"error\":{\"message\":\"It was refused: " + canary + "\",\"code\":\"scripted\",\"type\":\"invalid\"}}");
		}
		return wire -> {
			service.content(wire);
			Reply.of(status, "text/html", ("<html><h1>Sorry</h1>" + canary + "</html>").getBytes(StandardCharsets.UTF_8)).answer(wire);
		};
	}

	private static Reply refusal(int status, String words) {
		return Reply.json(status, words);
	}

	private static Reply busy(String argument) {
		String header = switch (argument) {
		case "date" -> DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2));
		case "day" -> "86400";
		default -> argument;
		};
		byte[] words = "{\"error\":{\"message\":\"Slow down.\",\"code\":\"rate_limit_exceeded\"}}".getBytes(StandardCharsets.UTF_8);
		return argument.isEmpty() ? Reply.of(429, "application/json", words) : Reply.of(429, "application/json", words, "Retry-After: " + header);
	}

	/** The right answer with something changed in it. */
	private Reply changed(String expression, String replacement) {
		return wire -> {
			Content content = service.content(wire);
			String text = new String(content.body(), StandardCharsets.UTF_8).replaceFirst(expression, replacement);
			Reply.of(200, content.type(), text.getBytes(StandardCharsets.UTF_8)).answer(wire);
		};
	}

	/** Says just this in the place of the right answer; the work is done all the same. */
	private Reply said(String argument) {
		String words = switch (argument) {
		case "error" -> "{\"error\":{\"message\":\"The engine stopped. " + canary + "\",\"code\":\"engine\"}}";
		case "deep" -> "{\"data\":" + "[".repeat(100_000);
		case "large-number" -> "{\"created\":" + "9".repeat(100_000) + "}";
		case "bad-base64" -> "{\"data\":[{\"b64_json\":\"***\"}]}";
		default -> argument;
		};
		return wire -> {
			service.content(wire);
			Reply.of(200, words.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded", words.getBytes(StandardCharsets.UTF_8)).answer(wire);
		};
	}
}
