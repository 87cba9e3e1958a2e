/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.limn.generation.core.internal.torture.Gateway.Exchange;
import org.limn.testsupport.ImagesProtocol;
import org.limn.testsupport.queue.QueueServer;
import org.limn.testsupport.queue.QueuedWork;

/** What the servers know: who asked for what, and what each picture looks like. */
final class Truth {

	private final Gateway answering;
	private final Gateway queueing;
	private final QueueServer queue;
	private final long moment;

	/**
	 * @param answering before the server that answers at once
	 * @param queueing before the one that gives tickets
	 * @param queue the one that gives tickets
	 * @param moment what began then or later counts for nothing but repetition
	 */
	Truth(Gateway answering, Gateway queueing, QueueServer queue, long moment) {
		this.moment = moment;
		this.answering = answering;
		this.queueing = queueing;
		this.queue = queue;
	}

	/** How often a call was submitted, as far as its request can be read; a begun one that says no more counts for nobody. */
	long posts(UUID call, String prompt) {
		return submissions().filter(e -> e.moment() < moment && e.asked() && (asks(e, prompt) || new String(e.body(), StandardCharsets.UTF_8).contains(call.toString())))
				.count();
	}

	/** How many submissions began before the moment, of whatever call. */
	long begun() {
		return submissions().filter(e -> e.moment() < moment).count();
	}

	/** How many began until now. */
	long begunInAll() {
		return submissions().count();
	}

	private Stream<Exchange> submissions() {
		return Stream.concat(answering.exchanges().stream(), queueing.exchanges().stream()).filter(e -> e.method().equals("POST"));
	}

	/** Whether the provider said all it has to say of a call, or drew it where it is kept for whoever has the ticket. */
	boolean drawn(UUID call, String prompt) {
		return answering.exchanges().stream().anyMatch(e -> e.answered() && asks(e, prompt)) || work(call).isPresent();
	}

	private static boolean asks(Exchange exchange, String prompt) {
		try {
			return exchange.asked() && exchange.method().equals("POST") && ImagesProtocol.prompt(exchange.body()).equals(prompt);
		} catch (IOException e) {
			return false;
		}
	}

	/** A picture of a call as its server drew it. */
	byte[] picture(UUID call, String prompt, int slot) {
		return work(call).map(w -> w.result(slot)).orElseGet(() -> PromptedServer.picture(prompt, slot));
	}

	private Optional<QueuedWork> work(UUID call) {
		return queue.works().stream().filter(w -> w.id().equals(call.toString())).findFirst();
	}
}
