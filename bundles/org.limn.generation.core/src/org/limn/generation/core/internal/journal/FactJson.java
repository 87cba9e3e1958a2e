/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Cost;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Ticket;
import org.limn.generation.provider.Usage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Failures, tickets, usage and cost as JSON. */
final class FactJson {

	private FactJson() {
	}

	static @Nullable String write(@Nullable Failure failure) {
		if (failure == null) {
			return null;
		}
		Duration retryAfter = failure.retryAfter();
		return Json.text(Json.object().put("kind", failure.kind().name()).put("message", failure.message()).put("subject", failure.subject()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.put("retryAfter", retryAfter == null ? null : Long.valueOf(retryAfter.toMillis())).put("requestId", failure.requestId())); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static @Nullable Failure failure(@Nullable String text) {
		if (text == null) {
			return null;
		}
		JsonNode node = Json.parse(text);
		Duration retryAfter = node.path("retryAfter").isNumber() ? Duration.ofMillis(node.path("retryAfter").asLong()) : null; //$NON-NLS-1$ //$NON-NLS-2$
		return new Failure(FailureKind.valueOf(node.path("kind").asText()), node.path("message").asText(), Json.optional(node, "subject"), retryAfter, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Json.optional(node, "requestId")); //$NON-NLS-1$
	}

	static @Nullable String write(@Nullable Ticket ticket) {
		if (ticket == null) {
			return null;
		}
		ObjectNode node = Json.object().put("id", ticket.id()); //$NON-NLS-1$
		node.set("data", Json.values(ticket.data())); //$NON-NLS-1$
		return Json.text(node);
	}

	static @Nullable Ticket ticket(@Nullable String text) {
		if (text == null) {
			return null;
		}
		JsonNode node = Json.parse(text);
		return new Ticket(node.path("id").asText(), Json.texts(node.path("data"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static String write(Usage usage) {
		ObjectNode node = Json.object().put("textIn", usage.textIn()).put("imageIn", usage.imageIn()).put("imageOut", usage.imageOut()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.put("seconds", usage.seconds()); //$NON-NLS-1$
		Cost cost = usage.cost();
		if (cost != null) {
			node.set("cost", node(cost)); //$NON-NLS-1$
		}
		return Json.text(node);
	}

	static ObjectNode node(Cost cost) {
		return Json.object().put("amount", cost.amount().toPlainString()).put("currency", cost.currency().getCurrencyCode()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static Cost cost(JsonNode node) {
		return cost(node.path("amount").asText(), node.path("currency").asText()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static Cost cost(String amount, String currency) {
		return new Cost(new BigDecimal(amount), Currency.getInstance(currency));
	}
}
