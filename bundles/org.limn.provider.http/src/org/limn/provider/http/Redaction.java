/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a provider's words fit to be shown and logged: no secret in any usual encoding, no markup, no control characters, not endless. A server may echo what
 * it was sent, so nothing that comes from one is shown without this. Immutable.
 *
 * @since 1.0
 */
public final class Redaction {

	private static final String HIDDEN = "\u2026"; //$NON-NLS-1$
	private static final int SHORTEST_SECRET = 4;
	private static final int LONGEST_INPUT = 16 * 1024;
	/** What looks like a key even when it is not ours: masked keys are parts of one. */
	private static final Pattern KEYS = Pattern.compile("(?i)\\b(?:sk|pk|key|r8|hf|fal)[-_][\\w*.-]{6,}|\\b(?:bearer|basic)\\s+[\\w+/=.~*-]{6,}"); //$NON-NLS-1$
	private static final Pattern INVISIBLE = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1>|$)|<!--.*?(-->|$)"); //$NON-NLS-1$
	private static final Pattern MARKUP = Pattern.compile("<[!/?a-zA-Z][^<>]{0,2000}(>|$)"); //$NON-NLS-1$
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\s]+"); //$NON-NLS-1$

	/** What may stand between two characters of a secret without hiding it from a person's eye. */
	private static final String GAP = "[\\p{C}\\s]*"; //$NON-NLS-1$

	private final List<Pattern> secrets = new ArrayList<>();

	/**
	 * @param secrets what must not be shown; short ones are left alone
	 */
	public Redaction(String... secrets) {
		for (String secret : secrets) {
			if (secret.length() >= SHORTEST_SECRET) {
				byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
				add(secret);
				add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
				add(Base64.getEncoder().withoutPadding().encodeToString(utf8));
				add(Base64.getUrlEncoder().withoutPadding().encodeToString(utf8));
				add(HexFormat.of().formatHex(utf8));
				add(HexFormat.of().withUpperCase().formatHex(utf8));
				add(new StringBuilder(secret).reverse().toString());
			}
		}
	}

	private void add(String secret) {
		secrets.add(Pattern.compile(secret.chars().mapToObj(c -> Pattern.quote(Character.toString(c))).collect(Collectors.joining(GAP))));
	}

	/**
	 * Cleans a text.
	 *
	 * @param text from a provider
	 * @return one line without secrets, markup and control characters; may be empty
	 */
	public String clean(String text) {
		String all = text.length() > LONGEST_INPUT ? text.substring(0, LONGEST_INPUT) : text;
		String plain = hide(all);
		plain = MARKUP.matcher(INVISIBLE.matcher(plain).replaceAll(" ")).replaceAll(" "); //$NON-NLS-1$ //$NON-NLS-2$
		plain = CONTROL.matcher(plain).replaceAll(" ").strip(); //$NON-NLS-1$
		// once more: markup and control characters may have stood inside a secret
		return hide(plain);
	}

	/**
	 * Hides the secrets, and what looks like a key, in a text that is for people who look for a fault. Everything else stays as it is.
	 *
	 * @param text lines of a conversation
	 * @return the lines
	 */
	public String hide(String text) {
		String hidden = text;
		for (Pattern secret : secrets) {
			hidden = secret.matcher(hidden).replaceAll(HIDDEN);
		}
		return KEYS.matcher(hidden).replaceAll(HIDDEN);
	}

	/** Empty, always: it knows secrets. */
	@Override
	public String toString() {
		return ""; //$NON-NLS-1$
	}
}
