/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How long a provider asks to wait, in the many ways they say it.
 *
 * @since 1.0
 */
public final class RetryAfter {

	private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h|d)"); //$NON-NLS-1$
	private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d{1,9})?"); //$NON-NLS-1$
	private static final Pattern LIMIT = Pattern.compile(";\\s*r=0\\s*;\\s*t=(\\d{1,9})"); //$NON-NLS-1$
	private static final Duration LONGEST = Duration.ofDays(366);

	private RetryAfter() {
	}

	/**
	 * Reads the headers: {@code retry-after-ms}, {@code retry-after} in seconds or as a date, and, where nothing else is said, the later of
	 * {@code x-ratelimit-reset-requests} and {@code -tokens} (as in {@code 6m0s}) of a limit that is used up.
	 *
	 * @param headers the headers of the answer
	 * @param now the time it came
	 * @return the time to wait, or empty
	 */
	public static Optional<Duration> of(HttpHeaders headers, Instant now) {
		Optional<Duration> said = headers.firstValue("retry-after-ms").flatMap(v -> number(v, 0.001)) //$NON-NLS-1$
				.or(() -> headers.firstValue("retry-after").flatMap(v -> seconds(v, now))); //$NON-NLS-1$
		if (said.isPresent()) {
			return said;
		}
		Optional<Duration> requests = reset(headers, "requests", now); //$NON-NLS-1$
		Optional<Duration> tokens = reset(headers, "tokens", now); //$NON-NLS-1$
		return requests.isPresent() && tokens.isPresent() ? requests.filter(r -> r.compareTo(tokens.get()) > 0).or(() -> tokens)
				: requests.or(() -> tokens).or(() -> headers.firstValue("x-ratelimit-reset").flatMap(v -> duration(v, now))) //$NON-NLS-1$
						.or(() -> headers.firstValue("ratelimit").flatMap(RetryAfter::limit)); //$NON-NLS-1$
	}

	/**
	 * Reads the body of an error: {@code retry_after} in seconds, or the {@code retryDelay} of a {@code google.rpc.RetryInfo}.
	 *
	 * @param error the object that says what went wrong
	 * @return the time to wait, or empty
	 */
	public static Optional<Duration> of(JsonNode error) {
		JsonNode said = error.path("retry_after"); //$NON-NLS-1$
		if (said.isNumber() || said.isTextual()) {
			return number(said.asText(), 1);
		}
		for (JsonNode detail : error.path("details")) { //$NON-NLS-1$
			Optional<Duration> delay = duration(detail.path("retryDelay").asText(), Instant.EPOCH); //$NON-NLS-1$
			if (delay.isPresent()) {
				return delay;
			}
		}
		return Optional.empty();
	}

	/** As in {@code "api";r=0;t=112}, of a limit that is used up. */
	private static Optional<Duration> limit(String value) {
		Matcher matcher = LIMIT.matcher(value);
		return matcher.find() ? number(matcher.group(1), 1) : Optional.empty();
	}

	private static Optional<Duration> reset(HttpHeaders headers, String what, Instant now) {
		boolean usedUp = headers.firstValue("x-ratelimit-remaining-" + what).map(r -> r.strip().equals("0")).orElse(Boolean.TRUE); //$NON-NLS-1$ //$NON-NLS-2$
		return usedUp ? headers.firstValue("x-ratelimit-reset-" + what).flatMap(v -> duration(v, now)) : Optional.empty(); //$NON-NLS-1$
	}

	private static Optional<Duration> seconds(String value, Instant now) {
		Optional<Duration> number = number(value, 1);
		if (number.isPresent()) {
			return number;
		}
		try {
			Instant date = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			return bounded(Duration.between(now, date));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** A duration as {@code 1h2m3s}, plain seconds, or seconds since 1970. */
	private static Optional<Duration> duration(String value, Instant now) {
		String text = value.strip();
		if (NUMBER.matcher(text).matches()) {
			double number = Double.parseDouble(text);
			return number > 1e9 ? bounded(Duration.between(now, Instant.ofEpochSecond((long) (number > 1e11 ? number / 1000 : number)))) : number(text, 1);
		}
		Matcher part = PART.matcher(text);
		double seconds = 0;
		int end = 0;
		while (part.find() && part.start() == end) {
			seconds += Double.parseDouble(part.group(1)) * switch (part.group(2)) {
			case "ms" -> 0.001; //$NON-NLS-1$
			case "m" -> 60; //$NON-NLS-1$
			case "h" -> 3600; //$NON-NLS-1$
			case "d" -> 86400; //$NON-NLS-1$
			default -> 1;
			};
			end = part.end();
		}
		return end > 0 && end == text.length() ? millis(seconds) : Optional.empty();
	}

	private static Optional<Duration> number(String value, double unit) {
		String text = value.strip();
		return NUMBER.matcher(text).matches() ? millis(Double.parseDouble(text) * unit) : Optional.empty();
	}

	private static Optional<Duration> millis(double seconds) {
		return bounded(Duration.ofMillis(Math.round(Math.min(seconds, LONGEST.toSeconds()) * 1000)));
	}

	private static Optional<Duration> bounded(Duration time) {
		if (time.isNegative()) {
			return Optional.of(Duration.ZERO);
		}
		return Optional.of(time.compareTo(LONGEST) > 0 ? LONGEST : time);
	}
}
