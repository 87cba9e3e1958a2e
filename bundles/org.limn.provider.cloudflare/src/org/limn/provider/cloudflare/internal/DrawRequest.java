/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.cloudflare.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.generation.provider.SizeRule;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;
import org.limn.provider.http.Multipart;
import org.limn.provider.http.RequestBody;

/**
 * A call as its model wants it: as JSON or as a form, with the model's own fields and no others.
 *
 * @param call the call
 * @param input what the model's input has
 */
record DrawRequest(ImageCall call, ModelInput input) {

	/** What the provider adds by itself and need not be asked for. */
	private static final Set<String> ALWAYS = Set.of("prompt", "width", "height"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	/**
	 * The request.
	 *
	 * @throws ProviderException when the model's input has no place for something that the person asks for, or wants what was not given
	 */
	HttpCall http(CloudflareAccount account) throws ProviderException {
		Map<String, Object> fields = fields();
		check(fields);
		return HttpCall.post(account.run(call.model().id()), input.form() ? form(fields) : json(fields)).with(Map.of("Accept", "application/json, image/*")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private Map<String, Object> fields() throws ProviderException {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("prompt", call.prompt()); //$NON-NLS-1$
		if (!call.negativePrompt().isEmpty()) {
			fields.put("negative_prompt", call.negativePrompt()); //$NON-NLS-1$
		}
		size(fields);
		for (Map.Entry<String, Object> option : call.options().entrySet()) {
			boolean steps = option.getKey().equals("steps") && !input.steps().isEmpty(); //$NON-NLS-1$
			fields.put(steps ? input.steps() : option.getKey(), option.getValue());
		}
		if (input.has("strength")) { //$NON-NLS-1$
			strength(fields);
		}
		return fields;
	}

	private void size(Map<String, Object> fields) throws ProviderException {
		if (call.size() instanceof ImageSize.Ratio) {
			throw CallCheck.unsupported("size", NLS.bind(Messages.DrawRequest_ratio, call.model().id())); //$NON-NLS-1$
		}
		boolean always = call.model().sizes() instanceof SizeRule.Listed;
		if (!always && call.size() instanceof ImageSize.Pixels pixels) {
			fields.put("width", Long.valueOf(pixels.width())); //$NON-NLS-1$
			fields.put("height", Long.valueOf(pixels.height())); //$NON-NLS-1$
		}
	}

	/** It says how far the picture may go from a reference image, and means nothing without one. */
	private void strength(Map<String, Object> fields) throws ProviderException {
		if (!call.references().isEmpty()) {
			fields.putIfAbsent("strength", Models.STRENGTH); //$NON-NLS-1$
			return;
		}
		fields.remove("strength"); //$NON-NLS-1$
		if (!call.options().getOrDefault("strength", Models.STRENGTH).equals(Models.STRENGTH)) { //$NON-NLS-1$
			throw CallCheck.invalid("strength", Messages.DrawRequest_strength); //$NON-NLS-1$
		}
	}

	private void check(Map<String, Object> fields) throws ProviderException {
		if (fields.containsKey("width") && !input.sized()) { //$NON-NLS-1$
			throw lacks("size", Messages.DrawRequest_size); //$NON-NLS-1$
		}
		Optional<String> unknown = fields.keySet().stream().filter(field -> !ALWAYS.contains(field) && !input.has(field)).findFirst();
		if (unknown.isPresent()) {
			throw lacks(unknown.get(), unknown.get());
		}
		if (call.references().size() > input.references()) {
			throw lacks("references", Messages.DrawRequest_references); //$NON-NLS-1$
		}
		boolean image = !call.references().isEmpty();
		if (!image && input.required().contains(ModelInput.JSON_IMAGE)) {
			throw CallCheck.invalid("references", NLS.bind(Messages.DrawRequest_needsReference, call.model().id())); //$NON-NLS-1$
		}
		Optional<String> missing = input.required().stream().filter(field -> !fields.containsKey(field) && !field.equals(ModelInput.JSON_IMAGE)).findFirst();
		if (missing.isPresent()) {
			throw CallCheck.unsupported(missing.get(), NLS.bind(Messages.DrawRequest_required, call.model().id(), missing.get()));
		}
	}

	private ProviderException lacks(String what, String words) {
		return CallCheck.unsupported(what, NLS.bind(Messages.DrawRequest_lacks, call.model().id(), words));
	}

	private RequestBody json(Map<String, Object> fields) {
		JsonBody body = new JsonBody();
		fields.forEach(body::with);
		if (!call.references().isEmpty()) {
			body.with(ModelInput.JSON_IMAGE, body.base64(call.references().getFirst()));
		}
		return body;
	}

	private RequestBody form(Map<String, Object> fields) {
		Multipart form = new Multipart();
		fields.forEach((name, value) -> form.text(name, String.valueOf(value)));
		List<ReferenceImage> references = call.references();
		for (int i = 0; i < references.size(); i++) {
			ReferenceImage reference = references.get(i);
			form.file("input_image_" + i, reference.name(), reference.mediaType(), reference.file()); //$NON-NLS-1$
		}
		return form;
	}
}
