/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.testsupport.queue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ProviderException;

/** What the server says over a WebSocket. It hastens polling and brings previews; nothing is lost when it breaks. */
final class Events implements WebSocket.Listener, AutoCloseable {

	private static final long QUIET_MILLIS = 250;
	private static final byte[] WORD = new byte[0];
	private final BlockingQueue<byte @Nullable []> said = new LinkedBlockingQueue<>(64);
	private final CountDownLatch ended = new CountDownLatch(1);
	private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
	private volatile @Nullable WebSocket socket;

	private Events() {
	}

	static Events open(Line line, String id) throws ProviderException {
		Events events = new Events();
		URI address = URI.create(line.address("/events/" + id).toString().replaceFirst("^http", "ws")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		events.socket = line.listen(address, events);
		return events;
	}

	/** Waits until something is said, or for a while. */
	void await(Consumer<byte[]> preview) throws ProviderException {
		try {
			byte @Nullable [] first = said.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
			if (first != null && first.length > 0) {
				preview.accept(first);
			}
			drain(preview);
		} catch (InterruptedException e) {
			throw Line.interrupted();
		}
	}

	/** Passes on the rest: what the server said of work that is over may still be under way when a poll already knows of it. */
	void rest(Consumer<byte[]> preview) throws ProviderException {
		try {
			ended.await(QUIET_MILLIS * 4, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			throw Line.interrupted();
		}
		drain(preview);
	}

	private void drain(Consumer<byte[]> preview) {
		for (byte @Nullable [] next = said.poll(); next != null; next = said.poll()) {
			if (next.length > 0) {
				preview.accept(next);
			}
		}
	}

	@Override
	public @Nullable CompletionStage<?> onText(@Nullable WebSocket webSocket, @Nullable CharSequence data, boolean last) {
		said.offer(WORD);
		request(webSocket);
		return null;
	}

	@Override
	public @Nullable CompletionStage<?> onBinary(@Nullable WebSocket webSocket, @Nullable ByteBuffer data, boolean last) {
		if (data != null && partial.size() < 1 << 20) {
			byte[] bytes = new byte[data.remaining()];
			data.get(bytes);
			partial.writeBytes(bytes);
		}
		if (last) {
			said.offer(partial.toByteArray());
			partial.reset();
		}
		request(webSocket);
		return null;
	}

	private static void request(@Nullable WebSocket webSocket) {
		if (webSocket != null) {
			webSocket.request(1);
		}
	}

	@Override
	public @Nullable CompletionStage<?> onClose(@Nullable WebSocket webSocket, int status, @Nullable String reason) {
		ended.countDown();
		return null;
	}

	@Override
	public void onError(@Nullable WebSocket webSocket, @Nullable Throwable error) {
		ended.countDown();
	}

	@Override
	public void close() {
		WebSocket open = socket;
		if (open != null) {
			open.abort();
		}
	}
}
