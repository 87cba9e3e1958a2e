/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.generation.provider.Usage;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.LoggedProgress;
import org.limn.provider.http.PictureAnswer;
import org.limn.provider.http.PictureFields;
import org.limn.provider.http.Poll;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Accepted work, which the service calls a prediction, followed to its end.
 *
 * @param call the call
 * @param ticket its ticket, with the addresses that the service gave
 * @param server the service
 * @param sink where to tell
 */
record Work(ImageCall call, Ticket ticket, AccountServer server, ImageSink sink) {

	/** Outputs have no form of their own: one address, several, or either inside an object. */
	private static final PictureFields PICTURES = PictureFields.of(List.of(), List.of("/output", "/output/*", "/output/image", "/output/images/*", "/output/url")) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			.lasting(Duration.ofHours(1));
	private static final Pattern SEED = Pattern.compile("(?i)\\bseed\\s?[:=]?\\s?(\\d{1,18})\\b"); //$NON-NLS-1$
	private static final int LONGEST_WORDS = 2000;

	/** The ticket of an answer to a submission. */
	static Ticket ticket(JsonNode accepted) throws ProviderException {
		String id = accepted.path("id").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		if (id.isBlank()) {
			throw UnusableAnswer.missing("id"); //$NON-NLS-1$
		}
		return new Ticket(id, Map.of("get", accepted.at("/urls/get").asText(""), "cancel", accepted.at("/urls/cancel").asText(""))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}

	void follow() throws ProviderException {
		Dialogue dialogue = Dialogue.of(server, sink);
		HttpCall question = HttpCall.get(server.follow(ticket.data().getOrDefault("get", ""))); //$NON-NLS-1$ //$NON-NLS-2$
		JsonNode ended = Poll.USUAL.until(dialogue, () -> state(dialogue.ask(question)));
		told(ended);
		dialogue.ask(question, this::pictures);
	}

	/** Takes the pictures of work that is over. */
	int pictures(HttpAnswer answer) throws IOException, ProviderException {
		return new PictureAnswer(server, sink, call.count(), PICTURES, false).result(answer, (tree, found) -> {
			// read before
		});
	}

	/** What became of the work: nothing yet, or the prediction that succeeded. */
	Optional<JsonNode> state(JsonNode prediction) throws ProviderException {
		switch (prediction.path("status").asText()) { //$NON-NLS-1$
		case "starting", "processing" -> { //$NON-NLS-1$ //$NON-NLS-2$
			sink.progress(LoggedProgress.of(prediction.path("logs").asText("")), ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return Optional.empty();
		}
		case "succeeded" -> { //$NON-NLS-1$
			output(prediction);
			return Optional.of(prediction);
		}
		case "failed" -> throw server.rules().failure(ProviderError.of(prediction.path("error").asText("")), null, false); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "canceled" -> throw ended(FailureKind.UNAVAILABLE, Messages.Work_canceled, false); //$NON-NLS-1$
		case "aborted" -> throw ended(FailureKind.TIMEOUT, Messages.Work_aborted, true); //$NON-NLS-1$
		default -> throw UnusableAnswer.unknownState(prediction.path("status").asText()); //$NON-NLS-1$
		}
	}

	/** Refuses what is no picture: an output that is gone, and words. */
	private void output(JsonNode prediction) throws ProviderException {
		JsonNode output = prediction.path("output"); //$NON-NLS-1$
		if (prediction.path("data_removed").asBoolean() && output.isEmpty() && output.asText("").isEmpty()) { //$NON-NLS-1$ //$NON-NLS-2$
			throw ended(FailureKind.NOT_FOUND, Messages.Work_removed, false);
		}
		StringBuilder words = new StringBuilder();
		for (JsonNode part : output.isTextual() ? List.of(output) : output) {
			String text = part.asText();
			if (part.isTextual() && !text.isEmpty() && !text.startsWith("https://") && !text.startsWith("http://") && words.length() < LONGEST_WORDS) { //$NON-NLS-1$ //$NON-NLS-2$
				words.append(text);
			}
		}
		if (!words.isEmpty()) {
			throw UnusableAnswer.words(words.toString(), server.credential().redaction());
		}
	}

	private void told(JsonNode prediction) {
		double seconds = prediction.at("/metrics/predict_time").asDouble(); //$NON-NLS-1$
		if (seconds > 0 && Double.isFinite(seconds)) {
			sink.usage(new Usage(0, 0, 0, seconds, null));
		}
		Matcher seed = SEED.matcher(prediction.path("logs").asText("")); //$NON-NLS-1$ //$NON-NLS-2$
		if (seed.find()) {
			sink.seed(0, Long.parseLong(seed.group(1)));
		}
	}

	private static ProviderException ended(FailureKind kind, String words, boolean free) {
		return new ProviderException(kind, words, new Evidence.ErrorInAnswer(free));
	}
}
