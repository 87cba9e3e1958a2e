/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
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
 * A call in the protocol of the service that draws it.
 *
 * @param call the call
 * @param offer who draws, and what it calls the model
 */
record DrawRequest(ImageCall call, Offer offer) {

	private static final String PROMPT = "prompt"; //$NON-NLS-1$
	private static final String MODEL = "model"; //$NON-NLS-1$

	/** The request. */
	HttpCall http(AccountServer router) throws ProviderException {
		JsonBody body = new JsonBody();
		String path = switch (offer.service()) {
		case FAL -> fal(body);
		case TOGETHER -> together(body);
		case NSCALE -> nscale(body);
		case HF_INFERENCE -> standard(body);
		case REPLICATE -> replicate(body);
		case WAVESPEED -> wavespeed(body);
		case ZAI -> zai(body);
		};
		HttpCall http = HttpCall.post(router.address('/' + offer.service().id() + path), body);
		return switch (offer.service()) {
		case REPLICATE -> http.with(Map.of("Prefer", "wait")); //$NON-NLS-1$ //$NON-NLS-2$
		case ZAI -> http.with(Work.ZAI_HEADERS);
		case HF_INFERENCE -> http.with(Map.of("Accept", "image/png, application/json")); //$NON-NLS-1$ //$NON-NLS-2$
		default -> http;
		};
	}

	private String fal(JsonBody body) {
		sampling(body.fields().put(PROMPT, call.prompt()));
		if (call.size() instanceof ImageSize.Pixels pixels) {
			size(body.fields().putObject("image_size"), pixels); //$NON-NLS-1$
		}
		List<String> images = images(body);
		if (!images.isEmpty()) {
			// models that take one look at the first name, those that take several at the second
			body.with("image_url", images.getFirst()); //$NON-NLS-1$
			images(body).forEach(body.fields().putArray("image_urls")::add); //$NON-NLS-1$
		}
		if (!offer.weights().isEmpty()) {
			String repository = ModelName.of(call.model().id()).repository();
			body.fields().putArray("loras").addObject().put("path", "https://huggingface.co/" + repository + "/resolve/main/" + offer.weights()).put("scale", 1); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		}
		return '/' + AccountServer.encode(offer.model()) + "?_subdomain=queue"; //$NON-NLS-1$
	}

	private String together(JsonBody body) throws ProviderException {
		sampling(body.fields().put(MODEL, offer.model()).put(PROMPT, call.prompt()).put("response_format", "base64")); //$NON-NLS-1$ //$NON-NLS-2$
		size(body.fields());
		String name = offer.model().toLowerCase(Locale.ROOT);
		boolean one = name.contains("kontext") && name.contains("flux.1"); //$NON-NLS-1$ //$NON-NLS-2$
		if (one && call.references().size() > 1) {
			throw CallCheck.unsupported("references", Messages.DrawRequest_oneReference); //$NON-NLS-1$
		}
		List<String> images = images(body);
		if (one && !images.isEmpty()) {
			body.with("image_url", images.getFirst()); //$NON-NLS-1$
		} else if (!images.isEmpty()) {
			images.forEach(body.fields().putArray("reference_images")::add); //$NON-NLS-1$
		}
		return "/v1/images/generations"; //$NON-NLS-1$
	}

	private String nscale(JsonBody body) {
		sampling(body.fields().put(MODEL, offer.model()).put(PROMPT, call.prompt()).put("response_format", "b64_json")); //$NON-NLS-1$ //$NON-NLS-2$
		size(body.fields(), 'x');
		return "/v1/images/generations"; //$NON-NLS-1$
	}

	/** Hugging Face's own form, in which a reference image stands in the place of the prompt. */
	private String standard(JsonBody body) {
		boolean redraw = !call.references().isEmpty();
		body.with("inputs", redraw ? body.base64(call.references().getFirst()) : call.prompt()); //$NON-NLS-1$
		ObjectNode parameters = body.fields().putObject("parameters"); //$NON-NLS-1$
		if (redraw) {
			parameters.put(PROMPT, call.prompt());
		}
		sampling(parameters);
		if (call.size() instanceof ImageSize.Pixels pixels) {
			size(redraw ? parameters.putObject("target_size") : parameters, pixels); //$NON-NLS-1$
		}
		return "/models/" + AccountServer.encode(offer.model()); //$NON-NLS-1$
	}

	private String replicate(JsonBody body) {
		ObjectNode input = body.fields().putObject("input"); //$NON-NLS-1$
		sampling(input.put(PROMPT, call.prompt()));
		size(input);
		int colon = offer.model().indexOf(':');
		if (colon < 0) {
			return "/v1/models/" + AccountServer.encode(offer.model()) + "/predictions"; //$NON-NLS-1$ //$NON-NLS-2$
		}
		body.with("version", offer.model().substring(colon + 1)); //$NON-NLS-1$
		return "/v1/predictions"; //$NON-NLS-1$
	}

	private String wavespeed(JsonBody body) {
		sampling(body.fields().put(PROMPT, call.prompt()));
		size(body.fields(), '*');
		List<String> images = images(body);
		if (images.size() == 1) {
			body.with("image", images.getFirst()); //$NON-NLS-1$
		} else if (!images.isEmpty()) {
			images.forEach(body.fields().putArray("images")::add); //$NON-NLS-1$
		}
		return "/api/v3/" + AccountServer.encode(offer.model()); //$NON-NLS-1$
	}

	private String zai(JsonBody body) {
		sampling(body.fields().put(MODEL, offer.model()).put(PROMPT, call.prompt()));
		size(body.fields(), 'x');
		return "/api/paas/v4/async/images/generations"; //$NON-NLS-1$
	}

	/** What the service takes of it: {@link Hub#choose} saw to it that this is all. */
	private void sampling(ObjectNode fields) {
		option(fields, offer.service().steps(), Service.STEPS);
		option(fields, offer.service().guidance(), Service.GUIDANCE);
		option(fields, Service.SEED, Service.SEED);
		JsonBody.put(fields, "negative_prompt", call.negativePrompt()); //$NON-NLS-1$
	}

	private void option(ObjectNode fields, String field, String option) {
		@Nullable Object value = call.options().get(option);
		if (!field.isEmpty()) {
			JsonBody.put(fields, field, value);
		}
	}

	private void size(ObjectNode fields) {
		if (call.size() instanceof ImageSize.Pixels pixels) {
			size(fields, pixels);
		}
	}

	private static void size(ObjectNode fields, ImageSize.Pixels pixels) {
		fields.put("width", pixels.width()).put("height", pixels.height()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void size(ObjectNode fields, char between) {
		if (call.size() instanceof ImageSize.Pixels pixels) {
			fields.put("size", Integer.toString(pixels.width()) + between + pixels.height()); //$NON-NLS-1$
		}
	}

	private List<String> images(JsonBody body) {
		return call.references().stream().map((ReferenceImage reference) -> body.dataAddress(reference)).toList();
	}
}
