/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.OptionDescriptor.Choice;
import org.limn.generation.provider.OptionDescriptor.Type;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceRule;
import org.limn.generation.provider.SizeRule;
import org.limn.provider.sketch.internal.art.Palette;

/**
 * The models: {@code sketch}, which can everything, and {@code sketch-ink}, which can little, so that it can be seen what a poorer model looks like in the
 * dialog.
 */
final class Models {

	static final int SMALLEST = 64;
	static final int LARGEST = 4096;
	static final int REFERENCE_EDGE = 1024;
	static final String STYLE = "style"; //$NON-NLS-1$
	static final String PALETTE = "palette"; //$NON-NLS-1$
	static final String DETAIL = "detail"; //$NON-NLS-1$
	static final String LETTERING = "lettering"; //$NON-NLS-1$
	static final String SEED = "seed"; //$NON-NLS-1$
	static final String FAULT = "fault"; //$NON-NLS-1$
	static final String DELAY = "delaySeconds"; //$NON-NLS-1$
	static final String AUTO = "auto"; //$NON-NLS-1$
	static final String SKETCH_ID = "sketch"; //$NON-NLS-1$
	static final String INK_ID = "sketch-ink"; //$NON-NLS-1$

	private Models() {
	}

	static List<ImageModel> all() {
		return List.of(sketch(), ink());
	}

	static ImageModel byId(String id) throws ProviderException {
		Optional<ImageModel> model = all().stream().filter(m -> m.id().equals(id)).findFirst();
		return model.orElseThrow(() -> new ProviderException(FailureKind.NOT_FOUND,
				NLS.bind(Messages.Model_unknown, id, String.join(", ", all().stream().map(ImageModel::id).toList())), new Evidence.Refused())); //$NON-NLS-1$
	}

	private static ImageModel sketch() {
		ReferenceRule references = new ReferenceRule(4, 8L << 20, REFERENCE_EDGE, List.of("image/png", "image/jpeg")); //$NON-NLS-1$ //$NON-NLS-2$
		SizeRule sizes = new SizeRule.Range(SMALLEST, LARGEST, 1, (long) SMALLEST * SMALLEST, (long) LARGEST * LARGEST, LARGEST / SMALLEST, true);
		List<OptionDescriptor> options = new ArrayList<>();
		options.add(choice(STYLE, Messages.Option_style, AUTO, styles()).withHelp(Messages.Option_styleHelp));
		options.add(choice(PALETTE, Messages.Option_palette, AUTO, palettes()).withHelp(Messages.Option_paletteHelp));
		options.add(choice(DETAIL, Messages.Option_detail, "usual", List.of(new Choice("little", Messages.Choice_little), //$NON-NLS-1$ //$NON-NLS-2$
				new Choice("usual", Messages.Choice_usual), new Choice("much", Messages.Choice_much)))); //$NON-NLS-1$ //$NON-NLS-2$
		options.add(OptionDescriptor.toggle(LETTERING, Messages.Option_lettering, true).withHelp(Messages.Option_letteringHelp));
		options.add(new OptionDescriptor(SEED, Messages.Option_seed, Type.SEED, List.of(), 0.0, (double) Integer.MAX_VALUE, null, "")); //$NON-NLS-1$
		options.addAll(rehearsal());
		return new ImageModel(SKETCH_ID, Messages.Model_sketch, sizes, 4, 8000, true, references, options, true, new Price.Free(), ""); //$NON-NLS-1$
	}

	private static ImageModel ink() {
		SizeRule sizes = new SizeRule.Listed(List.of(new ImageSize.Pixels(1024, 1024), new ImageSize.Pixels(832, 1248), new ImageSize.Pixels(1248, 832)));
		return new ImageModel(INK_ID, Messages.Model_sketchInk, sizes, 1, 1000, false, ReferenceRule.NONE, rehearsal(), false, new Price.Free(), ""); //$NON-NLS-1$
	}

	private static List<OptionDescriptor> rehearsal() {
		List<Choice> faults = List.of(Fault.values()).stream().map(f -> new Choice(f.word(), f.word())).toList();
		return List.of(choice(FAULT, Messages.Option_fault, Fault.NONE.word(), faults).withHelp(Messages.Option_faultHelp),
				OptionDescriptor.integer(DELAY, Messages.Option_delay, 0, 600, 0L).withHelp(Messages.Option_delayHelp));
	}

	private static OptionDescriptor choice(String id, String name, String preset, List<Choice> choices) {
		return new OptionDescriptor(id, name, Type.CHOICE, choices, null, null, preset, ""); //$NON-NLS-1$
	}

	private static List<Choice> styles() {
		return List.of(new Choice(AUTO, Messages.Choice_auto), new Choice("gouache", Messages.Choice_gouache), new Choice("woodcut", Messages.Choice_woodcut), //$NON-NLS-1$ //$NON-NLS-2$
				new Choice("ink", Messages.Choice_ink), new Choice("nocturne", Messages.Choice_nocturne)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static List<Choice> palettes() {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice(AUTO, Messages.Choice_auto));
		Palette.words().forEach(w -> choices.add(new Choice(w, Character.toUpperCase(w.charAt(0)) + w.substring(1))));
		return choices;
	}
}
