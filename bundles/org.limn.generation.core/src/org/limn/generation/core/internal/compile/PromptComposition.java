/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.LeftOut;
import org.limn.generation.OutgoingImage;
import org.limn.generation.PromptPart;
import org.limn.generation.PromptPart.Origin;
import org.limn.generation.Role;
import org.limn.generation.core.internal.Messages;
import org.limn.project.FieldType;

/**
 * Composes the prompt: the writer's words, the art direction, a readable block for each element, the provider's constant text. Each piece knows where it
 * came from. Only what may leave is in it; the rest is noted.
 */
final class PromptComposition {

	static final String DESCRIPTION = "description"; //$NON-NLS-1$

	private final List<PromptPart> parts = new ArrayList<>();
	private final List<LeftOut> leftOut = new ArrayList<>();

	List<PromptPart> parts() {
		return parts;
	}

	List<LeftOut> leftOut() {
		return leftOut;
	}

	void prompt(String text) {
		add("", PlainText.lines(text), Origin.PROMPT, null, null); //$NON-NLS-1$
	}

	void artDirection(String text) {
		String direction = PlainText.lines(text);
		if (!direction.isEmpty()) {
			add("\n\n", NLS.bind(Messages.PromptComposition_artDirection, direction), Origin.ART_DIRECTION, null, null); //$NON-NLS-1$
		}
	}

	/**
	 * The block of an element.
	 *
	 * @param item the element
	 * @param images the reference images that go along; the block says which one shows it
	 */
	void element(ContextItem item, List<OutgoingImage> images) {
		String id = item.element().id();
		String heading = NLS.bind(Messages.PromptComposition_element,
				new Object[] { role(item.wanted().role()), PlainText.line(item.element().name()), PlainText.line(item.type().name()) });
		add("\n\n", shownBy(heading, id, images), Origin.ELEMENT, id, null); //$NON-NLS-1$
		if (item.wanted().description()) {
			description(item);
		}
		if (item.wanted().data()) {
			item.element().fields().forEach((field, value) -> field(item, field, value));
		}
	}

	/**
	 * Says which reference image is the original of a variation; nothing when it does not go along.
	 *
	 * @param picture the picture
	 * @param images the reference images that go along
	 */
	void picture(ContextPicture picture, List<OutgoingImage> images) {
		String id = picture.wanted().elementId();
		if (images.stream().anyMatch(i -> i.elementId().equals(id))) {
			String heading = NLS.bind(Messages.PromptComposition_original, role(picture.wanted().role()));
			add("\n\n", shownBy(heading, id, images), Origin.ELEMENT, id, null); //$NON-NLS-1$
		}
	}

	private static String shownBy(String heading, String id, List<OutgoingImage> images) {
		for (int i = 0; i < images.size(); i++) {
			if (images.get(i).elementId().equals(id)) {
				return NLS.bind(Messages.PromptComposition_image, heading, i + 1);
			}
		}
		return heading;
	}

	void constant(String text) {
		if (!text.isBlank()) {
			add("\n\n", text.strip(), Origin.PROVIDER, null, null); //$NON-NLS-1$
		}
	}

	/**
	 * Whether anything in it says what to draw.
	 *
	 * @return {@code false} when there is neither a prompt nor an element
	 */
	boolean saysWhatToDraw() {
		return parts.stream().anyMatch(p -> p.origin() != Origin.ART_DIRECTION && p.origin() != Origin.PROVIDER);
	}

	private void description(ContextItem item) {
		String text = PlainText.lines(item.element().description());
		if (text.isEmpty()) {
			return;
		}
		if (item.mayLeave(DESCRIPTION)) {
			add("\n", text, Origin.DESCRIPTION, item.element().id(), null); //$NON-NLS-1$
		} else {
			leftOut.add(new LeftOut(item.element().id(), Messages.PromptComposition_description, LeftOut.Reason.PRIVATE));
		}
	}

	private void field(ContextItem item, String field, String value) {
		String text = PlainText.line(value);
		if (text.isEmpty()) {
			return;
		}
		FieldType type = item.types().field(item.element(), field);
		if (item.mayLeave(field)) {
			add("\n", type.label() + ": " + text, Origin.FIELD, item.element().id(), type.label()); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			leftOut.add(new LeftOut(item.element().id(), type.label(), type.spoiler() ? LeftOut.Reason.SPOILER : LeftOut.Reason.PRIVATE));
		}
	}

	private void add(String separator, String text, Origin origin, @Nullable String elementId, @Nullable String label) {
		if (!text.isEmpty()) {
			parts.add(new PromptPart(parts.isEmpty() ? text : separator + text, origin, elementId, label));
		}
	}

	private static String role(Role role) {
		return Map.of(Role.SUBJECT, Messages.PromptComposition_subject, Role.SETTING, Messages.PromptComposition_setting, Role.STYLE_REFERENCE,
				Messages.PromptComposition_styleReference, Role.REFERENCE, Messages.PromptComposition_reference).get(role);
	}
}
