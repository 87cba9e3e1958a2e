/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One JSON object with the array {@code providers}, for programs. */
final class JsonProvidersReport extends JsonOutput implements ProvidersReport {

	JsonProvidersReport(Console console) {
		super(console);
	}

	@Override
	public void list(List<KnownProvider> providers) {
		ObjectNode root = root();
		ArrayNode array = root.withArray("providers"); //$NON-NLS-1$
		providers.forEach(p -> array.add(provider(p)));
		print(root);
	}

	@Override
	public void show(KnownProvider provider) {
		list(List.of(provider));
	}

	@Override
	ObjectNode nothing() {
		return root();
	}

	private static ObjectNode root() {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		root.putArray("providers"); //$NON-NLS-1$
		root.putNull("failure"); //$NON-NLS-1$
		return root;
	}

	private static ObjectNode provider(KnownProvider provider) {
		ProviderDescriptor descriptor = provider.descriptor();
		ObjectNode node = JsonNodeFactory.instance.objectNode();
		node.put("id", descriptor.id()).put("name", descriptor.name()).put("description", descriptor.description()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.put("contributor", descriptor.contributor()); //$NON-NLS-1$
		ArrayNode settings = node.putArray("settings"); //$NON-NLS-1$
		descriptor.settings().forEach(s -> setting(settings.addObject(), s));
		ArrayNode models = node.putArray("models"); //$NON-NLS-1$
		provider.models().forEach(m -> model(models.addObject(), m));
		@Nullable Failure failure = provider.failure();
		if (failure == null) {
			node.putNull("failure"); //$NON-NLS-1$
		} else {
			JobJson.failure(node, failure.kind().name(), failure.message());
		}
		return node;
	}

	private static void setting(ObjectNode node, ProviderSetting setting) {
		node.put("id", setting.id()).put("name", setting.name()).put("type", setting.type().name().toLowerCase(Locale.ROOT)).put("required", setting.required()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				.put("default", setting.defaultValue()).put("environment", setting.environment()).put("help", setting.help()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		setting.choices().forEach(node.putArray("choices")::add); //$NON-NLS-1$
	}

	private static void model(ObjectNode node, ImageModel model) {
		node.put("id", model.id()).put("name", model.name()).put("sizes", SizeWords.of(model.sizes())).put("imagesPerCall", model.imagesPerCall()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				.put("promptLimit", model.promptLimit()).put("negativePrompt", model.negativePrompt()).put("references", model.references().maximum()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.put("previews", model.previews()); //$NON-NLS-1$
		ArrayNode options = node.putArray("options"); //$NON-NLS-1$
		for (OptionDescriptor option : model.options()) {
			@Nullable Object preset = option.defaultValue();
			options.addObject().put("id", option.id()).put("name", option.name()).put("possible", OptionWords.possible(option)) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					.put("default", preset == null ? null : preset.toString()); //$NON-NLS-1$
		}
	}
}
