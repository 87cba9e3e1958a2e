/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationException;
import org.limn.generation.PromptPart;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.provider.ImageModel;
import org.limn.project.Book;

/** Refuses a prompt that is longer than the model takes, and says by how much and what could go. Nothing is cut. */
final class PromptLimit {

	private static final int NAMED_PIECES = 3;

	private PromptLimit() {
	}

	static void require(List<PromptPart> parts, ImageModel model, Book book) throws GenerationException {
		int length = parts.stream().mapToInt(p -> PlainText.length(p.text())).sum();
		if (model.promptLimit() > 0 && length > model.promptLimit()) {
			throw Refusal.invalid("prompt", Messages.PromptLimit_tooLong, length - model.promptLimit(), model.name(), model.promptLimit(), longest(parts, book)); //$NON-NLS-1$
		}
	}

	private static String longest(List<PromptPart> parts, Book book) {
		Map<String, Integer> pieces = new LinkedHashMap<>();
		for (PromptPart part : parts) {
			pieces.merge(name(part, book), PlainText.length(part.text()), Integer::sum);
		}
		return pieces.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(NAMED_PIECES)
				.map(e -> NLS.bind(Messages.PromptLimit_piece, e.getKey(), e.getValue())).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	private static String name(PromptPart part, Book book) {
		String elementId = part.elementId();
		String element = elementId == null ? "" : ContextItem.name(elementId, book); //$NON-NLS-1$
		return switch (part.origin()) {
		case PROMPT -> Messages.PromptLimit_prompt;
		case ART_DIRECTION -> Messages.PromptLimit_artDirection;
		case PROVIDER -> Messages.PromptLimit_provider;
		case DESCRIPTION -> NLS.bind(Messages.PromptLimit_description, element);
		case ELEMENT, FIELD -> NLS.bind(Messages.PromptLimit_data, element);
		};
	}
}
