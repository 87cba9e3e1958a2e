/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.ImageSize;
import org.limn.generation.StandardSizes;
import org.limn.generation.admin.Profile;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.SizeRule;
import org.limn.generation.ui.internal.Messages;
import org.limn.media.ImageTarget;

/** Which sizes are offered, which one a dialog starts with, and how a size is called. */
public final class SizeChoice {

	private SizeChoice() {
	}

	/** The sizes of the profile, else Limn's, cut to what the model draws; {@code auto} where the model takes it. */
	public static List<ImageSize> offered(ImageModel model, Profile profile) {
		List<ImageSize> sizes = new ArrayList<>(
				model.sizes().offer(profile.sizes().isEmpty() ? StandardSizes.sizes() : profile.sizes()));
		if (model.sizes() instanceof SizeRule.Listed listed && profile.sizes().isEmpty()) {
			listed.sizes().stream().filter(s -> !sizes.contains(s)).forEach(sizes::add);
		}
		if (profile.sizes().isEmpty() && !sizes.contains(ImageSize.AUTO) && model.sizes().accepts(ImageSize.AUTO)
				&& !(model.sizes() instanceof SizeRule.Any)) {
			sizes.add(ImageSize.AUTO);
		}
		return sizes;
	}

	/**
	 * The size to start with: the one chosen before or, for a variation, the one nearest its shape; for a cover the one nearest a cover's shape; the profile's; the
	 * first.
	 */
	public static @Nullable ImageSize initial(List<ImageSize> offered, @Nullable ImageSize chosen, Profile profile, ImageTarget.Kind kind) {
		if (chosen != null && offered.contains(chosen)) {
			return chosen;
		}
		Optional<ImageSize> like = kind == ImageTarget.Kind.VARIATION && chosen != null ? chosen.ratio().flatMap(r -> SizeRule.nearest(offered, r))
				: Optional.empty();
		if (like.isPresent()) {
			return like.get();
		}
		if (kind == ImageTarget.Kind.COVER) {
			Optional<ImageSize> cover = SizeRule.nearest(offered, StandardSizes.COVER_RATIO);
			if (cover.isPresent()) {
				return cover.get();
			}
		}
		ImageSize standard = profile.defaultSize();
		if (standard != null && offered.contains(standard)) {
			return standard;
		}
		return offered.isEmpty() ? null : offered.getFirst();
	}

	/** The size in words: name, pixels, megapixels. */
	public static String label(ImageSize size) {
		String name = StandardSizes.label(size).orElse("");
		String text = switch (size) {
		case ImageSize.Pixels p -> NLS.bind(Messages.SizeChoice_pixels,
				new Object[] { p.width(), p.height(), String.format(Locale.ROOT, "%.1f", p.area() / 1e6) });
		case ImageSize.Ratio r -> r.value();
		case ImageSize.Auto a -> "";
		};
		if (name.isEmpty()) {
			return text;
		}
		return text.isEmpty() ? name : name + "  ·  " + text;
	}
}
