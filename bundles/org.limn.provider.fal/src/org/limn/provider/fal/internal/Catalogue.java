/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.fal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.InputSchema;
import org.limn.provider.http.LearnedModels;
import org.limn.provider.http.Redaction;
import org.limn.provider.http.SeedModels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The models: those of the table, and the service's own public catalogue, which is asked without the key. A model that is in neither may be a private one, of
 * which nothing is known. Any thread.
 */
final class Catalogue {

	/** The table beside this class. */
	static final SeedModels SEED = SeedModels.load(Catalogue.class, "models.json"); //$NON-NLS-1$

	private static final List<String> CATEGORIES = List.of("text-to-image", "image-to-image"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final int LONGEST_ID = 200;

	private final LearnedModels<Endpoint> learned = new LearnedModels<>();

	/**
	 * A model by its id. Those of the table and those that were described before need no network; others are looked up once, because only the service knows
	 * what they take.
	 */
	Endpoint endpoint(String id, FalAccount account) throws ProviderException {
		Optional<Endpoint> known = known(id).or(() -> learned.find(account.id(), account.open(), id));
		return known.isPresent() ? known.get() : learned.learn(account.id(), account.open(), id, described(id, account).orElse(Endpoint.live(id, id, InputSchema.NONE)));
	}

	/** A model of the table. */
	static Optional<Endpoint> known(String id) {
		return SEED.find(id).map(Endpoint::of);
	}

	/** A page of the list: first what draws from words, then what changes pictures. */
	ModelPage page(ModelQuery query, FalAccount account) throws ProviderException {
		@Nullable String cursor = query.cursor();
		String[] place = cursor == null ? new String[] { CATEGORIES.getFirst(), "" } : cursor.split(" ", 2); //$NON-NLS-1$ //$NON-NLS-2$
		JsonNode answer = list(query.search(), place, account, cursor == null);
		List<ImageModel> models = new ArrayList<>(cursor == null ? first(query, account) : List.of());
		for (JsonNode row : answer.path("models")) { //$NON-NLS-1$
			String id = row.path("endpoint_id").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
			boolean listed = models.stream().anyMatch(m -> m.id().equals(id));
			if (isId(id) && !listed && SEED.find(id).isEmpty() && CATEGORIES.contains(row.at("/metadata/category").asText())) { //$NON-NLS-1$
				models.add(learned.find(account.id(), account.open(), id).orElse(Endpoint.live(id, name(row), InputSchema.NONE)).model());
			}
		}
		return new ModelPage(models, next(place[0], answer.path("next_cursor").asText(""))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What the table has, and the very model that was asked for, described by the service. */
	private List<ImageModel> first(ModelQuery query, FalAccount account) throws ProviderException {
		String wanted = query.search().strip();
		List<ImageModel> first = new ArrayList<>(
				SeedModels.page(query, SEED.offered().stream().flatMap(id -> SEED.find(id).stream()).map(Endpoint::of).map(Endpoint::model).toList()).models());
		if (isId(wanted) && wanted.contains("/") && SEED.find(wanted).isEmpty()) { //$NON-NLS-1$
			described(wanted, account).ifPresent(live -> first.add(learned.learn(account.id(), account.open(), wanted, live).model()));
		}
		return first;
	}

	private static JsonNode list(String search, String[] place, FalAccount account, boolean atFirst) throws ProviderException {
		AccountServer server = account.open();
		String words = search.isBlank() ? "" : "&q=" + AccountServer.encode(search.strip()); //$NON-NLS-1$ //$NON-NLS-2$
		String from = place.length < 2 || place[1].isEmpty() ? "" : "&cursor=" + AccountServer.encode(place[1]); //$NON-NLS-1$ //$NON-NLS-2$
		try {
			return new Dialogue(server).ask(HttpCall.get(server.address("/models?limit=100&status=active&category=" + place[0] + words + from))); //$NON-NLS-1$
		} catch (ProviderException e) {
			FailureKind kind = e.failure().kind();
			if (atFirst && (kind == FailureKind.RATE_LIMITED || kind == FailureKind.UNAVAILABLE)) {
				// whoever asks without a key is served last: the table is better than nothing
				return MissingNode.getInstance();
			}
			throw e;
		}
	}

	/** What the service says of one model; empty when it does not list it. */
	private static Optional<Endpoint> described(String id, FalAccount account) throws ProviderException {
		AccountServer server = account.open();
		try {
			// asked before a call at the latest, so that nothing of it was sent when this fails
			JsonNode answer = new Dialogue(server).prepare(HttpCall.get(server.address("/models?expand=openapi-3.0&endpoint_id=" + AccountServer.encode(id)))); //$NON-NLS-1$
			return read(id, answer);
		} catch (ProviderException e) {
			if (e.failure().kind() == FailureKind.NOT_FOUND) {
				return Optional.empty();
			}
			throw e;
		}
	}

	/** The model in an answer that should be about it. */
	static Optional<Endpoint> read(String id, JsonNode answer) {
		for (JsonNode row : answer.path("models")) { //$NON-NLS-1$
			if (row.path("endpoint_id").asText("").equals(id)) { //$NON-NLS-1$ //$NON-NLS-2$
				JsonNode document = row.path("openapi"); //$NON-NLS-1$
				return Optional.of(Endpoint.live(id, name(row), new InputSchema(document, input(document))));
			}
		}
		return Optional.empty();
	}

	/** The body of the first request that the document describes and that has one. */
	private static JsonNode input(JsonNode document) {
		for (JsonNode path : document.path("paths")) { //$NON-NLS-1$
			JsonNode schema = path.at("/post/requestBody/content/application~1json/schema"); //$NON-NLS-1$
			if (!schema.isMissingNode()) {
				return schema;
			}
		}
		return MissingNode.getInstance();
	}

	private static @Nullable String next(String category, String cursor) {
		if (!cursor.isBlank()) {
			return category + ' ' + cursor;
		}
		int after = CATEGORIES.indexOf(category) + 1;
		return after > 0 && after < CATEGORIES.size() ? CATEGORIES.get(after) + ' ' : null;
	}

	private static String name(JsonNode row) {
		return new Redaction().clean(row.at("/metadata/display_name").asText("")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Whether it can be a part of an address. */
	static boolean isId(String id) {
		return !id.isBlank() && id.length() <= LONGEST_ID && id.toLowerCase(Locale.ROOT).matches("[\\w.-]+(/[\\w.-]+)*") && !id.contains(".."); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
