/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.io.IOException;
import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.core.internal.Messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads and writes the JSON of the readable files: strict in reading, as a person would lay it out in writing. */
final class JsonText {

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_LONG_FOR_INTS).build();

	private JsonText() {
	}

	/**
	 * Reads an object.
	 *
	 * @param bytes the text
	 * @return the object
	 * @throws IllegalArgumentException with words: the line that cannot be read, never its content
	 */
	static ObjectNode parse(byte[] bytes) {
		try {
			JsonNode root = MAPPER.readTree(bytes);
			if (root instanceof ObjectNode object) {
				return object;
			}
			throw new IllegalArgumentException(Messages.JsonText_noObject);
		} catch (JsonProcessingException e) {
			int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
			throw new IllegalArgumentException(NLS.bind(Messages.JsonText_line, line), null);
		} catch (IOException e) {
			throw new IllegalArgumentException(Messages.JsonText_noObject, e);
		}
	}

	static ObjectNode object() {
		return MAPPER.createObjectNode();
	}

	static byte[] print(ObjectNode root) throws IOException {
		DefaultIndenter lines = new DefaultIndenter("  ", "\n"); //$NON-NLS-1$ //$NON-NLS-2$
		byte[] text = MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines)).writeValueAsBytes(root);
		byte[] whole = Arrays.copyOf(text, text.length + 1);
		whole[text.length] = '\n';
		return whole;
	}
}
