/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.acme.internal;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A call in Acme's words.
 *
 * @param call the call
 * @param account who asks
 */
record AcmeRequest(ImageCall call, AcmeAccount account) {

	HttpCall http() {
		JsonBody body = new JsonBody().with("model", call.model().id()).with("prompt", call.prompt()).with("negative_prompt", call.negativePrompt()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.with("count", Integer.valueOf(call.count())).with("safety", account.safety()); //$NON-NLS-1$ //$NON-NLS-2$
		if (call.size() instanceof ImageSize.Pixels pixels) {
			body.fields().put("width", pixels.width()).put("height", pixels.height()); //$NON-NLS-1$ //$NON-NLS-2$
		} else if (call.size() instanceof ImageSize.Ratio ratio) {
			body.with("aspect_ratio", ratio.value()); //$NON-NLS-1$
		}
		call.options().forEach(body::with);
		addReferences(body);
		return HttpCall.post(account.server().address("/images"), body); //$NON-NLS-1$
	}

	/** The images are read from disk while they are sent. */
	private void addReferences(JsonBody body) {
		if (call.references().isEmpty()) {
			return;
		}
		ArrayNode images = body.fields().putArray("images"); //$NON-NLS-1$
		for (ReferenceImage reference : call.references()) {
			images.add(body.dataAddress(reference));
		}
	}
}
