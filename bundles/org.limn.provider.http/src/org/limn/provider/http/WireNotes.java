/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.WireTrace;

/**
 * Composes what a trace takes down of one exchange: the lines of the heads, and bodies as far as a person can read them. Values of headers that are not known to
 * be harmless are hidden, there and wherever they come again; pictures are told by their length.
 */
final class WireNotes {

	private static final AtomicLong NUMBERS = new AtomicLong();
	/** Headers that hold no secret and help to understand. */
	private static final Set<String> PLAIN = Set.of("accept", "accept-encoding", "cache-control", "content-length", "content-type", "date", "expires", "location", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
			"retry-after", "retry-after-ms", "server", "transfer-encoding", "user-agent", "x-request-id"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	private final WireTrace trace;
	private final long number = NUMBERS.incrementAndGet();
	private final Redaction redaction;
	private volatile @Nullable Excerpt answer;

	WireNotes(WireTrace trace, HttpCall call) {
		this.trace = trace;
		redaction = trace.on() ? new Redaction(secrets(call.headers())) : new Redaction();
	}

	/** The values of headers that may be secrets, also without the word before them, as in {@code Bearer …}. */
	private static String[] secrets(Map<String, String> headers) {
		List<String> secrets = new ArrayList<>();
		headers.forEach((name, value) -> {
			if (!PLAIN.contains(name.toLowerCase(Locale.ROOT))) {
				secrets.add(value);
				secrets.add(value.substring(value.indexOf(' ') + 1));
			}
		});
		return secrets.toArray(String[]::new);
	}

	private boolean on() {
		return trace.on();
	}

	/** A request is about to leave. */
	void leaves(HttpCall call) {
		if (!on()) {
			return;
		}
		StringBuilder lines = new StringBuilder(head(">", call.method() + ' ' + address(call.address()))); //$NON-NLS-1$
		call.headers().forEach((name, value) -> header(lines, name, value));
		RequestBody body = call.body();
		if (body != null) {
			header(lines, "Content-Type", body.contentType()); //$NON-NLS-1$
		}
		write(lines);
	}

	/** The body of a request, which is taken down when it has left. */
	BodyPublisher body(BodyPublisher publisher) {
		return on() ? new TracedPublisher(publisher, excerpt(">", "body")) : publisher; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The head of an answer is there; its body is taken down while it is read. */
	InputStream answers(int status, Map<String, List<String>> headers, InputStream body) {
		if (!on()) {
			return body;
		}
		StringBuilder lines = new StringBuilder(head("<", Integer.toString(status))); //$NON-NLS-1$
		headers.forEach((name, values) -> values.forEach(value -> header(lines, name, value)));
		write(lines);
		Excerpt read = excerpt("<", "body"); //$NON-NLS-1$ //$NON-NLS-2$
		answer = read;
		return new TracedStream(body, read);
	}

	/** A message of a conversation that was opened, from this side or from the other. */
	void message(boolean own, byte[] bytes) {
		if (on()) {
			Excerpt told = excerpt(own ? ">" : "<", "message"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			told.add(bytes, 0, bytes.length);
			told.end();
		}
	}

	/** Nothing more is read. */
	void end() {
		Excerpt read = answer;
		if (read != null) {
			read.end();
		}
	}

	/** No answer came. */
	void fails(String words) {
		if (on()) {
			write(new StringBuilder(head("<", "no answer: ")).append(words).append('\n')); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private Excerpt excerpt(String direction, String what) {
		return new Excerpt(text -> write(new StringBuilder(head(direction, what)).append(text).append('\n')));
	}

	private String head(String direction, String words) {
		return Instant.now().truncatedTo(ChronoUnit.MILLIS) + " #" + number + ' ' + direction + ' ' + words + '\n'; //$NON-NLS-1$
	}

	/** An address may carry a signature in its query: of that only the names are told. */
	private static String address(URI address) {
		String query = address.getRawQuery();
		String names = query == null ? "" : '?' + query.replaceAll("=[^&]*", "=\u2026"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort()) + address.getRawPath() + names; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static void header(StringBuilder lines, String name, String value) {
		boolean plain = PLAIN.contains(name.toLowerCase(Locale.ROOT));
		String told = name.equalsIgnoreCase("location") ? value.replaceAll("\\?.*", "?\u2026") : value; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		lines.append("    ").append(name).append(": ").append(plain ? told : "\u2026").append('\n'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private void write(StringBuilder lines) {
		trace.write(redaction.hide(lines.toString()));
	}
}
