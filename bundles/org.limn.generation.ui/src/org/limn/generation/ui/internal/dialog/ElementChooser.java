/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.limn.generation.ui.internal.Messages;
import org.limn.project.Element;
import org.limn.project.ElementTypes;
import org.limn.ui.LimnImages;

/** Asks for elements of the book, with a filter to type in. */
final class ElementChooser {

	private ElementChooser() {
	}

	static List<Element> choose(Shell parent, List<Element> elements, ElementTypes types) {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(parent, new LabelProvider() {
			@Override
			public String getText(@Nullable Object object) {
				return object instanceof Element e ? e.name() + "  –  " + types.of(e).name() : "";
			}

			@Override
			public @Nullable Image getImage(@Nullable Object object) {
				return object instanceof Element e ? LimnImages.image(LimnImages.keyOfType(e.typeId())) : null;
			}
		});
		dialog.setTitle(Messages.ElementChooser_title);
		dialog.setMessage(Messages.ElementChooser_message);
		dialog.setEmptyListMessage(Messages.ElementChooser_empty);
		dialog.setMultipleSelection(true);
		dialog.setElements(elements.toArray());
		if (dialog.open() != Window.OK) {
			return List.of();
		}
		return Arrays.stream(dialog.getResult()).filter(Element.class::isInstance).map(Element.class::cast).toList();
	}
}
