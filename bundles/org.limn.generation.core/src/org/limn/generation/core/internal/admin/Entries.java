/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.core.internal.Messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The list of objects with ids that the files of accounts and profiles consist of. */
final class Entries {

	private Entries() {
	}

	/**
	 * The objects of a list.
	 *
	 * @param root the file
	 * @param list the list's key
	 * @return the objects
	 * @throws IllegalArgumentException with words, when an entry is no object or has no id of its own
	 */
	static List<ObjectNode> all(ObjectNode root, String list) {
		JsonNode node = root.path(list);
		if (!node.isArray() && !node.isMissingNode()) {
			throw new IllegalArgumentException(NLS.bind(Messages.Entries_noList, list));
		}
		Map<String, ObjectNode> entries = new LinkedHashMap<>();
		for (JsonNode entry : node) {
			if (!(entry instanceof ObjectNode object) || object.path("id").asText().isBlank()) { //$NON-NLS-1$
				throw new IllegalArgumentException(NLS.bind(Messages.Entries_noId, list));
			}
			String id = object.path("id").asText(); //$NON-NLS-1$
			if (entries.containsKey(id)) {
				throw new IllegalArgumentException(NLS.bind(Messages.Entries_twice, list, id));
			}
			entries.put(id, object);
		}
		return new ArrayList<>(entries.values());
	}

	static Optional<ObjectNode> find(ObjectNode root, String list, String id) {
		return all(root, list).stream().filter(o -> o.path("id").asText().equals(id)).findFirst(); //$NON-NLS-1$
	}

	static ArrayNode list(ObjectNode root, String list) {
		return root.path(list) instanceof ArrayNode array ? array : root.putArray(list);
	}

	/**
	 * A text that must be there.
	 *
	 * @param entry the object
	 * @param key the key
	 * @return the text
	 * @throws IllegalArgumentException with words, when it is not there
	 */
	static String text(ObjectNode entry, String key) {
		String text = entry.path(key).asText(""); //$NON-NLS-1$
		if (text.isBlank()) {
			throw new IllegalArgumentException(NLS.bind(Messages.Entries_lacks, entry.path("id").asText(), key)); //$NON-NLS-1$
		}
		return text;
	}
}
