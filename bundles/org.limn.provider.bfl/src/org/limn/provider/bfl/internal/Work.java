/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.bfl.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.generation.provider.Usage;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.PictureAnswer;
import org.limn.provider.http.PictureFields;
import org.limn.provider.http.Poll;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/** Accepted work, which the service calls a task, followed to its end. Used by one thread. */
final class Work {

	private static final PictureFields PICTURES = PictureFields.of(List.of(), List.of("/result/sample")).lasting(Duration.ofMinutes(10)); //$NON-NLS-1$
	/** How often a task that was just accepted may be unknown: a region needs a moment to hear of it. */
	private static final int GRACE = 4;
	private static final BigDecimal CREDIT = new BigDecimal("0.01"); //$NON-NLS-1$
	private static final BigDecimal MOST_CREDITS = BigDecimal.valueOf(1_000_000);
	private static final int MOST_REASONS = 10;

	private final Ticket ticket;
	private final AccountServer server;
	private final ImageSink sink;
	private int grace;

	/** Work that was accepted some time ago. */
	Work(Ticket ticket, AccountServer server, ImageSink sink) {
		this.ticket = ticket;
		this.server = server;
		this.sink = sink;
	}

	/** The same, accepted just now. */
	Work justAccepted() {
		grace = GRACE;
		return this;
	}

	/** The ticket of an answer to a submission; what it costs is said only there. */
	static Ticket ticket(JsonNode accepted) throws ProviderException {
		String id = accepted.path("id").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		if (id.isBlank()) {
			throw UnusableAnswer.missing("id"); //$NON-NLS-1$
		}
		return new Ticket(id, Map.of("poll", accepted.path("polling_url").asText(""), "credits", accepted.path("cost").asText(""))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}

	void follow() throws ProviderException {
		Dialogue dialogue = Dialogue.of(server, sink);
		// always the address that was given: another region does not know the task
		HttpCall question = HttpCall.get(server.follow(ticket.data().getOrDefault("poll", ""))); //$NON-NLS-1$ //$NON-NLS-2$
		Poll.USUAL.until(dialogue, () -> ask(dialogue, question));
		dialogue.ask(question, this::picture);
	}

	private Optional<Boolean> ask(Dialogue dialogue, HttpCall question) throws ProviderException {
		try {
			return state(dialogue.ask(question)) ? Optional.of(Boolean.TRUE) : Optional.empty();
		} catch (ProviderException e) {
			if (e.failure().kind() != FailureKind.NOT_FOUND || grace-- <= 0) {
				throw e;
			}
			sink.progress(-1, ""); //$NON-NLS-1$
			return Optional.empty();
		}
	}

	/** Whether the picture is there. */
	boolean state(JsonNode task) throws ProviderException {
		switch (task.path("status").asText()) { //$NON-NLS-1$
		case "Pending" -> { //$NON-NLS-1$
			JsonNode progress = task.path("progress"); //$NON-NLS-1$
			double fraction = progress.isNumber() ? progress.asDouble() : -1;
			sink.progress(fraction >= 0 && fraction <= 1 ? fraction : -1, ""); //$NON-NLS-1$
			return false;
		}
		case "Ready" -> { //$NON-NLS-1$
			return true;
		}
		case "Request Moderated" -> throw moderated(Messages.Work_requestModerated, "input", task); //$NON-NLS-1$ //$NON-NLS-2$
		case "Content Moderated" -> throw moderated(Messages.Work_contentModerated, "output", task); //$NON-NLS-1$ //$NON-NLS-2$
		case "Error" -> throw ended(FailureKind.UNAVAILABLE, NLS.bind(Messages.Work_error, clean(task.at("/details/error").asText(""))).strip()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "Task not found" -> throw ended(FailureKind.NOT_FOUND, Messages.Work_notFound); //$NON-NLS-1$
		default -> throw UnusableAnswer.unknownState(task.path("status").asText()); //$NON-NLS-1$
		}
	}

	/** Takes the picture of work that is over. */
	int picture(HttpAnswer answer) throws IOException, ProviderException {
		return new PictureAnswer(server, sink, 1, PICTURES, false).result(answer, (tree, found) -> {
			JsonNode seed = tree.at("/result/seed"); //$NON-NLS-1$
			if (seed.isIntegralNumber() && seed.canConvertToLong()) {
				sink.seed(0, seed.asLong());
			}
			cost(ticket.data().getOrDefault("credits", "")).ifPresent(cost -> sink.usage(new Usage(0, 0, 0, 0, cost))); //$NON-NLS-1$ //$NON-NLS-2$
		});
	}

	/** What some credits are worth. */
	static Optional<Cost> cost(String credits) {
		if (!credits.matches("\\d{1,7}(\\.\\d{1,10})?")) { //$NON-NLS-1$
			return Optional.empty();
		}
		BigDecimal number = new BigDecimal(credits);
		return number.compareTo(MOST_CREDITS) > 0 ? Optional.empty() : Optional.of(Cost.usd(number.multiply(CREDIT).toPlainString()));
	}

	private ProviderException moderated(String words, String stage, JsonNode task) {
		List<String> reasons = new ArrayList<>();
		for (JsonNode reason : task.at("/details/Moderation Reasons")) { //$NON-NLS-1$
			if (reasons.size() < MOST_REASONS) {
				reasons.add(clean(reason.asText()));
			}
		}
		String message = NLS.bind(words, String.join(", ", reasons)).strip(); //$NON-NLS-1$
		// nobody says whether it is charged
		return new ProviderException(Failure.about(FailureKind.CONTENT_BLOCKED, message, stage), new Evidence.ErrorInAnswer(false), null);
	}

	private String clean(String words) {
		return server.credential().redaction().clean(words);
	}

	private static ProviderException ended(FailureKind kind, String words) {
		return new ProviderException(kind, words, new Evidence.ErrorInAnswer(false));
	}
}
