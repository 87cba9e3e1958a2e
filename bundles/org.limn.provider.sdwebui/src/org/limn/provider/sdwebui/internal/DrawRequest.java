/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sdwebui.internal;

import java.util.Map;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call in the server's words. The model is set for this one request and put back after it, so that whoever else uses the server keeps theirs.
 *
 * @param call the call
 * @param server the server
 */
record DrawRequest(ImageCall call, AccountServer server) {

	private static final double USUAL_DENOISING = 0.75;
	/** Cuts the reference image to the shape of the picture, in place of stretching it. */
	private static final int CROP = 1;

	/** Refuses what does not go together. */
	void check() throws ProviderException {
		boolean changes = !call.options().getOrDefault(Models.DENOISING, USUAL_DENOISING).equals(USUAL_DENOISING);
		if (changes && call.references().isEmpty()) {
			throw CallCheck.invalid(Models.DENOISING, Messages.DrawRequest_denoising);
		}
	}

	HttpCall http() {
		JsonBody body = new JsonBody();
		ObjectNode fields = body.fields();
		fields.put("prompt", call.prompt()); //$NON-NLS-1$
		body.with("negative_prompt", call.negativePrompt()); //$NON-NLS-1$
		if (call.size() instanceof ImageSize.Pixels pixels) {
			fields.put("width", pixels.width()).put("height", pixels.height()); //$NON-NLS-1$ //$NON-NLS-2$
		}
		fields.put("batch_size", call.count()).put("n_iter", 1); //$NON-NLS-1$ //$NON-NLS-2$
		// nothing is left behind in the server's own folders, and no overview of several pictures comes before them
		fields.put("send_images", true).put("save_images", false).put("do_not_save_grid", true); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		fields.put("force_task_id", call.id().toString()); //$NON-NLS-1$
		options(body);
		override(fields);
		boolean from = !call.references().isEmpty();
		if (from) {
			for (ReferenceImage reference : call.references()) {
				fields.withArray("init_images").add(body.base64(reference)); //$NON-NLS-1$
			}
			body.with(Models.DENOISING, call.options().getOrDefault(Models.DENOISING, USUAL_DENOISING));
			fields.put("resize_mode", CROP); //$NON-NLS-1$
		}
		return HttpCall.post(server.address(from ? "/sdapi/v1/img2img" : "/sdapi/v1/txt2img"), body); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void options(JsonBody body) {
		Map<String, Object> options = call.options();
		body.with(Models.SAMPLER, options.get(Models.SAMPLER)).with(Models.SCHEDULER, options.get(Models.SCHEDULER));
		body.with(Models.STEPS, options.getOrDefault(Models.STEPS, 30L)).with(Models.CFG_SCALE, options.getOrDefault(Models.CFG_SCALE, 7.0));
		body.with(Models.DISTILLED, options.get(Models.DISTILLED)).with(Models.SEED, options.getOrDefault(Models.SEED, -1L));
	}

	private void override(ObjectNode fields) {
		ObjectNode settings = fields.putObject("override_settings"); //$NON-NLS-1$
		settings.put("sd_model_checkpoint", call.model().id()); //$NON-NLS-1$
		JsonBody.put(settings, "CLIP_stop_at_last_layers", call.options().get(Models.CLIP_SKIP)); //$NON-NLS-1$
		fields.put("override_settings_restore_afterwards", true); //$NON-NLS-1$
	}
}
