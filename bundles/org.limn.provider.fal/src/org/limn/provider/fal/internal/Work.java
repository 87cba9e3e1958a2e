/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.fal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.generation.provider.Usage;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.DiscardedPicture;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.HttpExchange;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.LoggedProgress;
import org.limn.provider.http.PictureAnswer;
import org.limn.provider.http.PictureFields;
import org.limn.provider.http.Poll;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Accepted work, followed to its end. The service answers for a model at the address of the result: with its pictures, or with the status and the words of its
 * failure.
 *
 * @param call the call
 * @param ticket its ticket, with the addresses that the service gave; they are not built here, because parts of a model's id are missing in them
 * @param server the queue
 * @param sink where to tell
 */
record Work(ImageCall call, Ticket ticket, AccountServer server, ImageSink sink) {

	private static final int LONGEST = 1 << 20;

	/** The ticket of an answer to a submission. */
	static Ticket ticket(JsonNode accepted) throws ProviderException {
		String id = accepted.path("request_id").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		if (id.isBlank()) {
			throw UnusableAnswer.missing("request_id"); //$NON-NLS-1$
		}
		return new Ticket(id, Map.of("status", accepted.path("status_url").asText(""), "result", accepted.path("response_url").asText(""), "cancel", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
				accepted.path("cancel_url").asText(""))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** An address of a ticket, refused when it leads elsewhere. */
	static URI address(Ticket ticket, String which, AccountServer server) throws ProviderException {
		return server.follow(ticket.data().getOrDefault(which, "")); //$NON-NLS-1$
	}

	void follow() throws ProviderException {
		Dialogue dialogue = Dialogue.of(server, sink);
		URI status = address(ticket, "status", server); //$NON-NLS-1$
		HttpCall question = HttpCall.get(URI.create(status + (status.getRawQuery() == null ? "?logs=1" : "&logs=1"))); //$NON-NLS-1$ //$NON-NLS-2$
		HttpCall result = HttpCall.get(address(ticket, "result", server)); //$NON-NLS-1$
		String error = Poll.USUAL.until(dialogue, () -> state(dialogue.ask(question)));
		List<String> places = places(result(result, error), error);
		PictureAnswer pictures = new PictureAnswer(server, sink, call.count(), PictureFields.of(List.of(), places), false);
		Dialogue.of(server, sink).ask(result, answer -> pictures.result(answer, (tree, found) -> {
			// read before
		}));
	}

	/** What became of the work: nothing yet, or the words of its failure, which are empty when it went well. */
	Optional<String> state(JsonNode state) throws ProviderException {
		switch (state.path("status").asText()) { //$NON-NLS-1$
		case "IN_QUEUE" -> { //$NON-NLS-1$
			int position = state.path("queue_position").asInt(); //$NON-NLS-1$
			sink.progress(-1, position > 0 ? NLS.bind(Messages.Work_position, Integer.valueOf(position)) : ""); //$NON-NLS-1$
			return Optional.empty();
		}
		case "IN_PROGRESS" -> { //$NON-NLS-1$
			JsonNode logs = state.path("logs"); //$NON-NLS-1$
			sink.progress(LoggedProgress.of(logs.path(logs.size() - 1).path("message").asText()), ""); //$NON-NLS-1$ //$NON-NLS-2$
			return Optional.empty();
		}
		case "COMPLETED" -> { //$NON-NLS-1$
			double seconds = state.at("/metrics/inference_time").asDouble(); //$NON-NLS-1$
			if (seconds > 0 && Double.isFinite(seconds)) {
				sink.usage(new Usage(0, 0, 0, seconds, null));
			}
			String error = state.path("error").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
			return Optional.of(error.isEmpty() ? state.path("error_type").asText("") : error); //$NON-NLS-1$ //$NON-NLS-2$
		}
		default -> throw UnusableAnswer.unknownState(state.path("status").asText()); //$NON-NLS-1$
		}
	}

	/** The document of the result. A failure of the model comes as the status of this answer; one of the way to it says nothing about the work. */
	private JsonNode result(HttpCall asked, String error) throws ProviderException {
		try (HttpExchange exchange = new HttpExchange(server.connections())) {
			sink.onCancel(exchange::abort);
			HttpAnswer answer = exchange.send(server.authorized(asked));
			if (!answer.ok()) {
				throw failure(answer, !error.isEmpty());
			}
			try (InputStream body = answer.body()) {
				return ImageJson.read(body, LONGEST, (pointer, start) -> start.startsWith("data:") ? new DiscardedPicture() : null).tree(); //$NON-NLS-1$
			} catch (IOException e) {
				throw exchange.failure(e);
			}
		}
	}

	/** What went wrong, and whether that is the end of the work. */
	ProviderException failure(HttpAnswer answer, boolean failed) {
		boolean own = failed || answer.header("x-fal-error-type").isPresent() || answer.header("x-fal-retryable").isPresent(); //$NON-NLS-1$ //$NON-NLS-2$
		ProviderException failure = server.rules().failure(answer);
		// faults of the service are never charged; what was wrong with a request may be
		return own ? new ProviderException(failure.failure(), new Evidence.ErrorInAnswer(answer.status() >= 500), failure.getCause()) : failure;
	}

	/** Where the pictures stand that the filter let pass. */
	List<String> places(JsonNode tree, String error) throws ProviderException {
		List<String> places = new ArrayList<>();
		int pictures = tree.path("images").size(); //$NON-NLS-1$
		for (int i = 0; i < pictures; i++) {
			if (!tree.path("has_nsfw_concepts").path(i).asBoolean()) { //$NON-NLS-1$
				places.add("/images/" + i + "/url"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		if (pictures > 0 && places.isEmpty()) {
			throw new ProviderException(Failure.about(FailureKind.CONTENT_BLOCKED, Messages.Work_filtered, "output"), new Evidence.ErrorInAnswer(false), null); //$NON-NLS-1$
		}
		if (tree.path("image").isObject()) { //$NON-NLS-1$
			places.add("/image/url"); //$NON-NLS-1$
		}
		if (places.isEmpty() && !error.isEmpty()) {
			throw server.rules().failure(ProviderError.of(error), null, false);
		}
		if (tree.path("seed").isIntegralNumber()) { //$NON-NLS-1$
			sink.seed(0, tree.path("seed").asLong()); //$NON-NLS-1$
		}
		return places;
	}
}
