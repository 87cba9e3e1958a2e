/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a service said of its models, kept so that a model is described the same way, and without a network, for as long as the workbench runs. Kept apart by
 * account, because accounts may see different models; the least used is forgotten when there are many. Any thread.
 *
 * @param <T> what is known of a model
 * @since 1.0
 */
public final class LearnedModels<T> {

	private record Key(String account, String server, String model) {
	}

	private static final int MOST = 500;

	private final Map<Key, T> models = new LinkedHashMap<>(16, 0.75f, true);

	/**
	 * What is known of a model.
	 *
	 * @param account the account's id
	 * @param server who said it
	 * @param model the model's id
	 * @return what was said last, or empty
	 */
	public synchronized Optional<T> find(String account, AccountServer server, String model) {
		return Optional.ofNullable(models.get(key(account, server, model)));
	}

	/**
	 * Remembers a model.
	 *
	 * @param account the account's id
	 * @param server who said it
	 * @param model the model's id
	 * @param said what is known of it
	 * @return the same
	 */
	public synchronized T learn(String account, AccountServer server, String model, T said) {
		models.put(key(account, server, model), said);
		if (models.size() > MOST) {
			models.remove(models.keySet().iterator().next());
		}
		return said;
	}

	private static Key key(String account, AccountServer server, String model) {
		return new Key(account, server.base().toString(), model);
	}
}
