/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Ticket;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.ProviderError;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Work that a service has accepted. It is asked about through the router, with the token that the router knows; the addresses in the answers lead to the
 * services themselves, so that only their paths are used.
 *
 * @param service the service
 * @param id its id there
 * @param path where to ask, below the service's beginning
 */
record Work(Service service, String id, String path) {

	/** What Z.ai wants to be told of who asks. */
	static final Map<String, String> ZAI_HEADERS = Map.of("x-source-channel", "hugging_face"); //$NON-NLS-1$ //$NON-NLS-2$

	private static final String SERVICE = "service"; //$NON-NLS-1$
	private static final String PATH = "path"; //$NON-NLS-1$

	/**
	 * Reads what a service answers when it accepts work.
	 *
	 * @throws ProviderException when it does not say where to ask
	 */
	static Work accepted(Service service, JsonNode answer) throws ProviderException {
		Work work = switch (service) {
		case FAL -> new Work(service, answer.path("request_id").asText(""), path(answer.path("response_url").asText(""))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		case WAVESPEED -> new Work(service, answer.at("/data/id").asText(""), path(answer.at("/data/urls/get").asText(""))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		case ZAI -> below(service, answer, "/api/paas/v4/async-result/"); //$NON-NLS-1$
		default -> below(service, answer, "/v1/predictions/"); //$NON-NLS-1$
		};
		if (work.id.isEmpty() || work.path.isEmpty()) {
			throw UnusableAnswer.missing(work.id.isEmpty() ? "id" : "response_url"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return work;
	}

	/**
	 * Reads a ticket.
	 *
	 * @throws ProviderException when it is of no service that is known
	 */
	static Work of(Ticket ticket) throws ProviderException {
		Optional<Service> service = Service.of(ticket.data().getOrDefault(SERVICE, "")); //$NON-NLS-1$
		String path = path(ticket.data().getOrDefault(PATH, "")); //$NON-NLS-1$
		if (service.isEmpty() || path.isEmpty()) {
			throw new ProviderException(FailureKind.NOT_FOUND, Messages.Work_unknownTicket, new Evidence.Refused());
		}
		return new Work(service.get(), ticket.id(), path);
	}

	Ticket ticket() {
		return new Ticket(id, Map.of(SERVICE, service.id(), PATH, path));
	}

	/** Asks how it stands. */
	HttpCall question(AccountServer router) {
		return service == Service.FAL ? ask(router, path + "/status") : result(router); //$NON-NLS-1$
	}

	/** Asks for what came of it. */
	HttpCall result(AccountServer router) {
		return ask(router, path);
	}

	/**
	 * Whether it is over.
	 *
	 * @param state what the service says
	 * @param account whose rules read the words of a failure
	 * @throws ProviderException when it failed
	 */
	boolean over(JsonNode state, HuggingFaceAccount account) throws ProviderException {
		String word = state.at(service == Service.WAVESPEED ? "/data/status" : service == Service.ZAI ? "/task_status" : "/status").asText(""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		return switch (word) {
		case "COMPLETED" -> { //$NON-NLS-1$
			if (ProviderError.isIn(state)) {
				throw failed(state.path("error").asText(""), account); //$NON-NLS-1$ //$NON-NLS-2$
			}
			yield true;
		}
		case "succeeded", "completed", "SUCCESS" -> true; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "IN_QUEUE", "IN_PROGRESS", "starting", "processing", "created", "PROCESSING" -> false; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		case "failed", "canceled", "aborted", "FAIL" -> throw failed(state.at(service == Service.WAVESPEED ? "/data/error" : "/error").asText(""), account); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
		default -> throw UnusableAnswer.unknownState(word);
		};
	}

	/** The failure of work that is over, in the service's words. */
	private static ProviderException failed(String words, HuggingFaceAccount account) {
		return account.work().failure(ProviderError.of(words.isBlank() ? Messages.Work_failed : words), null, false);
	}

	private HttpCall ask(AccountServer router, String place) {
		HttpCall call = HttpCall.get(router.address('/' + service.id() + place + (service == Service.FAL ? "?_subdomain=queue" : ""))); //$NON-NLS-1$ //$NON-NLS-2$
		return service == Service.ZAI ? call.with(ZAI_HEADERS) : call;
	}

	private static Work below(Service service, JsonNode answer, String place) {
		String id = answer.path("id").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		return new Work(service, id, path(place + AccountServer.encode(id)));
	}

	/** The path of an address, or empty when it is none that could be meant. */
	private static String path(String address) {
		try {
			String path = String.valueOf(URI.create(address).getRawPath());
			return path.matches("/[A-Za-z0-9._~%@:/-]{1,500}") && !path.contains("..") ? path : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} catch (IllegalArgumentException e) {
			// no address at all
			return ""; //$NON-NLS-1$
		}
	}
}
