/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import java.util.Map;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A call by the images protocol: only fields that were set, because models refuse what they do not have.
 *
 * @param call the call
 * @param account the account
 */
record ImagesRequest(ImageCall call, OpenRouterAccount account) {

	HttpCall http() {
		JsonBody body = new JsonBody().with("model", call.model().id()).with("prompt", call.prompt()); //$NON-NLS-1$ //$NON-NLS-2$
		if (call.count() > 1) {
			body.fields().put("n", call.count()); //$NON-NLS-1$
		}
		size(body);
		call.options().forEach(body::with);
		if (!call.references().isEmpty()) {
			ArrayNode references = body.fields().putArray("input_references"); //$NON-NLS-1$
			for (ReferenceImage reference : call.references()) {
				references.addObject().put("type", "image_url").putObject("image_url").put("url", body.dataAddress(reference)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			}
		}
		Routing.add(body.fields(), account);
		boolean streams = call.model().previews() && account.streaming();
		if (streams) {
			body.fields().put("stream", true); //$NON-NLS-1$
		}
		HttpCall http = HttpCall.post(account.server().address("/images"), body).with(Map.of("Accept", streams ? "text/event-stream, application/json" : "application/json")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		// between two previews a good model may be silent as long as another one is before its first byte
		return streams ? http.patient(account.server().connections().deadlines().firstByte()) : http;
	}

	private void size(JsonBody body) {
		switch (call.size()) {
		case ImageSize.Pixels pixels -> body.with("size", pixels.value()); //$NON-NLS-1$
		case ImageSize.Ratio ratio -> body.with("aspect_ratio", Routing.ratio(ratio)).with("resolution", ratio.resolution()); //$NON-NLS-1$ //$NON-NLS-2$
		case ImageSize.Auto auto -> {
			// left to the model
		}
		}
	}
}
