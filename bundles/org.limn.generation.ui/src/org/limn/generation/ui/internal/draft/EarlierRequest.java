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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ContextElement;
import org.limn.generation.ImageSize;
import org.limn.generation.Role;
import org.limn.media.MediaItem;

/**
 * The request a picture was made with, read back from its record, as a draft for a variation. What cannot be read is left out. The seed stays behind: a
 * variation is a new picture.
 */
public final class EarlierRequest {

	private static final String SEED = "seed";

	private final Map<?, ?> request;
	private final MediaItem item;

	private EarlierRequest(MediaItem item) {
		this.item = item;
		this.request = item.record().generation().get("request") instanceof Map<?, ?> known ? known : Map.of();
	}

	/**
	 * The draft for a variation.
	 *
	 * @param item the original
	 * @param usable whether a profile can be used now
	 * @return the draft, with the elements the record names, whether or not the book still has them; without elements when the picture was not generated
	 */
	public static Draft of(MediaItem item, Predicate<String> usable) {
		EarlierRequest earlier = new EarlierRequest(item);
		return new Draft(earlier.text("prompt"), earlier.text("negativePrompt"), earlier.profile(usable), earlier.size(), earlier.count(),
				earlier.options(), earlier.context());
	}

	/**
	 * Whether a picture was made by a request, as far as its record says.
	 *
	 * @param item the picture
	 * @return {@code false} for an imported one
	 */
	public static boolean isKnown(MediaItem item) {
		return !new EarlierRequest(item).request.isEmpty();
	}

	private String text(String key) {
		return request.get(key) instanceof String text ? text : "";
	}

	private @Nullable String profile(Predicate<String> usable) {
		return request.get("profile") instanceof Map<?, ?> profile && profile.get("id") instanceof String id && usable.test(id) ? id : null;
	}

	/** The size that was asked for, also where it was the profile's; that of the picture itself when nobody asked. */
	private ImageSize size() {
		Object asked = item.record().generation().get("sizeAsked");
		return Optional.ofNullable(asked).map(Object::toString).flatMap(ImageSize::parse)
				.orElseGet(() -> new ImageSize.Pixels(item.image().width(), item.image().height()));
	}

	/** As many as there were, or the next smaller number that is offered. */
	private int count() {
		int asked = request.get("count") instanceof Number count ? count.intValue() : 1;
		return Draft.COUNTS.stream().filter(c -> c <= asked).max(Integer::compare).orElse(1);
	}

	private Map<String, Object> options() {
		Map<String, Object> options = new HashMap<>();
		if (request.get("options") instanceof Map<?, ?> known) {
			known.forEach((id, value) -> {
				Object read = value(value);
				if (read != null && !SEED.equals(id)) {
					options.put(String.valueOf(id), read);
				}
			});
		}
		return options;
	}

	private static @Nullable Object value(@Nullable Object value) {
		return switch (value) {
		case Double d -> d;
		case Float f -> f.doubleValue();
		case Number n -> n.longValue();
		case String s -> s;
		case Boolean b -> b;
		case null, default -> null;
		};
	}

	private List<ContextElement> context() {
		List<ContextElement> context = new ArrayList<>();
		if (request.get("context") instanceof List<?> known) {
			for (Object entry : known) {
				element(entry).ifPresent(context::add);
			}
		}
		return context;
	}

	/** An element with its toggles; the original of the original does not come along. */
	private static Optional<ContextElement> element(@Nullable Object entry) {
		if (entry instanceof Map<?, ?> map && map.get("element") instanceof String id && ContextElement.pictureOf(id).isEmpty()) {
			return Optional.of(new ContextElement(id, role(map.get("role")), on(map, "image"), on(map, "description"), on(map, "data")));
		}
		return Optional.empty();
	}

	private static boolean on(Map<?, ?> map, String key) {
		return Boolean.TRUE.equals(map.get(key));
	}

	private static Role role(@Nullable Object name) {
		for (Role role : Role.values()) {
			if (role.name().equals(name)) {
				return role;
			}
		}
		return Role.SUBJECT;
	}
}
