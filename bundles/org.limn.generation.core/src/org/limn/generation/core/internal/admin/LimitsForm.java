/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.time.Duration;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.core.internal.Messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How an account may be used, in {@code accounts.json}: only what differs from the usual is there. Deadlines are in seconds. */
final class LimitsForm {

	private static final String AT_ONCE = "atOnce"; //$NON-NLS-1$
	private static final String PER_MINUTE = "imagesPerMinute"; //$NON-NLS-1$
	private static final String CONNECT = "connectSeconds"; //$NON-NLS-1$
	private static final String FIRST_BYTE = "firstByteSeconds"; //$NON-NLS-1$
	private static final String IDLE = "idleSeconds"; //$NON-NLS-1$
	private static final int LONGEST_SECONDS = 24 * 60 * 60;

	private LimitsForm() {
	}

	/** A value that makes no sense is not there: an account must not become unusable by it. */
	static AccountLimits parse(JsonNode node) {
		return new AccountLimits(number(node, AT_ONCE, AccountLimits.MOST_AT_ONCE), number(node, PER_MINUTE, AccountLimits.MOST_PER_MINUTE), seconds(node, CONNECT),
				seconds(node, FIRST_BYTE), seconds(node, IDLE));
	}

	static void put(ObjectNode entry, String name, AccountLimits limits) {
		if (limits.equals(AccountLimits.NONE)) {
			entry.remove(name);
			return;
		}
		ObjectNode node = entry.withObjectProperty(name);
		put(node, AT_ONCE, limits.atOnce());
		put(node, PER_MINUTE, limits.imagesPerMinute());
		put(node, CONNECT, seconds(limits.connect()));
		put(node, FIRST_BYTE, seconds(limits.firstByte()));
		put(node, IDLE, seconds(limits.idle()));
	}

	/**
	 * Refuses what cannot be.
	 *
	 * @param limits the limits
	 * @throws GenerationException naming the value
	 */
	static void require(AccountLimits limits) throws GenerationException {
		require(limits.atOnce(), AccountLimits.MOST_AT_ONCE, AT_ONCE, Messages.LimitsForm_atOnce);
		require(limits.imagesPerMinute(), AccountLimits.MOST_PER_MINUTE, PER_MINUTE, Messages.LimitsForm_perMinute);
		require(seconds(limits.connect()), LONGEST_SECONDS, CONNECT, Messages.LimitsForm_deadline);
		require(seconds(limits.firstByte()), LONGEST_SECONDS, FIRST_BYTE, Messages.LimitsForm_deadline);
		require(seconds(limits.idle()), LONGEST_SECONDS, IDLE, Messages.LimitsForm_deadline);
	}

	private static void require(@Nullable Integer value, int most, String field, String words) throws GenerationException {
		if (value != null && (value.intValue() < 1 || value.intValue() > most)) {
			throw Names.invalid(NLS.bind(words, Integer.valueOf(most)), field);
		}
	}

	private static @Nullable Integer number(JsonNode node, String name, int most) {
		int value = node.path(name).asInt(0);
		return value < 1 || value > most ? null : Integer.valueOf(value);
	}

	private static @Nullable Duration seconds(JsonNode node, String name) {
		Integer value = number(node, name, LONGEST_SECONDS);
		return value == null ? null : Duration.ofSeconds(value.intValue());
	}

	private static @Nullable Integer seconds(@Nullable Duration duration) {
		return duration == null ? null : Integer.valueOf((int) Math.min(Integer.MAX_VALUE, duration.toSeconds()));
	}

	private static void put(ObjectNode node, String name, @Nullable Integer value) {
		if (value == null) {
			node.remove(name);
		} else {
			node.put(name, value);
		}
	}
}
