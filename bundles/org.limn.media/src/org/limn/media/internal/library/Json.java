/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eclipse.jdt.annotation.Nullable;

/** Reads and writes the small JSON files of a library, within limits. */
final class Json {

	/** The largest file read. */
	static final int LARGEST = 4 * 1024 * 1024;

	private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(64).maxNumberLength(400).maxNameLength(2000).maxStringLength(LARGEST).maxDocumentLength(LARGEST).build()).build())
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
	private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter(
			Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
					.withObjectIndenter(new DefaultIndenter("  ", "\n"))); //$NON-NLS-1$ //$NON-NLS-2$

	private Json() {
	}

	/** Thrown for a file that is too large to be read. */
	static final class TooLargeException extends IOException {
		private static final long serialVersionUID = 1L;
	}

	/** An empty object. */
	static ObjectNode object() {
		return MAPPER.createObjectNode();
	}

	/** Reads an object; anything else is a {@link JsonProcessingException}. */
	static ObjectNode read(Path file) throws IOException {
		if (Files.size(file) > LARGEST) {
			throw new TooLargeException();
		}
		JsonNode node;
		try {
			node = MAPPER.readTree(Files.readAllBytes(file));
		} catch (ArithmeticException | NumberFormatException e) {
			throw new NotAnObjectException(e);
		}
		if (node instanceof ObjectNode object) {
			return object;
		}
		throw new NotAnObjectException(null);
	}

	private static final class NotAnObjectException extends JsonProcessingException {
		private static final long serialVersionUID = 1L;

		NotAnObjectException(@Nullable Throwable cause) {
			super("{ expected", null, cause); //$NON-NLS-1$
		}
	}

	/** The bytes of an object, readable, with a line end. */
	static byte[] bytes(ObjectNode object) throws IOException {
		byte[] json = WRITER.writeValueAsBytes(object);
		byte[] withEnd = Arrays.copyOf(json, json.length + 1);
		withEnd[json.length] = '\n';
		return withEnd;
	}
}
