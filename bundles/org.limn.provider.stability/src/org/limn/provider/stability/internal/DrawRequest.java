/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import java.util.Map;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.Multipart;

/**
 * A call as a form, which is what the service wants even where no file is in it.
 *
 * @param call the call
 * @param server the server
 */
record DrawRequest(ImageCall call, AccountServer server) {

	HttpCall http() {
		String id = call.model().id();
		Multipart form = new Multipart().text("prompt", call.prompt()); //$NON-NLS-1$
		if (!call.negativePrompt().isEmpty()) {
			form.text("negative_prompt", call.negativePrompt()); //$NON-NLS-1$
		}
		if (call.size() instanceof ImageSize.Ratio ratio) {
			form.text("aspect_ratio", ratio.value()); //$NON-NLS-1$
		}
		call.options().forEach((option, value) -> {
			if (!option.equals(Models.STRENGTH)) {
				form.text(option, value.toString());
			}
		});
		for (ReferenceImage reference : call.references()) {
			form.text(Models.STRENGTH, call.options().getOrDefault(Models.STRENGTH, Models.USUAL_STRENGTH).toString());
			form.file("image", reference.name(), reference.mediaType(), reference.file()); //$NON-NLS-1$
		}
		boolean diffusion = isDiffusion(id);
		if (diffusion) {
			form.text("model", id).text("mode", call.references().isEmpty() ? "text-to-image" : "image-to-image"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		return HttpCall.post(server.address("/v2beta/stable-image/generate/" + (diffusion ? "sd3" : AccountServer.encode(id))), form).with(Map.of("Accept", "image/*")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/** Whether a model is one of Stable Diffusion, which share an address. */
	static boolean isDiffusion(String id) {
		return id.startsWith("sd3"); //$NON-NLS-1$
	}
}
