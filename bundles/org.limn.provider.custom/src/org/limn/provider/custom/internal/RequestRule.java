/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.HttpCall;
import org.limn.provider.http.JsonBody;
import org.limn.provider.http.Multipart;
import org.limn.provider.http.RequestBody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The request that draws.
 *
 * @param method {@code POST} or {@code PUT}
 * @param path where it goes, below the account's address
 * @param fields what it carries, by name
 * @param form whether that is a form; a JSON document otherwise
 * @param met the placeholders that are in it
 */
record RequestRule(String method, PlaceholderText path, Map<String, Template> fields, boolean form, Placeholders met) {

	private static final String FILE = "reference.file"; //$NON-NLS-1$
	private static final Set<String> IN_JSON = Set.of("reference.base64", "reference.dataUrl", "reference.name", "reference.type"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final String ACCEPTED = "application/json, image/*"; //$NON-NLS-1$

	static RequestRule read(Part part, List<OptionDescriptor> options) throws DescriptionException {
		part.only("method path json form"); //$NON-NLS-1$
		String method = part.text("method", "POST"); //$NON-NLS-1$ //$NON-NLS-2$
		if (!Set.of("POST", "PUT").contains(method)) { //$NON-NLS-1$ //$NON-NLS-2$
			throw part.at("method").wrong(Messages.RequestRule_method); //$NON-NLS-1$
		}
		Optional<Part> json = part.find("json"); //$NON-NLS-1$
		Optional<Part> form = part.find("form"); //$NON-NLS-1$
		if (json.isPresent() == form.isPresent()) {
			throw part.wrong(Messages.RequestRule_jsonOrForm);
		}
		Stream<String> images = form.isPresent() ? Stream.of(FILE) : IN_JSON.stream();
		Placeholders placeholders = new Placeholders(Stream.concat(Stream.concat(CallValues.NAMES.stream(), images),
				options.stream().map(o -> CallValues.OPTION + o.id())).collect(Collectors.toSet()));
		Map<String, Template> fields = new LinkedHashMap<>();
		Part body = form.isPresent() ? form.get() : json.orElse(part);
		for (String name : body.object().names()) {
			fields.put(name, Template.read(body.at(name), placeholders));
		}
		if (!placeholders.met("prompt")) { //$NON-NLS-1$
			throw body.wrong(Messages.RequestRule_noPrompt);
		}
		return new RequestRule(method, AddressRule.path(part.at("path"), AddressRule.NAMES), fields, form.isPresent(), placeholders); //$NON-NLS-1$
	}

	/** The request of a call. */
	HttpCall of(ImageCall call, AccountServer server) {
		Map<String, Object> values = CallValues.of(call);
		JsonBody json = new JsonBody();
		Template.Filling filling = new Template.Filling(values, call.references(), null, json);
		if (!form && new Template.Fields(fields).fill(filling) instanceof ObjectNode filled) {
			json.fields().setAll(filled);
		}
		RequestBody body = form ? form(filling) : json;
		return HttpCall.of(method, AddressRule.address(server, path, values), body).with(Map.of("Accept", ACCEPTED)); //$NON-NLS-1$
	}

	/** Whether a size is in the request, so that it is not dropped silently. */
	boolean sends(ImageSize size) {
		return met.met("size") || switch (size) { //$NON-NLS-1$
		case ImageSize.Auto auto -> true;
		case ImageSize.Pixels pixels -> met.met("width") && met.met("height") || met.met("ratio"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case ImageSize.Ratio ratio -> met.met("ratio") && (ratio.resolution() == null || met.met("resolution")); //$NON-NLS-1$ //$NON-NLS-2$
		};
	}

	private Multipart form(Template.Filling filling) {
		Multipart parts = new Multipart();
		fields.forEach((name, template) -> {
			if (template instanceof Template.Words words && words.text().is(FILE)) {
				for (ReferenceImage image : filling.references()) {
					parts.file(name, image.name(), image.mediaType(), image.file());
				}
				return;
			}
			JsonNode value = template.fill(filling);
			if (value != null) {
				parts.text(name, value.isContainerNode() ? value.toString() : value.asText());
			}
		});
		return parts;
	}
}
