/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.util.Map;

import org.limn.generation.GenerationRequest;
import org.limn.generation.OutgoingRequest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Requests as plain maps and lists for a book's files, without what belongs to this computer. */
public final class PortableJson {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private PortableJson() {
	}

	/**
	 * The request: without the book's folder and the settings of an ad hoc account.
	 *
	 * @param request the request
	 * @return ordered JSON values
	 */
	public static Map<String, Object> request(GenerationRequest request) {
		return map(RequestJson.portable(request));
	}

	/**
	 * What was sent: every piece of the prompt with the place it came from, and every reference image with its hash. Without what was left out, whose very
	 * names may be secrets of the story.
	 *
	 * @param outgoing the outgoing request
	 * @return ordered JSON values
	 */
	public static Map<String, Object> sent(OutgoingRequest outgoing) {
		return map(OutgoingJson.portable(outgoing));
	}

	private static Map<String, Object> map(JsonNode node) {
		return MAPPER.convertValue(node, new TypeReference<Map<String, Object>>() {
		});
	}
}
