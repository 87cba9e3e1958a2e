/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.SizeRule;

/**
 * The models of a server: those the description lists, and those the server lists.
 *
 * @param usual what holds for a model of which nothing else is said
 * @param listed the models of the description by id, in order
 * @param live where the server lists more, or {@code null}
 * @param options the options of all
 * @param negativePrompt whether they take a negative prompt
 */
record ModelTable(ModelFacts usual, Map<String, ImageModel> listed, @Nullable LiveList live, List<OptionDescriptor> options, boolean negativePrompt) {

	private static final int MOST = 200;

	static ModelTable read(Part part, List<OptionDescriptor> options, RequestRule request, boolean raw) throws DescriptionException {
		part.only("usual list live"); //$NON-NLS-1$
		boolean negativePrompt = request.met().met("negativePrompt"); //$NON-NLS-1$
		Optional<Part> common = part.find("usual"); //$NON-NLS-1$
		ModelFacts usual = ModelFacts.none();
		if (common.isPresent()) {
			usual = ModelFacts.read(common.get().only(ModelFacts.FIELDS), usual, options);
		}
		Map<String, ImageModel> listed = new LinkedHashMap<>();
		for (Part row : part.list("list", MOST)) { //$NON-NLS-1$
			String id = row.only("id name " + ModelFacts.FIELDS).at("id").text(); //$NON-NLS-1$ //$NON-NLS-2$
			ImageModel model = ModelFacts.read(row, usual, options).model(id, row.text("name", id), options, negativePrompt); //$NON-NLS-1$
			fits(row, model, request, raw);
			if (listed.containsKey(id)) {
				throw row.wrong(NLS.bind(Messages.OptionList_twice, id));
			}
			listed.put(id, model);
		}
		Optional<Part> live = part.find("live"); //$NON-NLS-1$
		if (listed.isEmpty() && live.isEmpty()) {
			throw part.wrong(Messages.ModelTable_none);
		}
		ModelTable table = new ModelTable(usual, listed, live.isPresent() ? LiveList.read(live.get()) : null, options, negativePrompt);
		if (live.isPresent()) {
			fits(common.orElse(part), table.model("live"), request, raw); //$NON-NLS-1$
		}
		return table;
	}

	/** A model by its id; one that is not listed is as usual. */
	ImageModel model(String id) {
		return Optional.ofNullable(listed.get(id)).orElseGet(() -> usual.model(id, id, options, negativePrompt));
	}

	/** What a model declares must be sent: nothing is to be dropped silently. */
	private static void fits(Part part, ImageModel model, RequestRule request, boolean raw) throws DescriptionException {
		Placeholders met = request.met();
		if (model.imagesPerCall() > 1 && (raw || !met.met("count"))) { //$NON-NLS-1$
			throw part.wrong(raw ? Messages.ModelTable_rawCount : Messages.ModelTable_count);
		}
		if (model.references().maximum() > 0 && !met.met(Template.REFERENCE)) {
			throw part.wrong(Messages.ModelTable_references);
		}
		List<ImageSize> sizes = model.sizes() instanceof SizeRule.Listed listed ? listed.sizes() : List.of(new ImageSize.Pixels(1, 1));
		if (!sizes.stream().allMatch(request::sends)) {
			throw part.wrong(Messages.ModelTable_size);
		}
	}
}
