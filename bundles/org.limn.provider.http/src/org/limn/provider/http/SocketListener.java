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
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.provider.http.AnswerException.Reason;

/**
 * Puts the pieces of messages together and holds a few until they are taken; more are not asked for, so that a server cannot fill the memory. It never waits: the
 * platform may call it on the very thread that takes them. (One message at a time would do, but with nothing asked for the platform trips over the end of a
 * connection.)
 */
@NonNullByDefault({})
final class SocketListener implements WebSocket.Listener {

	/** A message, or why there will be none. */
	record Event(@Nullable SocketMessage message, @Nullable AnswerException error) {
	}

	private static final int BROKEN = 1006;
	private static final int MOST = 4;

	private final long longest;
	private final Deque<Event> events = new ArrayDeque<>();
	private final StringBuilder text = new StringBuilder();
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private boolean ended;

	/**
	 * @param longest the longest message, letters or bytes
	 */
	SocketListener(long longest) {
		this.longest = longest;
	}

	/** Takes the next message and asks for another one in its place; {@code null} when none came in time. */
	synchronized @Nullable Event next(WebSocket socket, Duration patience) throws InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		while (events.isEmpty()) {
			long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
			if (left <= 0) {
				return null;
			}
			wait(left);
		}
		if (!ended) {
			socket.request(1);
		}
		return events.remove();
	}

	@Override
	public void onOpen(WebSocket socket) {
		socket.request(MOST);
	}

	@Override
	public CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
		if (text.length() + (long) piece.length() > longest) {
			return fail(socket);
		}
		text.append(piece);
		if (last) {
			told(new SocketMessage.Text(text.toString()));
			text.setLength(0);
		} else {
			socket.request(1);
		}
		return null;
	}

	@Override
	public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer piece, boolean last) {
		if (bytes.size() + (long) piece.remaining() > longest) {
			return fail(socket);
		}
		byte[] copy = new byte[piece.remaining()];
		piece.get(copy);
		bytes.writeBytes(copy);
		if (last) {
			told(new SocketMessage.Bytes(bytes.toByteArray()));
			bytes.reset();
		} else {
			socket.request(1);
		}
		return null;
	}

	@Override
	public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
		end(new Event(new SocketMessage.End(code), null));
		return null;
	}

	/** A connection that breaks ends in either way here: which one is a matter of chance. */
	@Override
	public void onError(WebSocket socket, Throwable error) {
		end(new Event(new SocketMessage.End(BROKEN), null));
	}

	/** Says that nothing more will come, and wakes whoever waits. */
	synchronized void end(Event event) {
		ended = true;
		events.add(event);
		notifyAll();
	}

	private CompletionStage<?> fail(WebSocket socket) {
		socket.abort();
		end(new Event(null, new AnswerException(Reason.TOO_LONG, "a message of more than " + longest))); //$NON-NLS-1$
		return null;
	}

	private synchronized void told(SocketMessage message) {
		if (!ended) {
			events.add(new Event(message, null));
			notifyAll();
		}
	}
}
