/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;


import org.eclipse.osgi.util.NLS;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** From the text of a description to its tree. The text may come from anybody: it is bounded in every direction before anything looks at it. */
final class DescriptionText {

	/** The longest description, characters. */
	static final int LONGEST = 64 * 1024;

	private static final int DEEPEST = 32;
	private static final int LONGEST_TEXT = 16 * 1024;
	private static final int LONGEST_NAME = 200;
	private static final String BOM = "\uFEFF"; //$NON-NLS-1$
	private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(32).maxStringLength(LONGEST_TEXT)
					.maxNameLength(LONGEST_NAME).build())
			.build()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private DescriptionText() {
	}

	/**
	 * Reads a text.
	 *
	 * @param text the text
	 * @return its root
	 * @throws DescriptionException when it is too long, too deep or no JSON object
	 */
	static Part read(String text) throws DescriptionException {
		if (text.length() > LONGEST) {
			throw new DescriptionException("", NLS.bind(Messages.DescriptionText_tooLong, Integer.valueOf(LONGEST))); //$NON-NLS-1$
		}
		String plain = text.startsWith(BOM) ? text.substring(1) : text;
		if (plain.isBlank()) {
			throw new DescriptionException("", Messages.DescriptionText_empty); //$NON-NLS-1$
		}
		return new Part("", tree(plain)).object(); //$NON-NLS-1$
	}

	private static JsonNode tree(String text) throws DescriptionException {
		try {
			return MAPPER.readTree(text);
		} catch (StreamConstraintsException e) {
			throw new DescriptionException("", NLS.bind(Messages.DescriptionText_tooDeep, Integer.valueOf(DEEPEST), Integer.valueOf(LONGEST_TEXT))); //$NON-NLS-1$
		} catch (JsonProcessingException e) {
			String words = e.getOriginalMessage().startsWith("Duplicate field") ? Messages.DescriptionText_twice : Messages.DescriptionText_noJson; //$NON-NLS-1$
			JsonLocation location = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
			throw new DescriptionException("", NLS.bind(words, Integer.valueOf(location.getLineNr()), Integer.valueOf(location.getColumnNr()))); //$NON-NLS-1$
		}
	}
}
