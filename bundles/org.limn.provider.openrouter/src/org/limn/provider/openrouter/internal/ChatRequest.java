/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import java.util.Optional;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;
import org.limn.provider.http.SeedModel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call as a message in a chat, for servers that draw in no other way.
 *
 * @param call the call
 * @param account the account
 * @param entry what is known of the model
 */
record ChatRequest(ImageCall call, OpenRouterAccount account, Optional<SeedModel> entry) {

	HttpCall http() {
		JsonBody body = new JsonBody().with("model", call.model().id()); //$NON-NLS-1$
		ArrayNode modalities = body.fields().putArray("modalities").add("image"); //$NON-NLS-1$ //$NON-NLS-2$
		if (account.words() && entry.map(known -> new Capabilities(known.facts()).writes()).orElse(true)) {
			modalities.add("text"); //$NON-NLS-1$
		}
		ArrayNode content = body.fields().putArray("messages").addObject().put("role", "user").putArray("content"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		content.addObject().put("type", "text").put("text", call.prompt()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		for (ReferenceImage reference : call.references()) {
			content.addObject().put("type", "image_url").putObject("image_url").put("url", body.dataAddress(reference)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		ObjectNode config = JsonNodeFactory.instance.objectNode();
		if (call.size() instanceof ImageSize.Ratio ratio) {
			config.put("aspect_ratio", Routing.ratio(ratio)); //$NON-NLS-1$
		}
		JsonBody.put(config, "image_size", call.options().get("resolution")); //$NON-NLS-1$ //$NON-NLS-2$
		if (!config.isEmpty()) {
			body.fields().set("image_config", config); //$NON-NLS-1$
		}
		body.with("seed", call.options().get("seed")); //$NON-NLS-1$ //$NON-NLS-2$
		Routing.add(body.fields(), account);
		return HttpCall.post(account.server().address("/chat/completions"), body); //$NON-NLS-1$
	}
}
