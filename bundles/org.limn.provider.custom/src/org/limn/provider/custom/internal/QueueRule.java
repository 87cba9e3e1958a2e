/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * How work that was accepted is followed.
 *
 * @param id where its id stands in the answer to the submission
 * @param status where to ask how it is
 * @param state where the word for it stands
 * @param words what the words mean
 * @param progress where it says how far it is, or {@code null}
 * @param progressOf what the progress is when all is done, as 1 or 100
 * @param result where the pictures are when it is done, or {@code null} when the answer about the state has them
 * @param cancel how to ask for its end, or {@code null}
 * @param find where to look for it by the id of the call, or {@code null}
 */
record QueueRule(JsonPointer id, AddressRule status, JsonPointer state, Map<String, Stage> words, @Nullable JsonPointer progress, long progressOf,
		@Nullable AddressRule result, @Nullable Cancel cancel, @Nullable PlaceholderText find) {

	/** How work is. */
	enum Stage {
		/** It goes on. */
		WAITING,
		/** There are pictures. */
		DONE,
		/** There will be none. */
		FAILED
	}

	/**
	 * How to ask for the end of work.
	 *
	 * @param method as {@code DELETE}
	 * @param at where
	 * @param free whether work that was ended costs nothing
	 */
	record Cancel(String method, AddressRule at, boolean free) {
	}

	private static final int MOST_WORDS = 30;
	private static final int LONGEST_ID = 500;

	static QueueRule read(Part part, RequestRule request) throws DescriptionException {
		part.only("id status state waiting done failed progress progressOf result cancel cancelMethod cancelIsFree find"); //$NON-NLS-1$
		Map<String, Stage> words = new HashMap<>();
		for (Stage stage : Stage.values()) {
			words(part, stage, words);
		}
		if (!words.containsValue(Stage.DONE)) {
			throw part.wrong(NLS.bind(Messages.Part_missing, "done")); //$NON-NLS-1$
		}
		part.at("status"); //$NON-NLS-1$
		AddressRule status = Objects.requireNonNull(AddressRule.ofWork(part, "status")); //$NON-NLS-1$
		Optional<Part> find = part.find("find"); //$NON-NLS-1$
		if (find.isPresent() && !request.met().met("call")) { //$NON-NLS-1$
			throw find.get().wrong(Messages.QueueRule_find);
		}
		return new QueueRule(part.at("id").pointer(), status, part.at("state").pointer(), words, part.pointer("progress"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				part.number("progressOf", 1, 1, 1_000_000), AddressRule.ofWork(part, "result"), cancel(part), //$NON-NLS-1$ //$NON-NLS-2$
				find.isPresent() ? AddressRule.path(find.get(), AddressRule.NAMES) : null);
	}

	private static void words(Part part, Stage stage, Map<String, Stage> words) throws DescriptionException {
		for (Part word : part.list(stage.name().toLowerCase(Locale.ROOT), MOST_WORDS)) {
			String text = word.node().isValueNode() ? word.node().asText() : ""; //$NON-NLS-1$
			if (text.isEmpty() || words.containsKey(text)) {
				throw word.wrong(Messages.QueueRule_word);
			}
			words.put(text, stage);
		}
	}

	private static @Nullable Cancel cancel(Part part) throws DescriptionException {
		AddressRule at = AddressRule.ofWork(part, "cancel"); //$NON-NLS-1$
		String method = part.text("cancelMethod", "POST"); //$NON-NLS-1$ //$NON-NLS-2$
		if (!Set.of("POST", "PUT", "DELETE").contains(method)) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			throw part.at("cancelMethod").wrong(Messages.QueueRule_method); //$NON-NLS-1$
		}
		boolean free = part.flag("cancelIsFree", false); //$NON-NLS-1$
		return at == null ? null : new Cancel(method, at, free);
	}

	/** What an answer about work says, or empty when its word is not in the description. */
	Optional<Stage> stage(JsonNode answer) {
		return Optional.ofNullable(words.get(word(answer)));
	}

	/** The server's word. */
	String word(JsonNode answer) {
		return answer.at(state).asText();
	}

	/** How far it is, 0 to 1, or -1 when the answer does not say. */
	double progress(JsonNode answer) {
		JsonPointer place = progress;
		JsonNode number = place == null ? answer.path("") : answer.at(place); //$NON-NLS-1$
		double fraction = number.asDouble(-1) / progressOf;
		return number.isMissingNode() || number.isNull() || !(fraction >= 0) ? -1 : Math.min(1, fraction);
	}

	/**
	 * The ticket of work that was accepted.
	 *
	 * @param accepted the answer to the submission
	 * @return the ticket
	 * @throws ProviderException when the answer lacks what is needed to find it again
	 */
	Ticket ticket(JsonNode accepted) throws ProviderException {
		String key = accepted.at(id).asText();
		if (key.isBlank() || key.length() > LONGEST_ID) {
			throw UnusableAnswer.missing(id.toString());
		}
		Map<String, String> data = new HashMap<>();
		Set<AddressRule> rules = new HashSet<>(List.of(status));
		AddressRule pictures = result;
		if (pictures != null) {
			rules.add(pictures);
		}
		Cancel end = cancel;
		if (end != null) {
			rules.add(end.at());
		}
		for (AddressRule rule : rules) {
			rule.in(accepted).ifPresent(address -> data.put(rule.role(), address));
		}
		return new Ticket(key, data);
	}
}
