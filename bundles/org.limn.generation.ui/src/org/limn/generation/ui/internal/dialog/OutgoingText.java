/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.LeftOut;
import org.limn.generation.OutgoingImage;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.PromptPart;
import org.limn.generation.ui.internal.Messages;
import org.limn.generation.ui.internal.draft.JobWords;
import org.limn.generation.ui.internal.draft.SizeChoice;

/** What will be sent, as a text with styles: each piece of the prompt below the place it came from, the images with their bytes, what stays here. */
final class OutgoingText {

	/** How a run of the text looks. */
	enum Style {
		HEADING, ORIGIN, SENT, STRUCK, PLAIN
	}

	/** A run of the text. */
	record Run(String text, Style style) {
	}

	private final List<Run> runs = new ArrayList<>();
	private final UnaryOperator<String> names;

	/**
	 * @param request what will be sent
	 * @param names gives the name of an element by its id
	 */
	OutgoingText(OutgoingRequest request, UnaryOperator<String> names) {
		this.names = names;
		destination(request);
		prompt(request);
		images(request);
		leftOut(request);
		options(request);
	}

	List<Run> runs() {
		return List.copyOf(runs);
	}

	private void destination(OutgoingRequest r) {
		String host = r.host();
		add(host == null ? Messages.OutgoingText_stays : NLS.bind(Messages.OutgoingText_to, host), Style.HEADING);
		add(NLS.bind(Messages.OutgoingText_with, r.accountName(), r.modelId()), Style.PLAIN);
		int calls = (r.count() + r.imagesPerCall() - 1) / r.imagesPerCall();
		String pictures = calls > 1 ? NLS.bind(Messages.OutgoingText_calls, r.count(), calls)
				: r.count() == 1 ? Messages.JobSummary_one : NLS.bind(Messages.JobSummary_many, r.count());
		add(NLS.bind(Messages.OutgoingText_amount, pictures, SizeChoice.label(r.size())), Style.PLAIN);
		var estimate = r.estimate();
		if (estimate != null && estimate.amount().signum() > 0) {
			add(NLS.bind(Messages.OutgoingText_estimate, JobWords.cost(estimate)), Style.PLAIN);
		}
	}

	private void options(OutgoingRequest r) {
		if (!r.options().isEmpty()) {
			add("", Style.PLAIN);
			add(Messages.OutgoingText_options, Style.HEADING);
			new TreeMap<>(r.options()).forEach((id, value) -> add(id + ": " + value, Style.PLAIN));
		}
	}

	private void prompt(OutgoingRequest r) {
		add("", Style.PLAIN);
		add(NLS.bind(Messages.OutgoingText_prompt, number(r.prompt().length())), Style.HEADING);
		for (PromptPart part : r.parts()) {
			add(origin(part), Style.ORIGIN);
			add(part.text().strip(), Style.SENT);
		}
		if (!r.negativePrompt().isEmpty()) {
			add("", Style.PLAIN);
			add(Messages.OutgoingText_negative, Style.HEADING);
			add(r.negativePrompt(), Style.SENT);
		}
	}

	private void images(OutgoingRequest r) {
		add("", Style.PLAIN);
		add(r.images().isEmpty() ? Messages.OutgoingText_noImages : NLS.bind(Messages.OutgoingText_images, r.images().size()), Style.HEADING);
		for (OutgoingImage image : r.images()) {
			add(NLS.bind(Messages.OutgoingText_imageOf, names.apply(image.elementId()), RoleWords.of(image.role())), Style.ORIGIN);
			add(NLS.bind(Messages.OutgoingText_image, new Object[] { image.width(), image.height(), image.mediaType(), number(image.bytes()),
					image.source() }), Style.SENT);
		}
	}

	private void leftOut(OutgoingRequest r) {
		if (r.leftOut().isEmpty()) {
			return;
		}
		add("", Style.PLAIN);
		add(Messages.OutgoingText_leftOut, Style.HEADING);
		for (LeftOut out : r.leftOut()) {
			String label = out.label();
			runs.add(new Run(names.apply(out.elementId()) + " · " + (label == null ? Messages.ContextStep_image : label), Style.STRUCK));
			add("  (" + reason(out) + ")", Style.PLAIN);
		}
	}

	private String origin(PromptPart part) {
		String id = part.elementId();
		String element = id == null ? "" : names.apply(id);
		String label = part.label();
		return switch (part.origin()) {
		case PROMPT -> Messages.OutgoingText_yourWords;
		case ART_DIRECTION -> Messages.OutgoingText_artDirection;
		case ELEMENT -> element;
		case DESCRIPTION -> element + " · " + Messages.ContextStep_description;
		case FIELD -> element + " · " + (label == null ? "" : label);
		case PROVIDER -> Messages.OutgoingText_provider;
		};
	}

	private static String reason(LeftOut out) {
		return switch (out.reason()) {
		case PRIVATE -> Messages.ElementDetails_private;
		case SPOILER -> Messages.ElementDetails_spoiler;
		case NOT_WITH_THIS_MODEL -> Messages.ContextRow_notWithThisModel;
		case MISSING -> Messages.OutgoingText_missing;
		case UNREADABLE -> Messages.OutgoingText_unreadable;
		};
	}

	private static String number(long value) {
		return NumberFormat.getIntegerInstance().format(value);
	}

	private void add(String line, Style style) {
		runs.add(new Run(line + "\n", style));
	}
}
