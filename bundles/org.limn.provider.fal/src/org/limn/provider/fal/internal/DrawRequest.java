/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.fal.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.ExtraInput;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call as the service wants it.
 *
 * @param call the call
 * @param endpoint the model's address and what it takes
 * @param account the account
 */
record DrawRequest(ImageCall call, Endpoint endpoint, FalAccount account) {

	private static final String CHECKER = "enable_safety_checker"; //$NON-NLS-1$
	private static final String TOLERANCE = "safety_tolerance"; //$NON-NLS-1$
	/** What nobody but the administrator, or this class, may set. */
	private static final Set<String> DECIDED = Set.of(CHECKER, TOLERANCE, "safety_checker_version", "sync_mode", "num_images", "max_images"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	/** Refuses what the model cannot do, before anything is sent. */
	void check() throws ProviderException {
		new CallCheck(call).run();
		if (endpoint.needsReference() && call.references().isEmpty()) {
			throw CallCheck.unsupported("references", NLS.bind(Messages.DrawRequest_needsReference, call.model().id())); //$NON-NLS-1$
		}
		ExtraInput.add(body(List.of(), new JsonBody()).fields(), call.options().get(ExtraInput.OPTION), DECIDED);
	}

	/** The request, with reference images at these addresses. */
	HttpCall http(List<String> references, JsonBody body) throws ProviderException {
		ObjectNode input = body(references, body).fields();
		ExtraInput.add(input, call.options().get(ExtraInput.OPTION), DECIDED);
		String path = endpoint.path(!references.isEmpty());
		HttpCall http = HttpCall.post(account.queue().address('/' + AccountServer.encode(path)), body);
		return account.hours() == 0 ? http
				: http.with(Map.of("X-Fal-Object-Lifecycle-Preference", "{\"expiration_duration_seconds\":" + account.hours() * 3600L + '}')); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private JsonBody body(List<String> references, JsonBody body) {
		ObjectNode input = body.fields();
		body.with("prompt", call.prompt()).with("negative_prompt", call.negativePrompt()); //$NON-NLS-1$ //$NON-NLS-2$
		size(input);
		if (endpoint.input().has("num_images")) { //$NON-NLS-1$
			input.put("num_images", call.count()); //$NON-NLS-1$
		}
		for (Map.Entry<String, Object> option : call.options().entrySet()) {
			if (!option.getKey().equals(ExtraInput.OPTION)) {
				body.with(option.getKey(), endpoint.input().value(option.getKey(), option.getValue()));
			}
		}
		filters(input);
		if (!references.isEmpty() && endpoint.referenceField().endsWith("s")) { //$NON-NLS-1$
			ArrayNode list = input.putArray(endpoint.referenceField());
			references.forEach(list::add);
		} else if (!references.isEmpty()) {
			input.put(endpoint.referenceField(), references.getFirst());
		}
		return body;
	}

	private void size(ObjectNode input) {
		switch (call.size()) {
		case ImageSize.Pixels pixels when endpoint.input().words("image_size").contains(pixels.value()) -> input.put("image_size", pixels.value()); //$NON-NLS-1$ //$NON-NLS-2$
		case ImageSize.Pixels pixels -> input.putObject("image_size").put("width", pixels.width()).put("height", pixels.height()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case ImageSize.Ratio ratio -> endpoint.input().put(input, ratio, "aspect_ratio", "resolution"); //$NON-NLS-1$ //$NON-NLS-2$
		case ImageSize.Auto auto -> {
			if (endpoint.hasRatios() && endpoint.input().words("aspect_ratio").contains(auto.value())) { //$NON-NLS-1$
				input.put("aspect_ratio", auto.value()); //$NON-NLS-1$
			}
		}
		}
	}

	/** The safety filters are on, whatever a model does by itself, until the administrator says otherwise. */
	private void filters(ObjectNode input) {
		if (endpoint.input().has(CHECKER)) {
			input.put(CHECKER, !account.unfiltered());
		}
		List<String> tolerances = endpoint.input().words(TOLERANCE);
		if (account.unfiltered() && !tolerances.isEmpty()) {
			input.put(TOLERANCE, tolerances.getLast());
		}
	}
}
