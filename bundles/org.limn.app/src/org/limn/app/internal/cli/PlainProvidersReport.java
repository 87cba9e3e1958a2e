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
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;

/** A table of providers, or a page about one, for a person. */
final class PlainProvidersReport extends PlainOutput implements ProvidersReport {

	PlainProvidersReport(Console console) {
		super(console);
	}

	@Override
	public void list(List<KnownProvider> providers) {
		Table table = new Table(Messages.PlainProvidersReport_id, Messages.PlainProvidersReport_name, Messages.PlainProvidersReport_models,
				Messages.PlainProvidersReport_settings);
		for (KnownProvider provider : providers) {
			table.row(provider.descriptor().id(), provider.descriptor().name(), models(provider),
					provider.descriptor().settings().stream().map(PlainProvidersReport::mark).collect(Collectors.joining(", "))); //$NON-NLS-1$
		}
		table.lines().forEach(console::result);
		console.say(Messages.PlainProvidersReport_more);
	}

	private static String models(KnownProvider provider) {
		return provider.failure() == null ? Integer.toString(provider.models().size()) : Messages.PlainProvidersReport_none;
	}

	/** What must be set has a star. */
	private static String mark(ProviderSetting setting) {
		return setting.required() && setting.defaultValue() == null ? setting.id() + '*' : setting.id();
	}

	@Override
	public void show(KnownProvider provider) {
		console.result(provider.descriptor().name());
		console.result(provider.descriptor().description());
		Failure failure = provider.failure();
		if (failure != null) {
			console.result(failure.message());
		}
		Table settings = new Table(Messages.PlainProvidersReport_setting, Messages.PlainProvidersReport_default, Messages.PlainProvidersReport_meaning);
		provider.descriptor().settings().forEach(s -> settings.row(mark(s), preset(s), s.help().isEmpty() ? s.name() : s.help()));
		section(settings);
		Table models = new Table(Messages.PlainProvidersReport_model, Messages.PlainProvidersReport_name, Messages.PlainProvidersReport_sizes,
				Messages.PlainProvidersReport_perCall, Messages.PlainProvidersReport_references, Messages.PlainProvidersReport_options);
		provider.models().forEach(m -> models.row(m.id(), m.name(), SizeWords.of(m.sizes()), Integer.toString(m.imagesPerCall()),
				Integer.toString(m.references().maximum()), options(m)));
		section(models);
		console.say(Messages.PlainProvidersReport_typed);
	}

	private void section(Table table) {
		if (!table.isEmpty()) {
			console.result(""); //$NON-NLS-1$
			table.lines().forEach(console::result);
		}
	}

	private static String preset(ProviderSetting setting) {
		@Nullable String variable = setting.environment();
		@Nullable String value = setting.defaultValue();
		return variable != null ? '$' + variable : value == null ? "" : value; //$NON-NLS-1$
	}

	private static String options(ImageModel model) {
		return model.options().stream().map(OptionDescriptor::id).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}
}
