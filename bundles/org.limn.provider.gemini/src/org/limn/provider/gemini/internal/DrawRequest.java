/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.gemini.internal;

import java.util.List;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call as {@code generateContent} wants it.
 *
 * @param call the call
 * @param account the account
 */
record DrawRequest(ImageCall call, GeminiAccount account) {

	private static final List<String> CATEGORIES = List.of("HARASSMENT", "HATE_SPEECH", "SEXUALLY_EXPLICIT", "DANGEROUS_CONTENT"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	HttpCall http() {
		JsonBody body = new JsonBody();
		ArrayNode parts = body.fields().putArray("contents").addObject().put("role", "user").putArray("parts"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		parts.addObject().put("text", call.prompt()); //$NON-NLS-1$
		for (ReferenceImage reference : call.references()) {
			parts.addObject().putObject("inlineData").put("mimeType", reference.mediaType()).put("data", body.base64(reference)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		ObjectNode config = body.fields().putObject("generationConfig"); //$NON-NLS-1$
		// with words allowed, a model that does not draw says why
		config.putArray("responseModalities").add("TEXT").add("IMAGE"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		ObjectNode image = image();
		if (!image.isEmpty()) {
			config.set("imageConfig", image); //$NON-NLS-1$
		}
		if (!account.filter().isEmpty()) {
			ArrayNode filters = body.fields().putArray("safetySettings"); //$NON-NLS-1$
			CATEGORIES.forEach(category -> filters.addObject().put("category", "HARM_CATEGORY_" + category).put("threshold", account.filter())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return HttpCall.post(account.server().address("/models/" + AccountServer.encode(call.model().id()) + ":generateContent"), body); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private ObjectNode image() {
		ObjectNode image = JsonNodeFactory.instance.objectNode();
		if (call.size() instanceof ImageSize.Ratio ratio) {
			image.put("aspectRatio", ratio.value()); //$NON-NLS-1$
		}
		call.options().forEach((option, value) -> JsonBody.put(image, option, value));
		JsonBody.put(image, "personGeneration", account.people()); //$NON-NLS-1$
		return image;
	}
}
