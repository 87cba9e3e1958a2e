/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.media.Crop;
import org.limn.media.CropPurpose;
import org.limn.media.MediaCategory;
import org.limn.media.MediaRecord;
import org.limn.media.internal.Messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes from a record what makes sense, and remembers what does not. */
final class SidecarReader {

	static final MediaRecord NOTHING_KNOWN = MediaRecord.of(MediaCategory.IMPORTED);

	private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}"); //$NON-NLS-1$
	private static final int MOST_ENTRIES = 1000;
	private static final int LONGEST_ENTRY = 500;

	private final ObjectNode root;
	private final String file;
	private final List<String> problems = new ArrayList<>();

	SidecarReader(ObjectNode root, String file) {
		this.root = root;
		this.file = file;
	}

	Sidecar read() {
		JsonNode format = root.get("format"); //$NON-NLS-1$
		boolean newer = format != null && format.isNumber() && format.doubleValue() > Sidecar.FORMAT;
		String id = text("id"); //$NON-NLS-1$
		if (id != null && !ID.matcher(id).matches()) {
			wrong("id"); //$NON-NLS-1$
			id = null;
		}
		MediaRecord record = new MediaRecord(category(), new LinkedHashSet<>(texts("tags")), texts("elements"), flag("star"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				orEmpty(text("altText")), crops(), texts("parents"), generation()); //$NON-NLS-1$ //$NON-NLS-2$
		return new Sidecar(root, id, created(), record, newer, List.copyOf(problems));
	}

	private void wrong(String key) {
		problems.add(NLS.bind(Messages.Sidecar_wrongValue, file, key));
	}

	private static String orEmpty(@Nullable String text) {
		return text == null ? "" : text; //$NON-NLS-1$
	}

	private @Nullable JsonNode value(String key) {
		JsonNode value = root.get(key);
		return value == null || value.isNull() ? null : value;
	}

	private @Nullable String text(String key) {
		JsonNode value = value(key);
		if (value != null && !value.isTextual()) {
			wrong(key);
			return null;
		}
		return value == null ? null : value.textValue();
	}

	private boolean flag(String key) {
		JsonNode value = value(key);
		if (value != null && !value.isBoolean()) {
			wrong(key);
		}
		return value != null && value.booleanValue();
	}

	private List<String> texts(String key) {
		JsonNode value = value(key);
		if (value == null) {
			return List.of();
		}
		List<String> texts = new ArrayList<>();
		boolean odd = !value.isArray();
		for (JsonNode entry : value) {
			boolean fits = entry.isTextual() && !entry.textValue().isBlank() && entry.textValue().length() <= LONGEST_ENTRY;
			if (fits && !odd && texts.size() < MOST_ENTRIES) {
				texts.add(entry.textValue());
			} else {
				odd = true;
			}
		}
		if (odd) {
			wrong(key);
		}
		return texts;
	}

	private MediaCategory category() {
		String name = text("category"); //$NON-NLS-1$
		if (name == null) {
			return MediaCategory.IMPORTED;
		}
		for (MediaCategory category : MediaCategory.values()) {
			if (key(category).equals(name)) {
				return category;
			}
		}
		wrong("category"); //$NON-NLS-1$
		return MediaCategory.OTHER;
	}

	private @Nullable Instant created() {
		String text = text("created"); //$NON-NLS-1$
		if (text == null) {
			return null;
		}
		try {
			return Instant.parse(text);
		} catch (DateTimeException e) {
			wrong("created"); //$NON-NLS-1$
			return null;
		}
	}

	private Map<CropPurpose, Crop> crops() {
		Map<CropPurpose, Crop> crops = new EnumMap<>(CropPurpose.class);
		JsonNode all = value("crops"); //$NON-NLS-1$
		if (all == null) {
			return crops;
		}
		boolean odd = !all.isObject();
		for (CropPurpose purpose : CropPurpose.values()) {
			JsonNode one = all.get(key(purpose));
			if (one == null) {
				continue;
			}
			int x = one.path("x").asInt(-1); //$NON-NLS-1$
			int y = one.path("y").asInt(-1); //$NON-NLS-1$
			int width = one.path("width").asInt(0); //$NON-NLS-1$
			int height = one.path("height").asInt(0); //$NON-NLS-1$
			if (x >= 0 && y >= 0 && width > 0 && height > 0) {
				crops.put(purpose, new Crop(x, y, width, height));
			} else {
				odd = true;
			}
		}
		if (odd) {
			wrong("crops"); //$NON-NLS-1$
		}
		return crops;
	}

	private Map<String, Object> generation() {
		JsonNode value = value("generation"); //$NON-NLS-1$
		if (value == null) {
			return Map.of();
		}
		if (!value.isObject()) {
			wrong("generation"); //$NON-NLS-1$
			return Map.of();
		}
		return JsonValues.map(value);
	}

	/** How a constant is written. */
	static String key(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}
}
