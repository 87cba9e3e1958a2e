/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import java.io.IOException;

import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.ImageJson;
import org.limn.provider.http.JsonBody;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A session at the server. Each call has one of its own, because only all the work of a session can be stopped.
 *
 * @param dialogue wherein to ask
 * @param server the server
 * @param id the session's id
 */
record Session(Dialogue dialogue, AccountServer server, String id) {

	/** Begins one; nothing of a call is sent. */
	static Session begin(Dialogue dialogue, AccountServer server) throws ProviderException {
		String id = dialogue.prepare(HttpCall.post(server.address("/API/GetNewSession"), new JsonBody()), answer -> id(tree(answer, server))); //$NON-NLS-1$
		return new Session(dialogue, server, id);
	}

	/** Asks what costs nothing. */
	JsonNode ask(String route, JsonBody body) throws ProviderException {
		return dialogue.ask(post(route, body), answer -> tree(answer, server));
	}

	/** A request of this session. */
	HttpCall post(String route, JsonBody body) {
		return HttpCall.post(server.address("/API/" + route), body.with("session_id", id)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Stops all the work of this session, and of no other. */
	void interrupt() throws ProviderException {
		ask("InterruptAll", new JsonBody().with("other_sessions", false)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Reads an answer, in which an error has the status of success. */
	static JsonNode tree(HttpAnswer answer, AccountServer server) throws IOException, ProviderException {
		JsonNode tree = ImageJson.tree(answer.bytes(Dialogue.LONGEST));
		if (ProviderError.isIn(tree)) {
			throw server.rules().failure(ProviderError.of(tree), null, true);
		}
		return tree;
	}

	private static String id(JsonNode tree) throws ProviderException {
		String id = tree.path("session_id").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		if (id.isEmpty()) {
			throw UnusableAnswer.missing("session_id"); //$NON-NLS-1$
		}
		return id;
	}
}
