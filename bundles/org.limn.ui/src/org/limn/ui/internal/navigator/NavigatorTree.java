/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.navigator;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.limn.project.ElementType;
import org.limn.ui.BookChapter;
import org.limn.ui.BookElement;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;
import org.limn.ui.internal.navigator.NavigatorGroup.Kind;

/** What stands in the navigator, and below what. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
final class NavigatorTree implements ITreeContentProvider {

	@Override
	public Object[] getElements(@Nullable Object input) {
		return input instanceof OpenBooks books ? books.all().toArray() : new Object[0];
	}

	@Override
	public Object[] getChildren(@Nullable Object parent) {
		return children(parent).toArray();
	}

	private static List<?> children(@Nullable Object parent) {
		if (parent instanceof OpenBook book) {
			return List.of(new NavigatorGroup(book, Kind.MANUSCRIPT, ""), new NavigatorGroup(book, Kind.WORLD, ""),
					new NavigatorGroup(book, Kind.MEDIA, ""));
		}
		return parent instanceof NavigatorGroup group ? children(group) : List.of();
	}

	private static List<?> children(NavigatorGroup group) {
		OpenBook book = group.book();
		return switch (group.kind()) {
			case MANUSCRIPT -> book.book().chapters().stream().map(c -> new BookChapter(book, c)).toList();
			case WORLD -> types(book);
			case TYPE -> book.book().elements().stream()
					.filter(e -> book.book().types().of(e).id().equals(group.typeId()))
					.map(e -> new BookElement(book, e)).toList();
			case MEDIA -> List.of();
		};
	}

	private static List<?> types(OpenBook book) {
		return book.book().elements().stream().map(e -> book.book().types().of(e)).map(ElementType::id).distinct()
				.map(id -> new NavigatorGroup(book, Kind.TYPE, id)).toList();
	}

	@Override
	public @Nullable Object getParent(@Nullable Object child) {
		if (child instanceof BookChapter chapter) {
			return new NavigatorGroup(chapter.book(), Kind.MANUSCRIPT, "");
		}
		if (child instanceof BookElement element) {
			return new NavigatorGroup(element.book(), Kind.TYPE,
					element.book().book().types().of(element.element()).id());
		}
		if (child instanceof NavigatorGroup group) {
			return group.kind() == Kind.TYPE ? new NavigatorGroup(group.book(), Kind.WORLD, "") : group.book();
		}
		return null;
	}

	@Override
	public boolean hasChildren(@Nullable Object parent) {
		return !children(parent).isEmpty();
	}
}
