/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.navigator;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.limn.project.BookInfo;
import org.limn.ui.BookChapter;
import org.limn.ui.BookElement;
import org.limn.ui.LimnImages;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;

/** Words and icons of the navigator. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
final class NavigatorLabels extends LabelProvider implements IStyledLabelProvider {

	@Override
	public StyledString getStyledText(@Nullable Object element) {
		if (element instanceof OpenBook book) {
			return title(book);
		}
		if (element instanceof NavigatorGroup group) {
			return counted(name(group), count(group));
		}
		return new StyledString(getText(element));
	}

	@Override
	public String getText(@Nullable Object element) {
		return switch (element) {
			case OpenBook book -> title(book).getString();
			case NavigatorGroup group -> name(group);
			case BookChapter chapter -> chapter.chapter().title();
			case BookElement world -> world.element().name();
			case null, default -> "";
		};
	}

	private static StyledString title(OpenBook book) {
		BookInfo info = book.book().info();
		StyledString text = new StyledString(info.title().isBlank() ? book.project().getName() : info.title());
		if (book.book().readOnly()) {
			text.append("  " + Messages.NavigatorLabels_readOnly, StyledString.QUALIFIER_STYLER);
		}
		return text;
	}

	private static StyledString counted(String name, int count) {
		return new StyledString(name).append("  " + count, StyledString.COUNTER_STYLER);
	}

	private static int count(NavigatorGroup group) {
		return switch (group.kind()) {
			case MANUSCRIPT -> group.book().book().chapters().size();
			case WORLD -> group.book().book().elements().size();
			case TYPE -> (int) group.book().book().elements().stream()
					.filter(e -> group.book().book().types().of(e).id().equals(group.typeId())).count();
			case MEDIA -> group.book().library().items().size();
		};
	}

	private static String name(NavigatorGroup group) {
		return switch (group.kind()) {
			case MANUSCRIPT -> Messages.NavigatorLabels_manuscript;
			case WORLD -> Messages.NavigatorLabels_world;
			case TYPE -> group.book().book().types().type(group.typeId()).pluralName();
			case MEDIA -> Messages.NavigatorLabels_media;
		};
	}

	@Override
	public Image getImage(@Nullable Object element) {
		return LimnImages.image(switch (element) {
			case NavigatorGroup group -> switch (group.kind()) {
				case MANUSCRIPT -> LimnImages.MANUSCRIPT;
				case WORLD -> LimnImages.WORLD;
				case TYPE -> LimnImages.keyOfType(group.typeId());
				case MEDIA -> LimnImages.MEDIA;
			};
			case BookChapter chapter -> LimnImages.CHAPTER;
			case BookElement world -> LimnImages.keyOfType(world.element().typeId());
			case null, default -> LimnImages.BOOK;
		});
	}
}
