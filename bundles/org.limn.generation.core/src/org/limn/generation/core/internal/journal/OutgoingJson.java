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
import org.limn.generation.Cost;
import org.limn.generation.ImageSize;
import org.limn.generation.LeftOut;
import org.limn.generation.OutgoingImage;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.PromptPart;
import org.limn.generation.Role;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The frozen outgoing request as JSON. */
final class OutgoingJson {

	private OutgoingJson() {
	}

	/** The part that may stand in a book. */
	static ObjectNode portable(OutgoingRequest outgoing) {
		ObjectNode node = Json.object();
		node.set("prompt", Json.array(outgoing.parts().stream().map(OutgoingJson::write))); //$NON-NLS-1$
		node.put("negativePrompt", outgoing.negativePrompt()).put("size", outgoing.size().value()); //$NON-NLS-1$ //$NON-NLS-2$
		node.set("options", Json.values(outgoing.options())); //$NON-NLS-1$
		node.set("images", Json.array(outgoing.images().stream().map(OutgoingJson::write))); //$NON-NLS-1$
		return node;
	}

	static String write(OutgoingRequest outgoing) {
		ObjectNode node = portable(outgoing);
		node.put("provider", outgoing.providerId()).put("account", outgoing.accountId()).put("accountName", outgoing.accountName()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.put("profileName", outgoing.profileName()).put("host", outgoing.host()).put("model", outgoing.modelId()).put("count", outgoing.count()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				.put("imagesPerCall", outgoing.imagesPerCall()); //$NON-NLS-1$
		for (int i = 0; i < outgoing.images().size(); i++) {
			((ObjectNode) node.path("images").get(i)).put("file", outgoing.images().get(i).file().toString()); //$NON-NLS-1$ //$NON-NLS-2$
		}
		node.set("leftOut", Json.array(outgoing.leftOut().stream().map(OutgoingJson::write))); //$NON-NLS-1$
		Cost estimate = outgoing.estimate();
		if (estimate != null) {
			node.set("estimate", FactJson.node(estimate)); //$NON-NLS-1$
		}
		return Json.text(node);
	}

	static OutgoingRequest read(String text) {
		JsonNode node = Json.parse(text);
		ImageSize size = RequestJson.size(node.path("size").asText()); //$NON-NLS-1$
		return new OutgoingRequest(node.path("provider").asText(), node.path("account").asText(), node.path("accountName").asText(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				node.path("profileName").asText(), Json.optional(node, "host"), node.path("model").asText(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Json.elements(node.path("prompt")).map(OutgoingJson::part).toList(), node.path("negativePrompt").asText(), //$NON-NLS-1$ //$NON-NLS-2$
				size == null ? ImageSize.AUTO : size, node.path("count").asInt(), node.path("imagesPerCall").asInt(), //$NON-NLS-1$ //$NON-NLS-2$
				Json.values(node.path("options")), Json.elements(node.path("images")).map(OutgoingJson::image).toList(), //$NON-NLS-1$ //$NON-NLS-2$
				Json.elements(node.path("leftOut")).map(OutgoingJson::leftOut).toList(), estimate(node.get("estimate"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static @Nullable Cost estimate(@Nullable JsonNode node) {
		return node == null ? null : FactJson.cost(node);
	}

	private static ObjectNode write(PromptPart part) {
		ObjectNode node = Json.object().put("origin", part.origin().name()).put("text", part.text()); //$NON-NLS-1$ //$NON-NLS-2$
		if (part.elementId() != null) {
			node.put("element", part.elementId()); //$NON-NLS-1$
		}
		if (part.label() != null) {
			node.put("label", part.label()); //$NON-NLS-1$
		}
		return node;
	}

	private static PromptPart part(JsonNode node) {
		return new PromptPart(node.path("text").asText(), PromptPart.Origin.valueOf(node.path("origin").asText()), Json.optional(node, "element"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Json.optional(node, "label")); //$NON-NLS-1$
	}

	private static ObjectNode write(OutgoingImage image) {
		return Json.object().put("element", image.elementId()).put("role", image.role().name()).put("source", image.source()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.put("mediaType", image.mediaType()).put("width", image.width()).put("height", image.height()).put("bytes", image.bytes()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				.put("sha256", image.sha256()); //$NON-NLS-1$
	}

	private static OutgoingImage image(JsonNode node) {
		return new OutgoingImage(node.path("element").asText(), Role.valueOf(node.path("role").asText()), node.path("source").asText(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Path.of(node.path("file").asText()), node.path("mediaType").asText(), node.path("width").asInt(), node.path("height").asInt(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				node.path("bytes").asLong(), node.path("sha256").asText()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static ObjectNode write(LeftOut leftOut) {
		return Json.object().put("element", leftOut.elementId()).put("label", leftOut.label()).put("reason", leftOut.reason().name()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static LeftOut leftOut(JsonNode node) {
		return new LeftOut(node.path("element").asText(), Json.optional(node, "label"), LeftOut.Reason.valueOf(node.path("reason").asText())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
