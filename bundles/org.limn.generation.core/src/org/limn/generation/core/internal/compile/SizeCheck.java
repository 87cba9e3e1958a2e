/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationException;
import org.limn.generation.ImageSize;
import org.limn.generation.ImageSize.Pixels;
import org.limn.generation.Purpose;
import org.limn.generation.StandardSizes;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.model.Chosen;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.SizeRule;

/** Finds the size of a picture, or refuses one that profile or model lack. */
final class SizeCheck {

	private static final int USUAL_EDGE = 1024;
	private static final int NAMED_SIZES = 16;

	private final Chosen chosen;
	private final ImageModel model;

	SizeCheck(Chosen chosen, ImageModel model) {
		this.chosen = chosen;
		this.model = model;
	}

	ImageSize size(@Nullable ImageSize wanted, Purpose purpose) throws GenerationException {
		ImageSize size = wanted != null ? wanted : chosen.defaultSize();
		if (size == null) {
			return start(purpose);
		}
		boolean ofProfile = chosen.sizes().isEmpty() || chosen.sizes().contains(size) || size.equals(chosen.defaultSize());
		if (!model.sizes().accepts(size)) {
			throw Refusal.unsupported("size", Messages.SizeCheck_notWithModel, model.name(), size.value(), possible()); //$NON-NLS-1$
		}
		if (!ofProfile) {
			throw Refusal.unsupported("size", Messages.SizeCheck_notInProfile, chosen.profileName(), size.value(), list(chosen.sizes())); //$NON-NLS-1$
		}
		return size;
	}

	private ImageSize start(Purpose purpose) throws GenerationException {
		List<ImageSize> offered = model.sizes().offer(chosen.sizes().isEmpty() ? StandardSizes.sizes() : chosen.sizes());
		Optional<ImageSize> cover = purpose.kind() == Purpose.Kind.COVER ? SizeRule.nearest(offered, StandardSizes.COVER_RATIO) : Optional.empty();
		if (cover.isPresent()) {
			return cover.get();
		}
		ImageSize square = new Pixels(USUAL_EDGE, USUAL_EDGE);
		if (offered.contains(square)) {
			return square;
		}
		if (!offered.isEmpty()) {
			return offered.get(0);
		}
		return inRange().orElseThrow(() -> Refusal.invalid("size", Messages.SizeCheck_none, model.name(), possible())); //$NON-NLS-1$
	}

	/** For a model that draws none of the sizes of a list: a square of its own range. */
	private Optional<ImageSize> inRange() {
		if (!(model.sizes() instanceof SizeRule.Range range)) {
			return Optional.empty();
		}
		int step = Math.max(1, range.step());
		int wanted = Math.clamp((int) Math.sqrt(Math.clamp((double) USUAL_EDGE * USUAL_EDGE, range.minimumArea(), range.maximumArea())), range.minimum(),
				range.maximum());
		for (int edge : List.of(wanted / step * step, (wanted / step + 1) * step)) {
			if (edge > 0 && range.accepts(new Pixels(edge, edge))) {
				return Optional.of(new Pixels(edge, edge));
			}
		}
		return range.auto() ? Optional.of(ImageSize.AUTO) : Optional.empty();
	}

	private String possible() {
		return switch (model.sizes()) {
		case SizeRule.Any any -> Messages.SizeCheck_any;
		case SizeRule.Listed listed -> list(listed.sizes());
		case SizeRule.Range r -> NLS.bind(Messages.SizeCheck_range,
				new Object[] { r.minimum(), r.maximum(), Math.max(1, r.step()), megapixels(r.minimumArea()), megapixels(r.maximumArea()), trimmed(r.maximumRatio()) });
		};
	}

	private static String list(List<ImageSize> sizes) {
		String values = sizes.stream().limit(NAMED_SIZES).map(ImageSize::value).collect(Collectors.joining(", ")); //$NON-NLS-1$
		return sizes.size() > NAMED_SIZES ? values + " …" : values; //$NON-NLS-1$
	}

	private static String megapixels(long area) {
		return trimmed(Math.round(area / 10_000.0) / 100.0);
	}

	private static String trimmed(double number) {
		return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
	}
}
