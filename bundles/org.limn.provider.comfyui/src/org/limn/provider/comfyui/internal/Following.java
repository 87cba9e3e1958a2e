/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.Poll;
import org.limn.provider.http.SocketDialogue;
import org.limn.provider.http.SocketMessage;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Follows submitted work to its end: by what the server tells, and where it tells nothing, or the connection for that broke, by asking.
 *
 * @param dialogue wherein to ask
 * @param prompt the work
 * @param events takes what the server tells
 * @param sink told
 */
record Following(Dialogue dialogue, QueuedPrompt prompt, PromptEvents events, ImageSink sink) {

	private static final Duration SILENCE = Duration.ofSeconds(2);
	private static final Duration LONGEST = Duration.ofSeconds(5);

	/**
	 * Waits for the end.
	 *
	 * @param socket where the server tells; it need not be open
	 * @return what the server keeps of the work
	 * @throws ProviderException when it is not known there, could not be asked about, or nobody waits any more
	 */
	JsonNode end(SocketDialogue socket) throws ProviderException {
		Optional<JsonNode> end = listen(socket);
		return end.isPresent() ? end.get() : Poll.USUAL.until(dialogue, this::ask);
	}

	/** Takes what the server tells, until it is over or the connection is. */
	private Optional<JsonNode> listen(SocketDialogue socket) throws ProviderException {
		long asked = System.nanoTime();
		while (true) {
			Optional<SocketMessage> message = next(socket);
			if (message.isPresent() && message.get() instanceof SocketMessage.End) {
				return Optional.empty();
			}
			boolean over = message.isPresent() && events.take(message.get());
			// much may be said that is about the work of others
			if (message.isEmpty() || over || System.nanoTime() - asked > LONGEST.toNanos()) {
				asked = System.nanoTime();
				Optional<JsonNode> end = ask();
				if (end.isPresent()) {
					return end;
				}
			}
		}
	}

	private static Optional<SocketMessage> next(SocketDialogue socket) {
		try {
			return socket.next(SILENCE);
		} catch (ProviderException e) {
			// what it brings can be had by asking
			return Optional.of(new SocketMessage.End(0));
		}
	}

	private Optional<JsonNode> ask() throws ProviderException {
		Optional<JsonNode> end = prompt.finished();
		if (end.isPresent()) {
			return end;
		}
		QueuedPrompt.Place place = prompt.place();
		switch (place.state()) {
		case WAITING -> sink.progress(-1, NLS.bind(Messages.Following_waiting, Integer.valueOf(place.before())));
		case RUNNING -> events.tell();
		case GONE -> {
			// between the two questions it may have ended
			return Optional.of(prompt.finished().orElseThrow(Following::gone));
		}
		}
		return Optional.empty();
	}

	private static ProviderException gone() {
		return new ProviderException(FailureKind.NOT_FOUND, Messages.Following_gone, new Evidence.ErrorInAnswer(true));
	}
}
