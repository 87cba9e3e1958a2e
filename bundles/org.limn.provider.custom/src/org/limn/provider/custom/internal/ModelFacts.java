/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.ReferenceRule;
import org.limn.provider.http.SeedModel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is known of a model, checked; the form is that of {@link SeedModel}.
 *
 * @param facts the facts
 */
record ModelFacts(ObjectNode facts) {

	private static final int MOST = 100;
	private static final int LONGEST_EDGE = 65_536;
	private static final int PROMPT_LIMIT = 32_000;
	private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/webp"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final long REFERENCE_BYTES = 20L << 20;
	private static final int REFERENCE_EDGE = 2048;
	private static final String UNITS = "image megapixel second"; //$NON-NLS-1$

	/** The fields of a model, apart from its id and name. */
	static final String FIELDS = "sizes ratios resolutions imagesPerCall promptLimit references referenceTypes referenceEdge options price"; //$NON-NLS-1$

	/** Of a model nothing is known. */
	static ModelFacts none() {
		return new ModelFacts(JsonNodeFactory.instance.objectNode());
	}

	/** The facts of a part, over others that hold where it says nothing. */
	static ModelFacts read(Part part, ModelFacts usual, List<OptionDescriptor> options) throws DescriptionException {
		sizes(part);
		part.number("imagesPerCall", 1, 1, MOST); //$NON-NLS-1$
		part.number("promptLimit", PROMPT_LIMIT, 1, 1_000_000); //$NON-NLS-1$
		part.number("references", 0, 0, 16); //$NON-NLS-1$
		part.number("referenceEdge", REFERENCE_EDGE, 64, LONGEST_EDGE); //$NON-NLS-1$
		known(part, "referenceTypes", TYPES); //$NON-NLS-1$
		known(part, "options", options.stream().map(OptionDescriptor::id).toList()); //$NON-NLS-1$
		price(part);
		ObjectNode merged = usual.facts.deepCopy();
		for (String field : FIELDS.split(" ")) { //$NON-NLS-1$
			part.find(field).ifPresent(fact -> merged.set(field, fact.node()));
		}
		return new ModelFacts(merged);
	}

	/** The model as the dialog draws it. */
	ImageModel model(String id, String name, List<OptionDescriptor> options, boolean negativePrompt) {
		SeedModel seed = new SeedModel(id, name, facts, false);
		List<String> some = seed.words("options"); //$NON-NLS-1$
		List<OptionDescriptor> own = facts.has("options") ? options.stream().filter(o -> some.contains(o.id())).toList() : options; //$NON-NLS-1$
		List<String> types = seed.words("referenceTypes"); //$NON-NLS-1$
		ReferenceRule usual = new ReferenceRule(1, REFERENCE_BYTES, facts.path("referenceEdge").asInt(REFERENCE_EDGE), //$NON-NLS-1$
				types.isEmpty() ? List.of("image/png", "image/jpeg", "image/webp") : types); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return new ImageModel(id, name, seed.sizes(), facts.path("imagesPerCall").asInt(1), facts.path("promptLimit").asInt(PROMPT_LIMIT), negativePrompt, //$NON-NLS-1$ //$NON-NLS-2$
				seed.references(usual), own, false, seed.price(), ""); //$NON-NLS-1$
	}

	private static void sizes(Part part) throws DescriptionException {
		Optional<Part> sizes = part.find("sizes"); //$NON-NLS-1$
		if (sizes.isPresent() && sizes.get().node().isObject()) {
			range(sizes.get());
		} else {
			each(part.list("sizes", MOST), ""); //$NON-NLS-1$ //$NON-NLS-2$
		}
		List<Part> resolutions = part.list("resolutions", 10); //$NON-NLS-1$
		each(part.list("ratios", MOST), ""); //$NON-NLS-1$ //$NON-NLS-2$
		for (Part resolution : resolutions) {
			if (ImageSize.parse("1:1@" + resolution.text()).isEmpty()) { //$NON-NLS-1$
				throw resolution.wrong(Messages.ModelFacts_size);
			}
		}
	}

	private static void each(List<Part> sizes, String suffix) throws DescriptionException {
		List<ImageSize> all = new ArrayList<>();
		for (Part size : sizes) {
			ImageSize parsed = ImageSize.parse(size.text() + suffix).orElseThrow(() -> size.wrong(Messages.ModelFacts_size));
			if (all.contains(parsed)) {
				throw size.wrong(NLS.bind(Messages.OptionList_twice, size.text()));
			}
			all.add(parsed);
		}
	}

	private static void range(Part part) throws DescriptionException {
		part.only("minimum maximum step minimumArea maximumArea ratio auto"); //$NON-NLS-1$
		long minimum = part.number("minimum", 1, 1, LONGEST_EDGE); //$NON-NLS-1$
		part.number("maximum", LONGEST_EDGE, minimum, LONGEST_EDGE); //$NON-NLS-1$
		part.number("step", 1, 1, LONGEST_EDGE); //$NON-NLS-1$
		long area = part.number("minimumArea", 1, 1, Integer.MAX_VALUE); //$NON-NLS-1$
		part.number("maximumArea", Long.MAX_VALUE, area, Long.MAX_VALUE); //$NON-NLS-1$
		part.number("ratio", MOST, 1, MOST); //$NON-NLS-1$
		part.flag("auto", false); //$NON-NLS-1$
	}

	private static void price(Part part) throws DescriptionException {
		Optional<Part> price = part.find("price"); //$NON-NLS-1$
		if (price.isPresent()) {
			Part rule = price.get().only(UNITS);
			for (String unit : UNITS.split(" ")) { //$NON-NLS-1$
				Optional<Part> amount = rule.find(unit);
				if (amount.isPresent() && Money.amount(amount.get().text()).isEmpty()) {
					throw amount.get().wrong(Messages.ModelFacts_price);
				}
			}
		}
	}

	private static void known(Part part, String field, Collection<String> known) throws DescriptionException {
		for (Part word : part.list(field, MOST)) {
			if (!known.contains(word.text())) {
				throw word.wrong(NLS.bind(Messages.ModelFacts_unknown, word.text(), String.join(", ", known))); //$NON-NLS-1$
			}
		}
	}
}
