/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.ContextElement;
import org.limn.generation.GenerationException;
import org.limn.generation.GenerationRequest;
import org.limn.generation.GenerationService;
import org.limn.generation.LeftOut;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.Purpose;
import org.limn.generation.Role;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.Profile;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.project.Book;
import org.limn.project.Element;

/** Turns arguments into a request: looks profiles, elements and options up, and says what there is when one does not exist. */
final class RequestReader {

	private static final String DEFAULT_PROVIDER = "sketch"; //$NON-NLS-1$

	private final GenerationService service;
	private final GenerationAdministration administration;
	private final Book book;

	RequestReader(GenerationService service, GenerationAdministration administration, Book book) {
		this.service = service;
		this.administration = administration;
		this.book = book;
	}

	GenerationRequest read(GenerateArguments arguments) throws UsageException, GenerationException {
		if (arguments.count() < 1 || arguments.count() > GenerationRequest.COUNT_LIMIT) {
			throw new UsageException(NLS.bind(Messages.RequestReader_count, arguments.count(), GenerationRequest.COUNT_LIMIT));
		}
		ProfileChoice choice = choice(arguments);
		ImageModel model = service.model(choice);
		return new GenerationRequest(book.folder(), choice, purpose(arguments), arguments.prompt(), arguments.negative(), arguments.size(),
				arguments.count(), options(arguments.options(), model), context(arguments.elements(), model));
	}

	/** What the person named must be sent; on the command line nobody sees a list of what was left out. */
	void requireNothingLeftOut(GenerateArguments arguments, OutgoingRequest outgoing) throws UsageException, GenerationException {
		for (GenerateArguments.ElementArgument argument : arguments.elements()) {
			if (!argument.parts().contains("image")) { //$NON-NLS-1$
				continue;
			}
			Element element = Elements.named(book, argument.name());
			for (LeftOut left : outgoing.leftOut()) {
				if (left.elementId().equals(element.id()) && left.label() == null) {
					throw Refusals.imageLeftOut(element.name(), outgoing.modelId(), left.reason());
				}
			}
		}
	}

	private ProfileChoice choice(GenerateArguments arguments) throws UsageException {
		String provider = arguments.provider();
		String model = arguments.model();
		String name = arguments.profile();
		if (provider != null && model != null) {
			return adHoc(provider, model, arguments.settings());
		}
		if (name != null) {
			return new ProfileChoice.Named(profile(name).id());
		}
		return administration.profiles().stream().filter(p -> p.accountId().equals(DEFAULT_PROVIDER)).findFirst()
				.<ProfileChoice>map(p -> new ProfileChoice.Named(p.id()))
				.orElseGet(() -> new ProfileChoice.AdHoc(DEFAULT_PROVIDER, DEFAULT_PROVIDER, Map.of()));
	}

	private Profile profile(String name) throws UsageException {
		List<Profile> profiles = administration.profiles();
		return profiles.stream().filter(p -> p.name().equalsIgnoreCase(name) || p.id().equals(name)).findFirst()
				.orElseThrow(() -> new UsageException(NLS.bind(Messages.RequestReader_unknownProfile, name,
						profiles.stream().map(Profile::name).collect(Collectors.joining(", "))))); //$NON-NLS-1$
	}

	private ProfileChoice adHoc(String provider, String model, Map<String, String> settings) throws UsageException {
		ProviderDescriptor descriptor = administration.providers().stream().filter(p -> p.id().equals(provider)).findFirst()
				.orElseThrow(() -> new UsageException(NLS.bind(Messages.RequestReader_unknownProvider, provider,
						administration.providers().stream().map(ProviderDescriptor::id).collect(Collectors.joining(", "))))); //$NON-NLS-1$
		for (String id : settings.keySet()) {
			ProviderSetting setting = descriptor.settings().stream().filter(s -> s.id().equals(id)).findFirst()
					.orElseThrow(() -> new UsageException(NLS.bind(Messages.RequestReader_unknownSetting, new Object[] { id, provider,
							descriptor.settings().stream().filter(s -> !s.secret()).map(ProviderSetting::id).collect(Collectors.joining(", ")) }))); //$NON-NLS-1$
			if (setting.secret()) {
				throw new UsageException(NLS.bind(Messages.RequestReader_secretSetting, id, setting.environment()));
			}
		}
		return new ProfileChoice.AdHoc(provider, model, settings);
	}

	private Purpose purpose(GenerateArguments arguments) throws UsageException {
		GenerateArguments.UseAs use = arguments.useAs();
		if (use == null) {
			return Purpose.LIBRARY;
		}
		String element = use.element();
		return element == null ? Purpose.COVER : new Purpose(Purpose.Kind.PORTRAIT, Elements.named(book, element).id());
	}

	private List<ContextElement> context(List<GenerateArguments.ElementArgument> arguments, ImageModel model) throws UsageException {
		List<ContextElement> context = new ArrayList<>();
		for (GenerateArguments.ElementArgument argument : arguments) {
			Element element = Elements.named(book, argument.name());
			Role role = Role.valueOf(book.types().of(element).defaultRole().name());
			boolean defaults = argument.parts().isEmpty();
			boolean image = defaults ? element.image() != null && model.references().maximum() > 0 : argument.parts().contains("image"); //$NON-NLS-1$
			boolean description = defaults ? !element.description().isBlank() : argument.parts().contains("description"); //$NON-NLS-1$
			boolean data = defaults || argument.parts().contains("data"); //$NON-NLS-1$
			context.add(new ContextElement(element.id(), role, image, description, data));
		}
		return context;
	}

	private static Map<String, Object> options(Map<String, String> texts, ImageModel model) throws UsageException {
		Map<String, Object> values = new HashMap<>();
		for (Map.Entry<String, String> entry : texts.entrySet()) {
			OptionDescriptor option = model.option(entry.getKey()).orElseThrow(() -> new UsageException(NLS.bind(Messages.RequestReader_unknownOption,
					new Object[] { model.name(), entry.getKey(), model.options().stream().map(OptionDescriptor::id).collect(Collectors.joining(", ")) }))); //$NON-NLS-1$
			values.put(option.id(), option.parse(entry.getValue()).orElseThrow(() -> new UsageException(
					NLS.bind(Messages.RequestReader_optionValue, new Object[] { option.id(), entry.getValue(), OptionWords.possible(option) }))));
		}
		return values;
	}
}
