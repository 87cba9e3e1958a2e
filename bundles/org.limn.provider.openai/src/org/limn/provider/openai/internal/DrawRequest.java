/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call as this account's server wants it: only fields that were set, because many servers refuse what they do not know.
 *
 * @param call the call
 * @param account the account
 */
record DrawRequest(ImageCall call, OpenAiAccount account) {

	/**
	 * The request.
	 *
	 * @throws ProviderException when its options do not go together
	 */
	HttpCall http() throws ProviderException {
		References references = new References(call, account);
		OptionCheck options = new OptionCheck(call, references);
		options.run();
		JsonBody body = new JsonBody();
		fill(body.fields(), options);
		HttpCall http = HttpCall.post(account.drawing(references.operation(), call.model().id()), references.into(body));
		String accept = streams() ? "text/event-stream, application/json" : "application/json, image/*"; //$NON-NLS-1$ //$NON-NLS-2$
		HttpCall headed = http.with(Map.of("Accept", accept)); //$NON-NLS-1$
		// between two previews a good model may be silent as long as another one is before its first byte
		return streams() ? headed.patient(account.server().connections().deadlines().firstByte()) : headed;
	}

	/** Whether the answer is asked for as a stream. */
	boolean streams() {
		return call.model().previews() && account.streaming();
	}

	private void fill(ObjectNode fields, OptionCheck check) {
		if (!account.address().deployments()) {
			fields.put("model", call.model().id()); //$NON-NLS-1$
		}
		fields.put("prompt", call.prompt()); //$NON-NLS-1$
		fields.put("n", call.count()); //$NON-NLS-1$
		size(fields);
		for (Map.Entry<String, Object> option : call.options().entrySet()) {
			switch (option.getKey()) {
			case "seed", "steps", "partial_images" -> { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				// each server calls them differently, or they need company: below
			}
			default -> JsonBody.put(fields, option.getKey(), check.hasPlace(option.getKey()) ? option.getValue() : null);
			}
		}
		dialect(fields);
		String format = responseFormat();
		if (!format.isEmpty()) {
			fields.put("response_format", format); //$NON-NLS-1$
		}
		if (streams()) {
			fields.put("stream", true); //$NON-NLS-1$
			JsonBody.put(fields, "partial_images", call.options().getOrDefault("partial_images", 2L)); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private void size(ObjectNode fields) {
		if (call.size() instanceof ImageSize.Pixels pixels && account.dialect() == Dialect.TOGETHER) {
			fields.put("width", pixels.width()).put("height", pixels.height()); //$NON-NLS-1$ //$NON-NLS-2$
		} else if (!(call.size() instanceof ImageSize.Auto)) {
			fields.put("size", call.size().value()); //$NON-NLS-1$
		}
	}

	private void dialect(ObjectNode fields) {
		String negative = call.negativePrompt();
		@Nullable Object seed = call.options().get("seed"); //$NON-NLS-1$
		@Nullable Object steps = call.options().get("steps"); //$NON-NLS-1$
		switch (account.dialect()) {
		case LOCALAI -> {
			if (!negative.isEmpty()) {
				fields.put("prompt", call.prompt() + '|' + negative); //$NON-NLS-1$
			}
			JsonBody.put(fields, account.dialect().steps(), steps);
		}
		case SD_SERVER -> sdServer(fields, negative, seed, steps);
		case VLLM_OMNI, TOGETHER -> {
			if (!negative.isEmpty()) {
				fields.put("negative_prompt", negative); //$NON-NLS-1$
			}
			JsonBody.put(fields, "seed", seed); //$NON-NLS-1$
			JsonBody.put(fields, account.dialect().steps(), steps);
		}
		case PLAIN -> {
			// nothing to add
		}
		}
	}

	/** {@code sd-server} reads more of its settings out of the prompt. */
	private void sdServer(ObjectNode fields, String negative, @Nullable Object seed, @Nullable Object steps) {
		ObjectNode more = JsonNodeFactory.instance.objectNode();
		if (!negative.isEmpty()) {
			more.put("negative_prompt", negative); //$NON-NLS-1$
		}
		JsonBody.put(more, "seed", seed); //$NON-NLS-1$
		if (steps instanceof Long number) {
			more.putObject("sample_params").put(account.dialect().steps(), number); //$NON-NLS-1$
		}
		if (!more.isEmpty()) {
			fields.put("prompt", call.prompt() + " <sd_cpp_extra_args>" + more + "</sd_cpp_extra_args>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	private String responseFormat() {
		String value = account.dialect().responseFormat();
		boolean wanted = switch (account.responseFormat()) {
		case "always" -> true; //$NON-NLS-1$
		case "never" -> false; //$NON-NLS-1$
		default -> account.host() == OpenAiAccount.Host.OTHER && !ModelTable.isFamily(call.model().id()) && !streams();
		};
		return wanted ? value.isEmpty() ? Dialect.PLAIN.responseFormat() : value : ""; //$NON-NLS-1$
	}
}
