/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.adapter;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.AdapterTypes;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.ImageTarget;
import org.limn.project.Element;
import org.limn.ui.BookChapter;
import org.limn.ui.BookElement;
import org.limn.ui.BookMedia;
import org.limn.ui.ImageTargets;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.book.BookProject;
import org.limn.ui.internal.navigator.NavigatorGroup;
import org.osgi.service.component.annotations.Component;

/** Adapts what is selected in navigator and library to its book, to its file, and to what a picture could be for. */
@Component
@AdapterTypes(adaptableClass = { OpenBook.class, BookElement.class, BookMedia.class, BookChapter.class,
		NavigatorGroup.class }, adapterNames = { OpenBook.class, ImageTarget.class, Element.class, IFile.class,
				IResource.class })
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class BookAdapters implements IAdapterFactory {

	@Override
	@NonNullByDefault({}) // as the platform declares it
	public <T> T getAdapter(Object adaptable, Class<T> adapter) {
		@Nullable Object found = find(adaptable, adapter);
		return adapter.isInstance(found) ? adapter.cast(found) : null;
	}

	private static @Nullable Object find(Object adaptable, Class<?> adapter) {
		if (adapter == OpenBook.class) {
			return book(adaptable);
		}
		if (adapter == ImageTarget.class) {
			return target(adaptable);
		}
		if (adapter == Element.class) {
			return adaptable instanceof BookElement element ? element.element() : null;
		}
		return file(adaptable).<Object> map(f -> BookProject.file(book(adaptable).project(), f))
				.orElseGet(() -> book(adaptable).project());
	}

	private static OpenBook book(Object adaptable) {
		return switch (adaptable) {
			case OpenBook book -> book;
			case BookElement element -> element.book();
			case BookMedia media -> media.book();
			case BookChapter chapter -> chapter.book();
			case NavigatorGroup group -> group.book();
			default -> throw new IllegalArgumentException(adaptable.getClass().getName());
		};
	}

	private static ImageTarget target(Object adaptable) {
		return switch (adaptable) {
			case BookElement element -> ImageTargets.portrait(element.book(), element.element());
			case BookMedia media -> ImageTargets.variation(media.book(), media.item());
			default -> ImageTargets.library(book(adaptable));
		};
	}

	private static Optional<Path> file(Object adaptable) {
		return switch (adaptable) {
			case BookElement element -> Optional.of(element.element().file());
			case BookChapter chapter -> Optional.of(chapter.chapter().file());
			case BookMedia media -> Optional.of(media.book().library().file(media.item()));
			default -> Optional.empty();
		};
	}
}
