/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * An error as a provider told it, whatever the form: {@code {error:{message,type,param,code}}}, {@code {error:"text"}}, {@code {errors:[{code,message}]}},
 * {@code {name,errors:["text"]}}, {@code {detail:…}}, {@code {message}}, the faults of a workflow ({@code node_errors}), one of them in a list, plain text, HTML, or
 * nothing. Not cleaned: nothing of it may be shown before {@link Redaction}.
 *
 * @param message the words; may be empty
 * @param code the machine's word for it; may be empty
 * @param type the machine's word for its kind; may be empty
 * @param param the field it is about, or {@code null}
 * @param stage {@code input} or {@code output} when a content filter says which, or {@code null}
 * @param categories what a content filter names
 * @param text the whole answer, or its beginning
 * @param retryAfter how long the answer asks to wait, or empty
 * @since 1.0
 */
public record ProviderError(String message, String code, String type, @Nullable String param, @Nullable String stage, List<String> categories,
		String text, Optional<Duration> retryAfter) {

	private static final String ERROR = "error"; //$NON-NLS-1$
	private static final String ERRORS = "errors"; //$NON-NLS-1$
	private static final String MESSAGE = "message"; //$NON-NLS-1$
	private static final String DETAIL = "detail"; //$NON-NLS-1$

	/** Copies the list. */
	public ProviderError {
		categories = List.copyOf(categories);
	}

	/**
	 * Reads an answer.
	 *
	 * @param text the body, or its beginning
	 * @return the error
	 */
	public static ProviderError of(String text) {
		String stripped = text.strip();
		if (stripped.startsWith("{") || stripped.startsWith("[")) { //$NON-NLS-1$ //$NON-NLS-2$
			try {
				return of(ImageJson.tree(stripped.getBytes(StandardCharsets.UTF_8)), text);
			} catch (AnswerException e) {
				// no JSON after all: the text itself is all there is
				return plain(text);
			}
		}
		return plain(text);
	}

	/**
	 * Reads an error out of a tree.
	 *
	 * @param tree the answer
	 * @return the error
	 */
	public static ProviderError of(JsonNode tree) {
		return of(tree, tree.toString());
	}

	/**
	 * Whether an answer says that something went wrong, whatever its status.
	 *
	 * @param tree the answer
	 * @return {@code true} when it has an error
	 */
	public static boolean isIn(JsonNode tree) {
		JsonNode error = tree.path(ERROR);
		JsonNode errors = tree.path(ERRORS);
		return errors.isArray() && !errors.isEmpty() || error.isObject() && !error.isEmpty() || error.isTextual() && !error.asText().isBlank();
	}

	private static ProviderError plain(String text) {
		return new ProviderError(text, "", "", null, null, List.of(), text, Optional.empty()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The first fault in a workflow ({@code node_errors}); missing where there is none. */
	private static JsonNode fault(JsonNode tree) {
		for (JsonNode node : tree.path("node_errors")) { //$NON-NLS-1$
			JsonNode first = node.path("errors").path(0); //$NON-NLS-1$
			if (first.isObject()) {
				return first;
			}
		}
		return MissingNode.getInstance();
	}

	private static ProviderError of(JsonNode answer, String text) {
		JsonNode tree = answer.isArray() && answer.path(0).isObject() ? answer.path(0) : answer;
		JsonNode error = tree.path(ERROR);
		JsonNode listed = tree.path(ERRORS).path(0);
		JsonNode told = error.isObject() ? error : listed.isObject() ? listed : tree;
		String message = first(word(told, MESSAGE), listed.asText(), word(tree, ERRORS), word(tree, ERROR), details(tree.path(DETAIL)), word(tree, MESSAGE));
		String code = first(word(told, "code"), word(tree, "error_id"), word(tree, "name"), error.isTextual() && tree.has(MESSAGE) ? error.asText() : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		if (error.isTextual() && tree.path(MESSAGE).isTextual()) {
			message = tree.path(MESSAGE).asText();
		}
		JsonNode fault = fault(tree);
		String details = first(word(fault, "details"), word(told, "details")); //$NON-NLS-1$ //$NON-NLS-2$
		message = details.isEmpty() ? message : first(word(fault, MESSAGE), message) + ": " + details; //$NON-NLS-1$
		String inner = first(word(told.path("inner_error"), "code"), word(told.path("innererror"), "code")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		JsonNode moderation = told.path("moderation_details"); //$NON-NLS-1$
		String stage = word(moderation, "moderation_stage"); //$NON-NLS-1$
		List<String> categories = new ArrayList<>();
		moderation.path("categories").forEach(c -> categories.add(c.asText())); //$NON-NLS-1$
		for (String place : List.of("inner_error", "innererror")) { //$NON-NLS-1$ //$NON-NLS-2$
			told.path(place).path("content_filter_results").properties().stream().filter(p -> p.getValue().path("filtered").asBoolean()) //$NON-NLS-1$ //$NON-NLS-2$
					.forEach(p -> categories.add(p.getKey()));
		}
		String param = first(word(told, "param"), field(tree.path(DETAIL)), word(tree.path("invalid_fields").path(0), "field"), violated(told), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				word(fault.path("extra_info"), "input_name")); //$NON-NLS-1$ //$NON-NLS-2$
		String type = first(word(told, "type"), word(tree.path(DETAIL).path(0), "type")); //$NON-NLS-1$ //$NON-NLS-2$
		return new ProviderError(message, inner.isEmpty() ? code : code + ' ' + inner, type, param.isEmpty() ? null : param,
				stage.equals("input") || stage.equals("output") ? stage : null, categories, text, RetryAfter.of(told)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The field in the details of {@code google.rpc.BadRequest}. */
	private static String violated(JsonNode told) {
		for (JsonNode detail : told.path("details")) { //$NON-NLS-1$
			String field = word(detail.path("fieldViolations").path(0), "field"); //$NON-NLS-1$ //$NON-NLS-2$
			if (!field.isEmpty()) {
				return field;
			}
		}
		return ""; //$NON-NLS-1$
	}

	/** The list that checkers of Python servers send, or a text. */
	private static String details(JsonNode detail) {
		if (detail.isTextual()) {
			return detail.asText();
		}
		StringBuilder words = new StringBuilder();
		for (JsonNode entry : detail) {
			String field = field(entry);
			words.append(words.isEmpty() ? "" : "; ").append(field).append(field.isEmpty() ? "" : ": ").append(first(word(entry, "msg"), word(entry, MESSAGE))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		}
		return words.toString();
	}

	private static String field(JsonNode detail) {
		JsonNode place = detail.isArray() ? detail.path(0).path("loc") : detail.path("loc"); //$NON-NLS-1$ //$NON-NLS-2$
		return place.isArray() && !place.isEmpty() ? place.path(place.size() - 1).asText() : ""; //$NON-NLS-1$
	}

	private static String word(JsonNode node, String name) {
		JsonNode value = node.path(name);
		return value.isTextual() || value.isNumber() ? value.asText() : ""; //$NON-NLS-1$
	}

	private static String first(String... words) {
		for (String word : words) {
			if (!word.isBlank()) {
				return word;
			}
		}
		return ""; //$NON-NLS-1$
	}
}
