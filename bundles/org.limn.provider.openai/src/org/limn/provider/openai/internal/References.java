/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.util.Locale;

import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.JsonBody;
import org.limn.provider.http.Multipart;
import org.limn.provider.http.RequestBody;

/**
 * The reference images of a call, and how they are sent: in a form, which is read from disk as it is, or in JSON, which is a third longer, but has a place for
 * every option.
 *
 * @param call the call
 * @param account the account
 */
record References(ImageCall call, OpenAiAccount account) {

	/** Where reference images stand in a request. */
	enum Place {
		/** There are none. */
		NOWHERE,
		/** In a form. */
		FORM,
		/** In JSON. */
		JSON,
		/** With the prompt, in the request that draws: Together AI has no other. */
		PROMPT
	}

	/** Where they stand. */
	Place place() {
		if (call.references().isEmpty()) {
			return Place.NOWHERE;
		} else if (account.dialect() == Dialect.TOGETHER) {
			return Place.PROMPT;
		} else if (account.host() == OpenAiAccount.Host.AZURE) {
			return Place.FORM;
		}
		boolean needed = account.host() == OpenAiAccount.Host.OPENAI && !"auto".equals(call.options().getOrDefault("moderation", "auto")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return switch (account.edits()) {
		case "json" -> Place.JSON; //$NON-NLS-1$
		case "form" -> Place.FORM; //$NON-NLS-1$
		default -> needed ? Place.JSON : Place.FORM;
		};
	}

	/** The path of the operation that takes them. */
	String operation() {
		return place() == Place.FORM || place() == Place.JSON ? "/images/edits" : "/images/generations"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Whether the level of the content filter may be chosen: everywhere but in forms. */
	boolean allowModeration() {
		return place() != Place.FORM;
	}

	/** Whether the model takes one at most. */
	boolean single() {
		String id = call.model().id().toLowerCase(Locale.ROOT);
		return account.dialect() == Dialect.TOGETHER && id.contains("kontext") && id.contains("flux.1"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Puts them where they stand, and returns what is to be sent. */
	RequestBody into(JsonBody body) {
		switch (place()) {
		case FORM -> {
			return form(body);
		}
		case JSON -> call.references().forEach(r -> body.fields().withArray("images").addObject().put("image_url", body.dataAddress(r))); //$NON-NLS-1$ //$NON-NLS-2$
		case PROMPT -> {
			if (single()) {
				body.with("image_url", body.dataAddress(call.references().getFirst())); //$NON-NLS-1$
			} else {
				call.references().forEach(r -> body.fields().withArray("reference_images").add(body.dataAddress(r))); //$NON-NLS-1$
			}
		}
		case NOWHERE -> {
			// the document is whole
		}
		}
		return body;
	}

	private RequestBody form(JsonBody body) {
		Multipart form = new Multipart();
		body.fields().properties().forEach(field -> form.text(field.getKey(), field.getValue().asText()));
		String name = call.references().size() == 1 || account.dialect() == Dialect.VLLM_OMNI ? "image" : "image[]"; //$NON-NLS-1$ //$NON-NLS-2$
		for (ReferenceImage reference : call.references()) {
			form.file(name, reference.name(), reference.mediaType(), reference.file());
		}
		return form;
	}
}
