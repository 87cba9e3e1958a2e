/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.MediaCategory;
import org.limn.media.MediaItem;

/**
 * What of the library is shown, and in which order.
 *
 * @param words every word must be found in a picture's name, prompt, alt text, tags or elements
 * @param category only this one, or all when <code>null</code>
 * @param starred only what has a star
 * @param order the order
 */
record LibraryQuery(String words, @Nullable MediaCategory category, boolean starred, Order order) {

	/** How pictures are ordered. */
	enum Order {
		NEWEST, NAME, SIZE
	}

	static final LibraryQuery ALL = new LibraryQuery("", null, false, Order.NEWEST);

	LibraryQuery withWords(String changed) {
		return new LibraryQuery(changed, category, starred, order);
	}

	LibraryQuery withCategory(@Nullable MediaCategory changed) {
		return new LibraryQuery(words, changed, starred, order);
	}

	LibraryQuery withStarred(boolean changed) {
		return new LibraryQuery(words, category, changed, order);
	}

	LibraryQuery withOrder(Order changed) {
		return new LibraryQuery(words, category, starred, changed);
	}

	List<MediaItem> of(List<MediaItem> items, Function<String, String> elementName) {
		Set<String> wanted = Set.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
		return items.stream().filter(i -> category == null || i.record().category() == category)
				.filter(i -> !starred || i.record().starred())
				.filter(i -> words.isBlank() || containsAll(text(i, elementName), wanted)).sorted(comparator()).toList();
	}

	private Comparator<MediaItem> comparator() {
		return switch (order) {
			case NEWEST -> Comparator.comparing(MediaItem::created).reversed();
			case NAME -> Comparator.comparing(LibraryQuery::name, String.CASE_INSENSITIVE_ORDER);
			case SIZE -> Comparator.comparingLong(MediaItem::bytes).reversed();
		};
	}

	/** The file's name. */
	static String name(MediaItem item) {
		return item.path().substring(item.path().lastIndexOf('/') + 1);
	}

	private static boolean containsAll(String text, Set<String> words) {
		return words.stream().allMatch(text::contains);
	}

	private static String text(MediaItem item, Function<String, String> elementName) {
		return (name(item) + ' ' + item.record().altText() + ' ' + String.join(" ", item.record().tags()) + ' '
				+ item.record().elements().stream().map(elementName).collect(Collectors.joining(" ")) + ' '
				+ prompt(item)).toLowerCase(Locale.ROOT);
	}

	/** The prompt of a generated picture, or nothing. */
	static String prompt(MediaItem item) {
		Map<String, ?> generation = item.record().generation();
		@Nullable Object found = generation.get("prompt");
		if (found == null && generation.get("request") instanceof Map<?, ?> request) {
			found = request.get("prompt");
		}
		return found instanceof String prompt ? prompt : "";
	}
}
