/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.core.internal.Messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What one policy file restricts. A policy never allows what another forbids.
 *
 * @param aiForbidden whether it forbids generation altogether
 * @param providers the ids of the providers it allows, or {@code null} for all
 * @param hosts the hosts it allows, lower case, {@code *.example.org} for those below a name, or {@code null} for all
 */
record Policy(boolean aiForbidden, @Nullable Set<String> providers, @Nullable Set<String> hosts) {

	private static final Set<String> KEYS = Set.of("format", "ai", "allowedProviders", "allowedHosts", "$schema", "comment"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	/** Nothing is restricted. */
	static final Policy NONE = new Policy(false, null, null);

	/**
	 * Reads a policy. A restriction that is not understood must not be overlooked: an unknown key makes the policy unreadable.
	 *
	 * @param root the file
	 * @return the policy
	 * @throws IllegalArgumentException with words
	 */
	static Policy parse(ObjectNode root) {
		root.fieldNames().forEachRemaining(key -> {
			if (!KEYS.contains(key)) {
				throw new IllegalArgumentException(NLS.bind(Messages.Policy_unknownKey, key));
			}
		});
		if (root.path("format").asInt(JsonFile.FORMAT) > JsonFile.FORMAT) { //$NON-NLS-1$
			throw new IllegalArgumentException(Messages.Policy_newer);
		}
		String ai = root.path("ai").asText("allowed"); //$NON-NLS-1$ //$NON-NLS-2$
		if (!ai.equals("allowed") && !ai.equals("forbidden")) { //$NON-NLS-1$ //$NON-NLS-2$
			throw new IllegalArgumentException(Messages.Policy_ai);
		}
		return new Policy(ai.equals("forbidden"), words(root, "allowedProviders"), words(root, "allowedHosts")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	boolean allowsProvider(String id) {
		Set<String> allowed = providers;
		return allowed == null || allowed.contains(id);
	}

	boolean allowsHost(String host) {
		Set<String> allowed = hosts;
		return allowed == null || allowed.contains(host)
				|| allowed.stream().anyMatch(h -> h.startsWith("*.") && h.length() > 2 && host.endsWith(h.substring(1))); //$NON-NLS-1$
	}

	private static @Nullable Set<String> words(ObjectNode root, String key) {
		JsonNode list = root.path(key);
		if (list.isMissingNode()) {
			return null;
		}
		Set<String> words = new LinkedHashSet<>();
		for (JsonNode word : list.isArray() ? list : List.of(list)) {
			if (!word.isTextual() || !list.isArray()) {
				throw new IllegalArgumentException(NLS.bind(Messages.Policy_list, key));
			}
			words.add(word.asText().strip().toLowerCase(Locale.ROOT));
		}
		return words;
	}
}
