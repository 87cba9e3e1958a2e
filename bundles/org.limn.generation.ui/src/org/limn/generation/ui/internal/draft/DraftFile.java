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
import java.util.Properties;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ContextElement;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.Role;

/** A draft as properties and back. What cannot be read is left out: a damaged file costs an entry, not the dialog. */
final class DraftFile {

	private static final String OPTION = "option.";
	private static final String CONTEXT = "context.";

	private DraftFile() {
	}

	static Properties write(Draft draft) {
		Properties file = new Properties();
		file.setProperty("prompt", draft.prompt());
		file.setProperty("negativePrompt", draft.negativePrompt());
		file.setProperty("count", Integer.toString(draft.count()));
		String profile = draft.profileId();
		if (profile != null) {
			file.setProperty("profile", profile);
		}
		ImageSize size = draft.size();
		if (size != null) {
			file.setProperty("size", size.value());
		}
		draft.options().forEach((id, value) -> file.setProperty(OPTION + id, value.getClass().getSimpleName() + ':' + value));
		for (int i = 0; i < draft.context().size(); i++) {
			ContextElement e = draft.context().get(i);
			file.setProperty(CONTEXT + i, e.role() + "," + e.image() + ',' + e.description() + ',' + e.data() + ',' + e.elementId());
		}
		return file;
	}

	static Draft read(Properties file) {
		Map<String, Object> options = new HashMap<>();
		for (String key : file.stringPropertyNames()) {
			Object value = key.startsWith(OPTION) ? value(file.getProperty(key, "")) : null;
			if (value != null) {
				options.put(key.substring(OPTION.length()), value);
			}
		}
		List<ContextElement> context = new ArrayList<>();
		for (int i = 0; file.getProperty(CONTEXT + i) != null; i++) {
			ContextElement element = element(file.getProperty(CONTEXT + i, ""));
			if (element != null) {
				context.add(element);
			}
		}
		return new Draft(file.getProperty("prompt", ""), file.getProperty("negativePrompt", ""), file.getProperty("profile"),
				size(file.getProperty("size", "")), count(file.getProperty("count", "1")), options, context);
	}

	private static @Nullable ImageSize size(String text) {
		Optional<ImageSize> size = ImageSize.parse(text);
		return size.isPresent() ? size.get() : null;
	}

	private static int count(String text) {
		try {
			return Math.clamp(Integer.parseInt(text), 1, GenerationRequest.COUNT_LIMIT);
		} catch (NumberFormatException e) {
			return 1;
		}
	}

	private static @Nullable Object value(String text) {
		String[] parts = text.split(":", 2);
		if (parts.length < 2) {
			return null;
		}
		try {
			return switch (parts[0]) {
			case "String" -> parts[1];
			case "Boolean" -> Boolean.valueOf(parts[1]);
			case "Long" -> Long.valueOf(parts[1]);
			case "Double" -> Double.valueOf(parts[1]);
			default -> null;
			};
		} catch (NumberFormatException e) {
			return null;
		}
	}

	private static @Nullable ContextElement element(String text) {
		String[] parts = text.split(",", 5);
		if (parts.length < 5) {
			return null;
		}
		for (Role role : Role.values()) {
			if (role.name().equals(parts[0])) {
				return new ContextElement(parts[4], role, Boolean.parseBoolean(parts[1]), Boolean.parseBoolean(parts[2]),
						Boolean.parseBoolean(parts[3]));
			}
		}
		return null;
	}
}
