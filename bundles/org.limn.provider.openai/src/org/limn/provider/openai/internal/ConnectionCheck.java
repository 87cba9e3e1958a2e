/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpAnswer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.HttpExchange;
import org.limn.provider.http.ImageJson;

import com.fasterxml.jackson.databind.JsonNode;

/** Asks a server what it has. Costs nothing. */
record ConnectionCheck(OpenAiAccount account) {

	private static final int LONGEST_WORDS = 4 * 1024;

	/** The ids of all models, of those that draw only where that can be told. */
	List<String> models() throws ProviderException {
		try {
			return new Dialogue(account.server()).ask(HttpCall.get(account.models()), this::ids);
		} catch (ProviderException e) {
			throw e.failure().message().contains("image generation models are not currently supported") ? ollama() : e; //$NON-NLS-1$
		}
	}

	private List<String> ids(HttpAnswer answer) throws ProviderException {
		try {
			JsonNode data = ImageJson.tree(answer.bytes(Dialogue.LONGEST)).path("data"); //$NON-NLS-1$
			if (!data.isArray()) {
				throw noApi();
			}
			List<String> ids = new ArrayList<>();
			data.forEach(model -> ids.add(model.path("id").asText(""))); //$NON-NLS-1$ //$NON-NLS-2$
			ids.removeIf(String::isBlank);
			return ids;
		} catch (IOException e) {
			// whatever it was, it was no list of models
			throw noApi();
		}
	}

	/** Refuses a server that is known to draw nothing. */
	void draws() throws ProviderException {
		if (account.host() != OpenAiAccount.Host.OTHER) {
			return;
		}
		URI base = account.server().base();
		try (HttpExchange exchange = new HttpExchange(account.server().connections())) {
			HttpAnswer answer = exchange.send(HttpCall.get(URI.create(base.getScheme() + "://" + base.getRawAuthority() + '/'))); //$NON-NLS-1$
			if (answer.ok() && answer.text(LONGEST_WORDS).startsWith("Ollama is running")) { //$NON-NLS-1$
				throw ollama();
			}
		} catch (ProviderException e) {
			if (e.failure().kind() == FailureKind.UNSUPPORTED) {
				throw e;
			}
			// the front page is not what the account is about
		}
	}

	private static ProviderException ollama() {
		return new ProviderException(FailureKind.UNSUPPORTED, Messages.ConnectionCheck_ollama, new Evidence.Refused());
	}

	private ProviderException noApi() {
		return new ProviderException(FailureKind.PROTOCOL, NLS.bind(Messages.ConnectionCheck_noApi, account.server().base().getHost()), new Evidence.ErrorInAnswer(true));
	}
}
