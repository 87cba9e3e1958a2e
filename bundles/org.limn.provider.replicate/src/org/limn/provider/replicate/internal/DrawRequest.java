/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.replicate.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.CallCheck;
import org.limn.provider.http.ExtraInput;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call as the service wants it.
 *
 * @param call the call
 * @param description the model
 * @param account the account
 */
record DrawRequest(ImageCall call, Description description, ReplicateAccount account) {

	private static final String CHECKER_OFF = "disable_safety_checker"; //$NON-NLS-1$
	private static final String TOLERANCE = "safety_tolerance"; //$NON-NLS-1$
	/** What nobody but the administrator, or this class, may set. */
	private static final Set<String> DECIDED = Set.of(CHECKER_OFF, TOLERANCE, "safety_filter_level", "moderation", "num_outputs", "number_of_images", "num_images"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

	/** Refuses what the model cannot do, before anything is sent. */
	void check() throws ProviderException {
		new CallCheck(call).run();
		if (description.needsReference() && call.references().isEmpty()) {
			throw CallCheck.unsupported("references", NLS.bind(Messages.DrawRequest_needsReference, call.model().id())); //$NON-NLS-1$
		}
		fill(new JsonBody().fields(), List.of());
	}

	/** The request, with reference images at these addresses. */
	HttpCall http(List<String> references, JsonBody body) throws ProviderException {
		if (!description.version().isEmpty()) {
			body.with("version", description.version()); //$NON-NLS-1$
		}
		fill(body.fields().putObject("input"), references); //$NON-NLS-1$
		String path = description.version().isEmpty() ? "/models/" + ModelId.of(description.id()).model() + "/predictions" : "/predictions"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		HttpCall http = HttpCall.post(account.server().address(path), body);
		return account.minutes() == 0 ? http : http.with(Map.of("Cancel-After", account.minutes() + "m")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void fill(ObjectNode input, List<String> references) throws ProviderException {
		JsonBody.put(input, "prompt", call.prompt()); //$NON-NLS-1$
		JsonBody.put(input, "negative_prompt", call.negativePrompt()); //$NON-NLS-1$
		size(input);
		description.countField().ifPresent(field -> input.put(field, call.count()));
		for (Map.Entry<String, Object> option : call.options().entrySet()) {
			if (!option.getKey().equals(ExtraInput.OPTION)) {
				JsonBody.put(input, option.getKey(), description.input().value(option.getKey(), option.getValue()));
			}
		}
		filters(input);
		Optional<String> field = description.referenceField();
		if (!references.isEmpty() && field.isPresent()) {
			if (description.input().isList(field.get())) {
				references.forEach(input.putArray(field.get())::add);
			} else {
				input.put(field.get(), references.getFirst());
			}
		}
		ExtraInput.add(input, call.options().get(ExtraInput.OPTION), DECIDED);
	}

	private void size(ObjectNode input) {
		switch (call.size()) {
		case ImageSize.Pixels pixels when description.input().words("size").contains(pixels.value()) -> input.put("size", pixels.value()); //$NON-NLS-1$ //$NON-NLS-2$
		case ImageSize.Pixels pixels -> input.put("width", pixels.width()).put("height", pixels.height()); //$NON-NLS-1$ //$NON-NLS-2$
		case ImageSize.Ratio ratio -> description.input().put(input, ratio, "aspect_ratio", "resolution"); //$NON-NLS-1$ //$NON-NLS-2$
		case ImageSize.Auto auto -> {
			// the model's own default
		}
		}
	}

	/** The safety filters are on, whatever a model does by itself, until the administrator says otherwise. */
	private void filters(ObjectNode input) {
		if (description.input().has(CHECKER_OFF)) {
			input.put(CHECKER_OFF, account.unfiltered());
		}
		int most = description.input().maximum(TOLERANCE, -1);
		if (account.unfiltered() && most > 0) {
			input.put(TOLERANCE, most);
		}
	}
}
