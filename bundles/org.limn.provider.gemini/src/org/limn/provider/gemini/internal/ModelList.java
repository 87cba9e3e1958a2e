/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.Dialogue;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.UnusableAnswer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A page of the models that draw.
 *
 * @param models the models
 * @param next what to ask for to get the next page, or {@code null}
 */
record ModelList(List<ImageModel> models, @Nullable String next) {

	private static final int PAGE = 200;
	private static final int LONGEST_ID = 200;

	/** Copies the list. */
	ModelList {
		models = List.copyOf(models);
	}

	/** Asks for a page. Costs nothing. */
	static ModelList ask(GeminiAccount account, @Nullable String cursor) throws ProviderException {
		String page = cursor == null ? "" : "&pageToken=" + AccountServer.encode(cursor); //$NON-NLS-1$ //$NON-NLS-2$
		return read(new Dialogue(account.server()).ask(HttpCall.get(account.server().address("/models?pageSize=" + PAGE + page)))); //$NON-NLS-1$
	}

	/** Reads a page. */
	static ModelList read(JsonNode answer) throws ProviderException {
		JsonNode listed = answer.path("models"); //$NON-NLS-1$
		if (!listed.isArray()) {
			throw UnusableAnswer.missing("models"); //$NON-NLS-1$
		}
		List<ImageModel> models = StreamSupport.stream(listed.spliterator(), false).filter(ModelList::draws).map(row -> id(row)).distinct().map(Models::model).toList();
		String next = answer.path("nextPageToken").asText(""); //$NON-NLS-1$ //$NON-NLS-2$
		return new ModelList(models, next.isEmpty() ? null : next);
	}

	/** No field says so, but the names do; Imagen spoke another protocol. */
	private static boolean draws(JsonNode row) {
		String id = id(row).toLowerCase(Locale.ROOT);
		JsonNode methods = row.path("supportedGenerationMethods"); //$NON-NLS-1$
		boolean generates = methods.isEmpty() || StreamSupport.stream(methods.spliterator(), false).anyMatch(method -> method.asText().equals("generateContent")); //$NON-NLS-1$
		return generates && id.length() <= LONGEST_ID && (id.contains("image") || id.contains("banana")) && !id.startsWith("imagen"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static String id(JsonNode row) {
		return Models.plain(row.path("name").asText()); //$NON-NLS-1$
	}
}
