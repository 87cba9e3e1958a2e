/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.ContextElement;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationRequest;
import org.limn.generation.Purpose;
import org.limn.generation.Role;
import org.limn.generation.core.internal.Messages;
import org.limn.project.Book;
import org.limn.project.BookInfo;

/** Makes a prompt to offer for an empty field, from what the book says and may leave the computer. */
final class PromptSuggestion {

	private static final int FIELDS = 4;
	private static final int FIELD_LENGTH = 80;
	private static final int TEXT_LENGTH = 400;

	private final Book book;
	private final boolean references;

	/**
	 * @param book the book
	 * @param references whether the model takes reference images
	 */
	PromptSuggestion(Book book, boolean references) {
		this.book = book;
		this.references = references;
	}

	String suggest(GenerationRequest request, @Nullable String passage) throws GenerationException {
		List<ContextItem> context = ContextItem.all(request.context(), book);
		return switch (request.purpose().kind()) {
		case COVER -> cover();
		case PASSAGE -> passage == null || passage.isBlank() ? scene(context) : shortened(passage);
		case PORTRAIT -> portrait(request.purpose(), context);
		case VARIATION -> varied(request, context);
		case LIBRARY -> described(context);
		};
	}

	/** Where the original goes along, it says what to draw. */
	private String varied(GenerationRequest request, List<ContextItem> context) {
		boolean goesAlong = references && request.context().stream().anyMatch(e -> e.picture().isPresent() && e.image());
		return goesAlong ? Messages.PromptSuggestion_variation : described(context);
	}

	private static String described(List<ContextItem> context) {
		return context.size() == 1 ? portrait(context.get(0)) : scene(context);
	}

	private String cover() {
		BookInfo info = book.info();
		String description = shortened(info.description());
		String about = description.isEmpty() ? "" : ": " + description; //$NON-NLS-1$ //$NON-NLS-2$
		return NLS.bind(Messages.PromptSuggestion_cover, PlainText.line(info.title()), about.endsWith(".") ? about.substring(0, about.length() - 1) : about); //$NON-NLS-1$
	}

	private String portrait(Purpose purpose, List<ContextItem> context) throws GenerationException {
		String key = purpose.key();
		Optional<ContextItem> own = context.stream().filter(i -> i.element().id().equals(key)).findFirst();
		if (own.isPresent()) {
			return portrait(own.get());
		}
		if (key == null || book.element(key).isEmpty()) {
			return scene(context);
		}
		return portrait(ContextItem.all(List.of(new ContextElement(key, Role.SUBJECT, false, false, true)), book).get(0));
	}

	private static String portrait(ContextItem item) {
		StringBuilder text = new StringBuilder(NLS.bind(item.wanted().role() == Role.SETTING ? Messages.PromptSuggestion_view : Messages.PromptSuggestion_portrait,
				PlainText.line(item.element().name())));
		// The toggle counts here too: a field that is switched off must not come in through the suggestion.
		if (item.wanted().data()) {
			item.element().fields().entrySet().stream().filter(f -> item.mayLeave(f.getKey()) && !f.getValue().isBlank()).limit(FIELDS)
					.forEach(f -> text.append(", ").append(item.types().field(item.element(), f.getKey()).label().toLowerCase()).append(": ") //$NON-NLS-1$ //$NON-NLS-2$
							.append(cut(PlainText.line(f.getValue()), FIELD_LENGTH)));
		}
		return text.append('.').toString();
	}

	private static String scene(List<ContextItem> context) {
		List<String> names = new ArrayList<>(context.stream().map(i -> PlainText.line(i.element().name())).toList());
		if (names.isEmpty()) {
			return ""; //$NON-NLS-1$
		}
		if (names.size() == 1) {
			return portrait(context.get(0));
		}
		String last = names.removeLast();
		return NLS.bind(Messages.PromptSuggestion_scene, String.join(", ", names), last); //$NON-NLS-1$
	}

	/** Whole sentences as far as there is room; a longer first one is cut at a word. */
	private static String shortened(String text) {
		String line = PlainText.line(text);
		if (line.length() <= TEXT_LENGTH) {
			return line;
		}
		BreakIterator sentences = BreakIterator.getSentenceInstance();
		sentences.setText(line);
		int end = sentences.preceding(TEXT_LENGTH + 1);
		return end > 0 ? line.substring(0, end).strip() : cut(line, TEXT_LENGTH);
	}

	private static String cut(String line, int length) {
		if (line.length() <= length) {
			return line;
		}
		int space = line.lastIndexOf(' ', length - 1);
		return line.substring(0, space > 0 ? space : length - 1) + "…"; //$NON-NLS-1$
	}
}
