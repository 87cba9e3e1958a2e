/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

/** The models: those of the table, and what a search at the service finds that draws. Any thread. */
final class Catalogue {

	/** The table beside this class. */
	static final SeedModels SEED = SeedModels.load(Catalogue.class, "models.json"); //$NON-NLS-1$

	/** What to look for when no words are given: the whole list has everything that anybody ever published. */
	private static final String USUAL_SEARCH = "text to image"; //$NON-NLS-1$

	private final LearnedModels<Description> learned = new LearnedModels<>();

	/**
	 * A model by its id. Those of the table and those that were described before need no network; others are looked up once, because only the service knows
	 * what they take.
	 */
	Description description(String typed, ReplicateAccount account) throws ProviderException {
		ModelId id = ModelId.of(typed);
		Optional<Description> known = known(typed).or(() -> learned.find(account.id(), account.server(), typed.strip()));
		if (known.isPresent()) {
			return known.get();
		}
		// asked before a call at the latest, so that nothing of it was sent when this fails
		JsonNode answer = new Dialogue(account.server()).prepare(HttpCall.get(account.server().address(id.path())));
		return learned.learn(account.id(), account.server(), typed.strip(), read(typed.strip(), id, answer));
	}

	/** A model of the table. */
	static Optional<Description> known(String typed) {
		return SEED.find(typed.strip()).map(Description::of);
	}

	/** What is known, then what the service finds. There are no more pages: whoever does not find a model adds a word. */
	ModelPage page(ModelQuery query, ReplicateAccount account) throws ProviderException {
		List<ImageModel> models = new ArrayList<>(
				SeedModels.page(query, SEED.offered().stream().flatMap(id -> SEED.find(id).stream()).map(Description::of).map(Description::model).toList()).models());
		AccountServer server = account.server();
		String words = query.search().isBlank() ? USUAL_SEARCH : query.search().strip();
		JsonNode found = new Dialogue(server).ask(HttpCall.get(server.address("/search?limit=50&query=" + AccountServer.encode(words)))); //$NON-NLS-1$
		for (JsonNode row : found.path("models")) { //$NON-NLS-1$
			describe(row.path("model"), account).filter(m -> models.stream().noneMatch(other -> other.id().equals(m.id()))).ifPresent(models::add); //$NON-NLS-1$
		}
		return new ModelPage(models, null);
	}

	/** A model of a search, when it can be one that draws. */
	private Optional<ImageModel> describe(JsonNode model, ReplicateAccount account) {
		String id = model.path("owner").asText("") + '/' + model.path("name").asText(""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		try {
			Description description = read(id, ModelId.of(id), model);
			boolean described = !description.input().isEmpty();
			if (SEED.find(id).isPresent() || described && !draws(model)) {
				return Optional.empty();
			}
			return Optional.of((described ? learned.learn(account.id(), account.server(), id, description) : description).model());
		} catch (ProviderException e) {
			// no name of a model: nobody could ask for it
			return Optional.empty();
		}
	}

	/** A model, or a version of one, as the service describes it. */
	static Description read(String id, ModelId of, JsonNode answer) {
		JsonNode version = of.version().isEmpty() ? answer.path("latest_version") : answer; //$NON-NLS-1$
		boolean kept = of.version().isEmpty() && answer.path("is_official").asBoolean(); //$NON-NLS-1$
		String run = kept ? "" : of.model() + ':' + new Redaction().clean(version.path("id").asText("")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return new Description(id, id, run.endsWith(":") ? "" : run, InputSchema.at(version.path("openapi_schema"), "/components/schemas/Input")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/** Whether a model takes a prompt and gives addresses of files. */
	private static boolean draws(JsonNode model) {
		JsonNode schemas = model.at("/latest_version/openapi_schema/components/schemas"); //$NON-NLS-1$
		JsonNode output = schemas.path("Output"); //$NON-NLS-1$
		JsonNode one = output.path("type").asText().equals("array") ? output.path("items") : output; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return schemas.at("/Input/properties").has("prompt") && (one.path("format").asText().equals("uri") || !one.path("type").asText().equals("string")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}
}
