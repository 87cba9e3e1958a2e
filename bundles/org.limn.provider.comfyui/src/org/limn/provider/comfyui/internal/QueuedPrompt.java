/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.comfyui.internal;

import java.util.Optional;

import org.limn.generation.provider.CancelOutcome;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Submitted work at the server, by its id.
 *
 * @param dialogue wherein to ask
 * @param server the server
 * @param id the id
 */
record QueuedPrompt(Dialogue dialogue, AccountServer server, String id) {

	/** Where it is. */
	enum State {
		/** It is drawn. */
		RUNNING,
		/** Others come first. */
		WAITING,
		/** It is in no queue: finished, or forgotten. */
		GONE
	}

	/**
	 * Its place in the queue.
	 *
	 * @param state where it is
	 * @param before how many come first
	 */
	record Place(State state, int before) {
	}

	/** What the server keeps of it once it is over; empty until then, and for ever when the server was restarted. */
	Optional<JsonNode> finished() throws ProviderException {
		JsonNode entry = dialogue.ask(HttpCall.get(server.address("/history/" + AccountServer.encode(id)))).path(id); //$NON-NLS-1$
		return entry.isObject() ? Optional.of(entry) : Optional.empty();
	}

	Place place() throws ProviderException {
		return place(dialogue.ask(HttpCall.get(server.address("/queue"))), id); //$NON-NLS-1$
	}

	/** Reads rows of {@code [number, id, …]}, of which those with smaller numbers come first. */
	static Place place(JsonNode queue, String id) {
		for (JsonNode row : queue.path("queue_running")) { //$NON-NLS-1$
			if (row.path(1).asText("").equals(id)) { //$NON-NLS-1$
				return new Place(State.RUNNING, 0);
			}
		}
		JsonNode pending = queue.path("queue_pending"); //$NON-NLS-1$
		for (JsonNode row : pending) {
			if (row.path(1).asText("").equals(id)) { //$NON-NLS-1$
				double own = row.path(0).asDouble();
				int before = queue.path("queue_running").size(); //$NON-NLS-1$
				for (JsonNode other : pending) {
					before += other.path(0).asDouble() < own ? 1 : 0;
				}
				return new Place(State.WAITING, before);
			}
		}
		return new Place(State.GONE, 0);
	}

	/** Takes it out of the queue, or stops it; never the work of others, which servers that do not look at the id would stop. */
	CancelOutcome cancel() throws ProviderException {
		State state = place().state();
		if (state == State.WAITING) {
			JsonBody body = new JsonBody();
			body.fields().putArray("delete").add(id); //$NON-NLS-1$
			dialogue.tell(HttpCall.post(server.address("/queue"), body)); //$NON-NLS-1$
			state = place().state();
			if (state == State.GONE) {
				return CancelOutcome.FREE;
			}
		}
		if (state == State.RUNNING) {
			dialogue.tell(HttpCall.post(server.address("/interrupt"), new JsonBody().with("prompt_id", id))); //$NON-NLS-1$ //$NON-NLS-2$
			return CancelOutcome.FREE;
		}
		return finished().isPresent() ? CancelOutcome.TOO_LATE : CancelOutcome.UNKNOWN;
	}
}
