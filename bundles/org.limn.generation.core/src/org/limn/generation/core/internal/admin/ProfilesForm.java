/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.ImageSize;
import org.limn.generation.admin.Profile;
import org.limn.generation.core.internal.Messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code profiles.json}: the profiles, in the order in which writers see them. */
final class ProfilesForm implements JsonFile.Form<List<Profile>> {

	static final String FILE = "profiles.json"; //$NON-NLS-1$
	private static final String LIST = "profiles"; //$NON-NLS-1$
	private static final String DEFAULT_SIZE = "defaultSize"; //$NON-NLS-1$

	@Override
	public ObjectNode initial() {
		ObjectNode root = JsonText.object().put("format", JsonFile.FORMAT); //$NON-NLS-1$
		putAll(root, List.of(new Profile(AccountsForm.SKETCH, Messages.AccountsForm_sketch, Messages.ProfilesForm_sketch, AccountsForm.SKETCH,
				AccountsForm.SKETCH, true, List.of(), null, Map.of())));
		return root;
	}

	@Override
	public List<Profile> parse(ObjectNode root) {
		return Entries.all(root, LIST).stream().map(ProfilesForm::profile).toList();
	}

	private static Profile profile(ObjectNode entry) {
		List<ImageSize> sizes = new ArrayList<>();
		entry.path("sizes").forEach(s -> sizes.add(size(entry, s))); //$NON-NLS-1$
		Map<String, Object> options = new LinkedHashMap<>();
		entry.path("options").properties().forEach(o -> option(o.getValue()).ifPresent(v -> options.put(o.getKey(), v))); //$NON-NLS-1$
		return new Profile(Entries.text(entry, "id"), Entries.text(entry, "name"), entry.path("description").asText(""), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				Entries.text(entry, "account"), Entries.text(entry, "model"), entry.path("enabled").asBoolean(true), sizes, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				entry.hasNonNull(DEFAULT_SIZE) ? size(entry, entry.path(DEFAULT_SIZE)) : null, options);
	}

	private static ImageSize size(ObjectNode entry, JsonNode text) {
		return ImageSize.parse(text.asText())
				.orElseThrow(() -> new IllegalArgumentException(NLS.bind(Messages.ProfilesForm_size, entry.path("name").asText(), text.asText()))); //$NON-NLS-1$
	}

	private static Optional<Object> option(JsonNode value) {
		if (value.isBoolean()) {
			return Optional.of(value.booleanValue());
		}
		if (value.isNumber()) {
			return Optional.of(value.isIntegralNumber() ? (Object) value.longValue() : (Object) value.doubleValue());
		}
		return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
	}

	/**
	 * Puts the profiles in the place of those that are there; what is not known in the ones that stay, stays.
	 *
	 * @param root the file
	 * @param profiles the profiles in order
	 */
	static void putAll(ObjectNode root, List<Profile> profiles) {
		List<ObjectNode> entries = new ArrayList<>();
		for (Profile profile : profiles) {
			ObjectNode entry = Entries.find(root, LIST, profile.id()).orElseGet(() -> JsonText.object().put("id", profile.id())); //$NON-NLS-1$
			put(entry, profile);
			entries.add(entry);
		}
		ArrayNode list = Entries.list(root, LIST);
		list.removeAll();
		entries.forEach(list::add);
	}

	private static void put(ObjectNode entry, Profile profile) {
		entry.put("name", profile.name()).put("description", profile.description()).put("account", profile.accountId()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.put("model", profile.modelId()).put("enabled", profile.enabled()); //$NON-NLS-1$ //$NON-NLS-2$
		ArrayNode sizes = entry.putArray("sizes"); //$NON-NLS-1$
		profile.sizes().forEach(s -> sizes.add(s.value()));
		@Nullable ImageSize size = profile.defaultSize();
		if (size == null) {
			entry.remove(DEFAULT_SIZE);
		} else {
			entry.put(DEFAULT_SIZE, size.value());
		}
		ObjectNode options = entry.putObject("options"); //$NON-NLS-1$
		profile.options().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> options.putPOJO(e.getKey(), e.getValue()));
	}
}
