/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.swarmui.internal;

import java.util.Map;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.JsonBody;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call in the server's words.
 *
 * @param call the call
 */
record DrawRequest(ImageCall call) {

	private static final double USUAL_CREATIVITY = 0.6;

	/** Refuses what does not go together. */
	void check() throws ProviderException {
		boolean begins = begins();
		if (begins && call.references().size() > 1) {
			throw CallCheck.invalid("references", Messages.DrawRequest_oneStart); //$NON-NLS-1$
		}
		boolean changes = !call.options().getOrDefault(Models.CREATIVITY, USUAL_CREATIVITY).equals(USUAL_CREATIVITY);
		if (changes && !(begins && call.references().size() == 1)) {
			throw CallCheck.invalid(Models.CREATIVITY, Messages.DrawRequest_creativity);
		}
	}

	JsonBody body(String session) {
		JsonBody body = new JsonBody().with("session_id", session); //$NON-NLS-1$
		ObjectNode fields = body.fields();
		fields.put("images", call.count()).put("prompt", call.prompt()).put("model", call.model().id()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		body.with("negativeprompt", call.negativePrompt()); //$NON-NLS-1$
		if (call.size() instanceof ImageSize.Pixels pixels) {
			fields.put("width", pixels.width()).put("height", pixels.height()); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Map<String, Object> options = call.options();
		body.with(Models.STEPS, options.getOrDefault(Models.STEPS, 20L)).with(Models.CFG_SCALE, options.getOrDefault(Models.CFG_SCALE, 7.0));
		body.with(Models.SAMPLER, options.get(Models.SAMPLER)).with(Models.SCHEDULER, options.get(Models.SCHEDULER));
		body.with(Models.SEED, options.getOrDefault(Models.SEED, -1L));
		for (ReferenceImage reference : call.references()) {
			if (begins()) {
				fields.put("initimage", body.dataAddress(reference)); //$NON-NLS-1$
				body.with(Models.CREATIVITY, options.getOrDefault(Models.CREATIVITY, USUAL_CREATIVITY));
			} else {
				fields.withArray("promptimages").add(body.dataAddress(reference)); //$NON-NLS-1$
			}
		}
		return body;
	}

	private boolean begins() {
		return call.options().getOrDefault(Models.USE, Models.START).equals(Models.START);
	}
}
