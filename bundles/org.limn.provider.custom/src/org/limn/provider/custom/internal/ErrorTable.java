/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.provider.http.AnswerException;
import org.limn.provider.http.ErrorRules;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.Redaction;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How errors look. Words are compared as they are, never as regular expressions: a description cannot make reading an error slow.
 *
 * @param message where the words stand, or {@code null} for the usual places
 * @param code where the machine's word stands, or {@code null} for the usual places
 * @param free whether an error inside a success, and work that failed, cost nothing
 * @param table the rules, as {@link ErrorRules} reads them; those that every server keeps come last
 */
record ErrorTable(@Nullable JsonPointer message, @Nullable JsonPointer code, boolean free, ObjectNode table) {

	private static final String GROUP = "custom"; //$NON-NLS-1$
	private static final int MOST_RULES = 60;
	private static final int MOST_WORDS = 20;
	private static final Set<FailureKind> KINDS = Set.of(FailureKind.AUTH, FailureKind.QUOTA, FailureKind.RATE_LIMITED, FailureKind.INVALID_REQUEST,
			FailureKind.CONTENT_BLOCKED, FailureKind.NOT_FOUND, FailureKind.TIMEOUT, FailureKind.UNAVAILABLE);

	static ErrorTable read(Part root) throws DescriptionException {
		ObjectNode table = JsonNodeFactory.instance.objectNode();
		table.putArray("rules"); //$NON-NLS-1$
		Optional<Part> part = root.find("errors"); //$NON-NLS-1$
		@Nullable JsonPointer message = null;
		@Nullable JsonPointer code = null;
		boolean free = false;
		if (part.isPresent()) {
			Part errors = part.get().only("message code free rules"); //$NON-NLS-1$
			message = errors.pointer("message"); //$NON-NLS-1$
			code = errors.pointer("code"); //$NON-NLS-1$
			free = errors.flag("free", false); //$NON-NLS-1$
			for (Part rule : errors.list("rules", MOST_RULES)) { //$NON-NLS-1$
				add(table, rule.only("status code text class")); //$NON-NLS-1$
			}
		}
		usual(table, FailureKind.AUTH, 401, 403);
		usual(table, FailureKind.QUOTA, 402);
		usual(table, FailureKind.NOT_FOUND, 404, 410);
		usual(table, FailureKind.RATE_LIMITED, 429);
		usual(table, FailureKind.TIMEOUT, 408, 504);
		return new ErrorTable(message, code, free, table);
	}

	/** The rules, with what to hide in words. */
	ErrorRules rules(Redaction redaction) {
		return ErrorRules.of(table, GROUP, redaction).reading(this::error);
	}

	/**
	 * What a document says went wrong. Its text is only what the error says, not the whole: a prompt in it would be taken for words of the server.
	 *
	 * @param tree a document with the status of success
	 * @return the error, or empty when it has none in the places the description names
	 */
	Optional<ProviderError> in(JsonNode tree) {
		String words = at(message, tree);
		String machine = at(code, tree);
		return words.isBlank() && machine.isBlank() ? Optional.empty() : Optional.of(told(words, machine, words + '\n' + machine));
	}

	private ProviderError error(String body) {
		ProviderError usual = ProviderError.of(body);
		try {
			JsonNode tree = ImageJson.tree(body.getBytes(StandardCharsets.UTF_8));
			String words = at(message, tree);
			String machine = at(code, tree);
			return new ProviderError(words.isBlank() ? usual.message() : words, machine.isBlank() ? usual.code() : machine, usual.type(), usual.param(), usual.stage(),
					usual.categories(), usual.text(), usual.retryAfter());
		} catch (AnswerException e) {
			// no JSON: the usual reading has the words already
			return usual;
		}
	}

	private static ProviderError told(String words, String machine, String text) {
		return new ProviderError(words, machine, "", null, null, List.of(), text, Optional.empty()); //$NON-NLS-1$
	}

	private static String at(@Nullable JsonPointer place, JsonNode tree) {
		return place == null ? "" : tree.at(place).asText(); //$NON-NLS-1$
	}

	private static void add(ObjectNode table, Part rule) throws DescriptionException {
		ObjectNode row = row(table, kind(rule.at("class"))); //$NON-NLS-1$
		for (Part status : rule.list("status", MOST_WORDS)) { //$NON-NLS-1$
			row.withArray("status").add(status.number(400, 599)); //$NON-NLS-1$
		}
		List<String> codes = rule.texts("code", MOST_WORDS); //$NON-NLS-1$
		if (!codes.isEmpty()) {
			row.put("code", "^(?:" + any(codes) + ")$"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		List<String> texts = rule.texts("text", MOST_WORDS); //$NON-NLS-1$
		if (!texts.isEmpty()) {
			row.put("text", "(?i)(?:" + any(texts) + ")"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		if (codes.isEmpty() && texts.isEmpty() && !row.has("status")) { //$NON-NLS-1$
			throw rule.wrong(Messages.ErrorTable_nothing);
		}
	}

	private static String any(List<String> words) {
		return words.stream().map(Pattern::quote).collect(Collectors.joining("|")); //$NON-NLS-1$
	}

	private static FailureKind kind(Part part) throws DescriptionException {
		String word = part.text();
		List<String> names = new ArrayList<>(new TreeSet<>(KINDS).stream().map(Enum::name).toList());
		if (!names.contains(word)) {
			throw part.wrong(NLS.bind(Messages.ErrorTable_class, String.join(", ", names))); //$NON-NLS-1$
		}
		return FailureKind.valueOf(word);
	}

	private static void usual(ObjectNode table, FailureKind kind, int... statuses) {
		ObjectNode row = row(table, kind);
		Arrays.stream(statuses).forEach(status -> row.withArray("status").add(status)); //$NON-NLS-1$
	}

	private static ObjectNode row(ObjectNode table, FailureKind kind) {
		return table.withArray("rules").addObject().put("group", GROUP).put("class", kind.name()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
