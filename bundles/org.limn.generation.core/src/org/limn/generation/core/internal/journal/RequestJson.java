/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ContextElement;
import org.limn.generation.GenerationRequest;
import org.limn.generation.ImageSize;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.Role;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The frozen request as JSON. */
final class RequestJson {

	private RequestJson() {
	}

	/** The part that may stand in a book. */
	static ObjectNode portable(GenerationRequest request) {
		ObjectNode node = Json.object();
		ObjectNode profile = node.putObject("profile"); //$NON-NLS-1$
		switch (request.profile()) {
		case ProfileChoice.Named named -> profile.put("id", named.profileId()); //$NON-NLS-1$
		case ProfileChoice.AdHoc adHoc -> profile.put("provider", adHoc.providerId()).put("model", adHoc.modelId()); //$NON-NLS-1$ //$NON-NLS-2$
		}
		node.putObject("purpose").put("kind", request.purpose().kind().name()).put("key", request.purpose().key()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		node.put("prompt", request.prompt()).put("negativePrompt", request.negativePrompt()); //$NON-NLS-1$ //$NON-NLS-2$
		ImageSize size = request.size();
		node.put("size", size == null ? null : size.value()).put("count", request.count()); //$NON-NLS-1$ //$NON-NLS-2$
		node.set("options", Json.values(request.options())); //$NON-NLS-1$
		node.set("context", Json.array(request.context().stream().map(RequestJson::write))); //$NON-NLS-1$
		return node;
	}

	static String write(GenerationRequest request) {
		ObjectNode node = portable(request);
		node.put("book", request.book().toString()); //$NON-NLS-1$
		if (request.profile() instanceof ProfileChoice.AdHoc adHoc) {
			((ObjectNode) node.get("profile")).set("settings", Json.values(adHoc.settings())); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return Json.text(node);
	}

	static GenerationRequest read(String text) {
		JsonNode node = Json.parse(text);
		JsonNode profile = node.path("profile"); //$NON-NLS-1$
		ProfileChoice choice = profile.has("id") ? new ProfileChoice.Named(profile.path("id").asText()) //$NON-NLS-1$ //$NON-NLS-2$
				: new ProfileChoice.AdHoc(profile.path("provider").asText(), profile.path("model").asText(), Json.texts(profile.path("settings"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		JsonNode purpose = node.path("purpose"); //$NON-NLS-1$
		return new GenerationRequest(Path.of(node.path("book").asText()), choice, //$NON-NLS-1$
				new Purpose(Purpose.Kind.valueOf(purpose.path("kind").asText()), Json.optional(purpose, "key")), node.path("prompt").asText(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				node.path("negativePrompt").asText(), size(Json.optional(node, "size")), node.path("count").asInt(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Json.values(node.path("options")), Json.elements(node.path("context")).map(RequestJson::element).toList()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static @Nullable ImageSize size(@Nullable String value) {
		return value == null ? null : ImageSize.parse(value).orElse(ImageSize.AUTO);
	}

	private static ObjectNode write(ContextElement element) {
		return Json.object().put("element", element.elementId()).put("role", element.role().name()).put("image", element.image()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.put("description", element.description()).put("data", element.data()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static ContextElement element(JsonNode node) {
		return new ContextElement(node.path("element").asText(), Role.valueOf(node.path("role").asText()), node.path("image").asBoolean(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				node.path("description").asBoolean(), node.path("data").asBoolean()); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
