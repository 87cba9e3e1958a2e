/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;
import org.limn.generation.ContextElement;
import org.limn.generation.Role;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.DefaultContext;
import org.limn.generation.ui.internal.draft.Draft;
import org.limn.generation.ui.internal.draft.Drafts;
import org.limn.generation.ui.internal.draft.EarlierRequest;
import org.limn.generation.ui.internal.draft.TargetKey;
import org.limn.media.ImageTarget;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
import org.limn.project.Book;
import org.limn.project.BookException;
import org.limn.project.BookListener;
import org.limn.project.BookProblem;
import org.limn.project.Element;
import org.limn.project.ElementTypes;
import org.limn.project.NameFinder;
import org.limn.ui.UiUpdates;

/** The elements of the target's book as the dialog shows them; follows changes of the book. */
final class BookContent {

	private static final String BOOK_FILE = "limn.yaml";

	private final Control owner;
	private final ImageTarget target;
	private final Runnable changed;
	private final BookHandle handle;
	private final BookListener listener = change -> bookChanged();
	private volatile @Nullable Book book;
	private volatile List<Element> elements = List.of();
	private volatile ElementTypes types = ElementTypes.builtIn();
	private volatile Optional<MediaItem> original = Optional.empty();

	BookContent(Control owner, ImageTarget target, Runnable changed) {
		this.owner = owner;
		this.target = target;
		this.changed = changed;
		this.handle = new BookHandle(target.book());
	}

	/** Opens the book and gives the draft to start with: the one kept for the target, or one with what the target says. */
	Draft load(Drafts drafts, TargetKey key, Predicate<String> usableProfile) throws BookException, MediaException, IOException {
		Book opened = handle.book();
		book = opened;
		elements = opened.elements();
		types = opened.types();
		opened.addListener(listener);
		Optional<Draft> kept = drafts.read(key);
		if (target.kind() == ImageTarget.Kind.VARIATION) {
			original = source();
			return withOriginal(kept.isPresent() ? kept.get() : variation(usableProfile));
		}
		return kept.isPresent() ? kept.get() : Draft.EMPTY.withContext(proposed());
	}

	private Draft variation(Predicate<String> usableProfile) {
		if (original.isEmpty()) {
			return Draft.EMPTY.withContext(proposed());
		}
		Draft earlier = EarlierRequest.of(original.get(), usableProfile);
		return earlier.withContext(EarlierRequest.isKnown(original.get()) ? present(earlier.context()) : proposed());
	}

	/** The original stands first. */
	private Draft withOriginal(Draft draft) {
		String id = target.key();
		if (id == null || draft.context().stream().anyMatch(e -> e.picture().isPresent())) {
			return draft;
		}
		List<ContextElement> context = new ArrayList<>(draft.context());
		context.addFirst(ContextElement.picture(id, Role.REFERENCE, true));
		return draft.withContext(context);
	}

	/** The elements the target names, with everything they have. */
	private List<ContextElement> proposed() {
		String passage = target.passage();
		List<String> ids = target.elementIds();
		if (ids.isEmpty() && passage != null) {
			ids = NameFinder.of(elements).elementsIn(passage).stream().map(Element::id).toList();
		}
		return DefaultContext.of(ids, elements, types);
	}

	private Optional<MediaItem> source() throws MediaException {
		String id = target.key();
		return id == null ? Optional.empty() : handle.item(id, "");
	}

	private void bookChanged() {
		Book open = book;
		if (open != null) {
			UiUpdates.post(owner, () -> {
				elements = open.elements();
				types = open.types();
				changed.run();
			});
		}
	}

	List<Element> elements() {
		return elements;
	}

	Optional<Element> element(String id) {
		return elements.stream().filter(e -> Objects.equals(e.id(), id)).findFirst();
	}

	/** Of a context what is there: elements the book still has, and the original of a variation. */
	List<ContextElement> present(List<ContextElement> context) {
		return context.stream().filter(e -> e.picture().isPresent() || element(e.elementId()).isPresent()).toList();
	}

	/** How something of a context is called: the name of an element, or words for the original of a variation. */
	String name(String elementId) {
		return ContextElement.pictureOf(elementId).isPresent() ? Messages.BookContent_original
				: element(elementId).map(Element::name).orElse(elementId);
	}

	/** The picture that is varied; empty for other targets, and when it is gone. */
	Optional<MediaItem> original() {
		return original;
	}

	/** What is wrong with limn.yaml, from which title and art direction come; empty when nothing is. */
	List<BookProblem> problems() {
		Book open = book;
		return open == null ? List.of()
				: open.problems().stream().filter(p -> p.file().equals(open.folder().resolve(BOOK_FILE))).toList();
	}

	ElementTypes types() {
		return types;
	}

	BookHandle handle() {
		return handle;
	}

	void close() {
		Book open = book;
		if (open != null) {
			open.removeListener(listener);
		}
		handle.close();
	}
}
