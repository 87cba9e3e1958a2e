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
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;
import org.limn.generation.ui.internal.draft.DefaultContext;
import org.limn.generation.ui.internal.draft.Draft;
import org.limn.generation.ui.internal.draft.Drafts;
import org.limn.generation.ui.internal.draft.TargetKey;
import org.limn.media.ImageTarget;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
import org.limn.project.Book;
import org.limn.project.BookException;
import org.limn.project.BookListener;
import org.limn.project.Element;
import org.limn.project.ElementTypes;
import org.limn.project.NameFinder;
import org.limn.ui.UiUpdates;

/** The elements of the target's book as the dialog shows them; follows changes of the book. */
final class BookContent {

	private final Control owner;
	private final ImageTarget target;
	private final Runnable changed;
	private final BookHandle handle;
	private final BookListener listener = change -> bookChanged();
	private volatile @Nullable Book book;
	private volatile List<Element> elements = List.of();
	private volatile ElementTypes types = ElementTypes.builtIn();

	BookContent(Control owner, ImageTarget target, Runnable changed) {
		this.owner = owner;
		this.target = target;
		this.changed = changed;
		this.handle = new BookHandle(target.book());
	}

	/** Opens the book and gives the draft to start with: the one kept for the target, or one with the target's elements. */
	Draft load(Drafts drafts, TargetKey key) throws BookException, MediaException, IOException {
		Book opened = handle.book();
		book = opened;
		elements = opened.elements();
		types = opened.types();
		opened.addListener(listener);
		Optional<Draft> kept = drafts.read(key);
		return kept.isPresent() ? kept.get() : fresh();
	}

	private Draft fresh() throws MediaException {
		Draft draft = target.kind() == ImageTarget.Kind.VARIATION ? EarlierRequest.of(source()) : Draft.EMPTY;
		String passage = target.passage();
		List<String> ids = target.elementIds();
		if (ids.isEmpty() && passage != null) {
			ids = NameFinder.of(elements).elementsIn(passage).stream().map(Element::id).toList();
		}
		return draft.context().isEmpty() ? draft.withContext(DefaultContext.of(ids, elements, types)) : draft;
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
