/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * From an error of a provider to a failure with words: rules as data, the first that matches wins. A rule is {@code {group, status: [..], class, code?, type?,
 * text?}}; without {@code status} it fits every one; {@code code}, {@code type} and {@code text} are regular expressions to be found in the machine's words and
 * in the body. What no rule fits: other 4xx are invalid requests, 5xx are faults of the provider, the rest is not understood. Immutable.
 *
 * @since 1.0
 */
public final class ErrorRules {

	private record Rule(Set<Integer> status, FailureKind kind, @Nullable Pattern code, @Nullable Pattern type, @Nullable Pattern text) {
		boolean fits(int answered, ProviderError error) {
			boolean fitsStatus = answered == ANY || status.isEmpty() || status.contains(answered);
			return fitsStatus && found(code, error.code()) && found(type, error.type()) && found(text, error.text());
		}

		/** An error inside a success has no status, so that only the words count. */
		boolean saysWords() {
			return code != null || type != null || text != null;
		}

		private static boolean found(@Nullable Pattern pattern, String word) {
			return pattern == null || pattern.matcher(word).find();
		}
	}

	private static final int ANY = 0;
	private static final int LONGEST_TEXT = 64 * 1024;
	private static final int LONGEST_ID = 100;

	private final List<Rule> rules;
	private final Redaction redaction;
	private final Function<String, ProviderError> words;

	private ErrorRules(List<Rule> rules, Redaction redaction, Function<String, ProviderError> words) {
		this.rules = List.copyOf(rules);
		this.redaction = redaction;
		this.words = words;
	}

	/**
	 * The rules of one group of a table.
	 *
	 * @param table the table, {@code {rules: […]}}; its regular expressions are taken as they are
	 * @param group the group
	 * @param redaction what to hide in words
	 * @return the rules
	 */
	public static ErrorRules of(JsonNode table, String group, Redaction redaction) {
		List<Rule> rules = new ArrayList<>();
		for (JsonNode row : table.path("rules")) { //$NON-NLS-1$
			if (row.path("group").asText().equals(group)) { //$NON-NLS-1$
				Set<Integer> status = new HashSet<>();
				row.path("status").forEach(s -> status.add(s.asInt())); //$NON-NLS-1$
				rules.add(new Rule(Set.copyOf(status), FailureKind.valueOf(row.path("class").asText()), pattern(row, "code"), pattern(row, "type"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						pattern(row, "text"))); //$NON-NLS-1$
			}
		}
		return new ErrorRules(rules, redaction, ProviderError::of);
	}

	/**
	 * The same for a provider that has the words of its errors in places of its own.
	 *
	 * @param reader reads the body of an answer, or its beginning; throws nothing
	 * @return a copy
	 */
	public ErrorRules reading(Function<String, ProviderError> reader) {
		return new ErrorRules(rules, redaction, reader);
	}

	/**
	 * Reads the rules of one group.
	 *
	 * @param resource a class beside whose file the table lies
	 * @param name the name of the table
	 * @param group the group
	 * @param redaction what to hide in words
	 * @return the rules
	 */
	public static ErrorRules load(Class<?> resource, String name, String group, Redaction redaction) {
		try (InputStream in = resource.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalArgumentException("no table " + name); //$NON-NLS-1$
			}
			return of(ImageJson.tree(in.readAllBytes()), group, redaction);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * The failure of an answer whose status is not one of success. Reads its body.
	 *
	 * @param answer the answer
	 * @return the exception to throw
	 */
	public ProviderException failure(HttpAnswer answer) {
		Evidence evidence = new Evidence.Status(answer.status());
		String requestId = requestId(answer);
		if (answer.status() >= 300 && answer.status() < 400) {
			String message = NLS.bind(Messages.ErrorRules_redirect, redaction.clean(target(answer)));
			return new ProviderException(Failure.of(FailureKind.NOT_FOUND, message), evidence, null).with(requestId, null);
		}
		ProviderError error = words.apply(answer.text(LONGEST_TEXT));
		FailureKind kind = rules.stream().filter(r -> r.fits(answer.status(), error)).map(Rule::kind).findFirst().orElseGet(() -> byStatus(answer.status()));
		boolean waiting = kind == FailureKind.RATE_LIMITED || kind == FailureKind.UNAVAILABLE;
		Optional<Duration> wait = RetryAfter.of(answer.headers(), Instant.now()).or(error::retryAfter);
		return new ProviderException(failure(kind, error), evidence, null).with(requestId, waiting && wait.isPresent() ? wait.get() : null);
	}

	/**
	 * The failure of an answer that has the status of success and says error.
	 *
	 * @param error what it says
	 * @param requestId the provider's id of the request, or {@code null}
	 * @param free whether the provider documents that such errors cost nothing
	 * @return the exception to throw
	 */
	public ProviderException failure(ProviderError error, @Nullable String requestId, boolean free) {
		FailureKind kind = rules.stream().filter(r -> r.saysWords() && r.fits(ANY, error)).map(Rule::kind).findFirst().orElse(FailureKind.UNAVAILABLE);
		return new ProviderException(failure(kind, error), new Evidence.ErrorInAnswer(free), null).with(requestId, null);
	}

	/**
	 * The provider's own id of a request, for its support.
	 *
	 * @param answer the answer
	 * @return the id, or {@code null}
	 */
	public @Nullable String requestId(HttpAnswer answer) {
		String id = answer.header("x-request-id").or(() -> answer.header("apim-request-id")).or(() -> answer.header("request-id")) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.or(() -> answer.header("x-fal-request-id")).or(() -> answer.header("cf-ray")).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String clean = redaction.clean(id);
		return clean.isEmpty() ? null : clean.substring(0, Math.min(LONGEST_ID, clean.length()));
	}

	private Failure failure(FailureKind kind, ProviderError error) {
		String words = redaction.clean(error.message());
		if (kind == FailureKind.CONTENT_BLOCKED && !error.categories().isEmpty()) {
			words = words + " (" + redaction.clean(String.join(", ", error.categories())) + ')'; //$NON-NLS-1$ //$NON-NLS-2$
		}
		String message = NLS.bind(sentence(kind), words).strip();
		String subject = switch (kind) {
		case CONTENT_BLOCKED -> error.stage();
		case INVALID_REQUEST -> error.param();
		default -> null;
		};
		return new Failure(kind, message, subject == null ? null : redaction.clean(subject), null, null);
	}

	private static FailureKind byStatus(int status) {
		if (status == 408) {
			return FailureKind.TIMEOUT;
		}
		return status >= 500 ? FailureKind.UNAVAILABLE : status >= 400 ? FailureKind.INVALID_REQUEST : FailureKind.PROTOCOL;
	}

	private static String sentence(FailureKind kind) {
		return switch (kind) {
		case AUTH -> Messages.ErrorRules_auth;
		case QUOTA -> Messages.ErrorRules_quota;
		case RATE_LIMITED -> Messages.ErrorRules_rateLimited;
		case CONTENT_BLOCKED -> Messages.ErrorRules_contentBlocked;
		case NOT_FOUND -> Messages.ErrorRules_notFound;
		case TIMEOUT -> Messages.ErrorRules_timeout;
		case UNAVAILABLE -> Messages.ErrorRules_unavailable;
		case INVALID_REQUEST, UNSUPPORTED -> Messages.ErrorRules_invalidRequest;
		default -> Messages.ErrorRules_protocol;
		};
	}

	private static String target(HttpAnswer answer) {
		String location = answer.header("Location").orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			String host = answer.address().resolve(location).getHost();
			return host == null ? "" : host; //$NON-NLS-1$
		} catch (IllegalArgumentException e) {
			// a location that is no address names no host
			return ""; //$NON-NLS-1$
		}
	}

	private static @Nullable Pattern pattern(JsonNode row, String name) {
		return row.has(name) ? Pattern.compile(row.path(name).asText()) : null;
	}
}
