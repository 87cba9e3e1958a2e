/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ModelPage;
import org.limn.generation.provider.ModelQuery;
import org.limn.generation.provider.ProviderException;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The models that are known before anybody is asked, from a table {@code {models: [{id, name?, like?, retired?, …}]}} beside a provider's class. {@code like}:
 * everything of an earlier row but id and name. {@code retired}: known, and not offered any more. Providers change their models often, so that nothing in it is
 * a limit for ids that it does not have. Immutable.
 *
 * @since 1.0
 */
public final class SeedModels {

	private final Map<String, SeedModel> models = new LinkedHashMap<>();

	private SeedModels(JsonNode table) {
		for (JsonNode row : table.path("models")) { //$NON-NLS-1$
			JsonNode facts = row.has("like") ? find(row.path("like").asText()).map(SeedModel::facts).orElse(row) : row; //$NON-NLS-1$ //$NON-NLS-2$
			String id = row.path("id").asText(); //$NON-NLS-1$
			models.put(id, new SeedModel(id, row.path("name").asText(id), facts, row.has("retired"))); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/**
	 * Reads a table.
	 *
	 * @param resource a class beside whose file it lies
	 * @param name the name of the file
	 * @return the models
	 */
	public static SeedModels load(Class<?> resource, String name) {
		try (InputStream in = resource.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalArgumentException("no table " + name); //$NON-NLS-1$
			}
			return new SeedModels(ImageJson.tree(in.readAllBytes()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * A model by its id.
	 *
	 * @param id the id
	 * @return the model, also a retired one, or empty
	 */
	public Optional<SeedModel> find(String id) {
		return Optional.ofNullable(models.get(id));
	}

	/**
	 * The ids of all that are offered, in order.
	 *
	 * @return the ids
	 */
	public List<String> offered() {
		return models.values().stream().filter(m -> !m.retired()).map(SeedModel::id).toList();
	}

	/**
	 * The ids that are offered, and after them those that a live list has besides, without retired ones.
	 *
	 * @param live ids of a live list
	 * @return the ids, in order
	 */
	public Set<String> mergedWith(Collection<String> live) {
		Set<String> ids = new LinkedHashSet<>(offered());
		live.stream().filter(id -> find(id).filter(SeedModel::retired).isEmpty()).forEach(ids::add);
		return ids;
	}

	/**
	 * Of some models those that a query asks for.
	 *
	 * @param query the query; its cursor is not looked at
	 * @param all the models
	 * @return the only page
	 */
	public static ModelPage page(ModelQuery query, Collection<ImageModel> all) {
		String search = query.search().toLowerCase(Locale.ROOT);
		return new ModelPage(
				all.stream().filter(m -> m.id().toLowerCase(Locale.ROOT).contains(search) || m.name().toLowerCase(Locale.ROOT).contains(search)).toList(), null);
	}

	/**
	 * Refuses an id that is none. Any other may be one, also when no list has it.
	 *
	 * @param id typed or chosen
	 * @return the id without white space around it
	 * @throws ProviderException {@link FailureKind#NOT_FOUND} when it is blank
	 */
	public static String typed(String id) throws ProviderException {
		if (id.isBlank()) {
			throw new ProviderException(FailureKind.NOT_FOUND, Messages.SeedModels_noModel, new Evidence.Refused());
		}
		return id.strip();
	}
}
