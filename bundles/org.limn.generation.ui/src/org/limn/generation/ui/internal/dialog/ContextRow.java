/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.limn.generation.ContextElement;
import org.limn.generation.ui.internal.Messages;
import org.limn.media.MediaItem;
import org.limn.project.Element;
import org.limn.ui.LimnImages;

/** One line of the context: an element, or the original of a variation. */
final class ContextRow {

	private ContextRow() {
	}

	/**
	 * The line of an element.
	 *
	 * @param table the table
	 * @param state the dialog's state
	 * @param entry its entry in the context
	 * @param element the element
	 * @param references whether the model takes reference images
	 * @param entered told when the keyboard or the mouse comes to the line
	 */
	static void element(Composite table, DialogState state, ContextElement entry, Element element, boolean references, Runnable entered) {
		ContextCells cells = new ContextCells(table, state, entry, element.id(), element.name(), entered);
		String image = element.image();
		boolean described = !element.description().isBlank();
		cells.picture(image == null ? Optional.empty() : Optional.of(state.target().book().resolve(image)));
		cells.name(LimnImages.image(LimnImages.keyOfType(element.typeId())), state.content().types().of(element).name());
		cells.role();
		cells.image(image != null, references);
		cells.toggle("description", Messages.ContextStep_description, described ? "" : Messages.ContextRow_none, described, entry.description(),
				(c, on) -> new ContextElement(c.elementId(), c.role(), c.image(), on, c.data()));
		cells.toggle("data", Messages.ContextStep_data, element.fields().isEmpty() ? Messages.ContextRow_none : "", !element.fields().isEmpty(), entry.data(),
				(c, on) -> new ContextElement(c.elementId(), c.role(), c.image(), c.description(), on));
		cells.remove(LimnImages.image(LimnImages.REMOVE));
	}

	/**
	 * The line of the picture that is varied. It can be switched off, and stays in sight.
	 *
	 * @param table the table
	 * @param state the dialog's state
	 * @param entry its entry in the context
	 * @param item the picture, or empty when it is gone
	 * @param references whether the model takes reference images
	 * @param entered told when the keyboard or the mouse comes to the line
	 */
	static void original(Composite table, DialogState state, ContextElement entry, Optional<MediaItem> item, boolean references, Runnable entered) {
		ContextCells cells = new ContextCells(table, state, entry, "original", Messages.BookContent_original, entered);
		cells.picture(item.map(i -> state.target().book().resolve(i.path())));
		cells.name(LimnImages.image(LimnImages.PICTURE), item.map(MediaItem::name).orElse(Messages.ContextRow_originalGone));
		cells.role();
		cells.image(item.isPresent(), references);
		cells.nothing(3);
	}
}
