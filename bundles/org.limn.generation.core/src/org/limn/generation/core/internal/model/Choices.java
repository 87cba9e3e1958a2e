/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.ProfileChoice;
import org.limn.generation.admin.Profile;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.admin.AdministrationParts;
import org.limn.generation.core.internal.admin.ProviderQuestions;
import org.limn.generation.core.internal.connection.AccountSettings;
import org.limn.generation.provider.ImageModel;

/** Finds what a choice stands for. */
public final class Choices {

	private final AdministrationParts parts;
	private final ProviderQuestions questions;

	/**
	 * @param parts the administration
	 */
	public Choices(AdministrationParts parts) {
		this.parts = parts;
		questions = new ProviderQuestions(parts.catalog());
	}

	/**
	 * What a choice stands for.
	 *
	 * @param choice the choice
	 * @return the account, model and defaults
	 * @throws GenerationException {@code NOT_CONFIGURED}, {@code FORBIDDEN} or {@code INVALID_REQUEST}, saying what there is
	 */
	public Chosen chosen(ProfileChoice choice) throws GenerationException {
		return switch (choice) {
		case ProfileChoice.Named named -> named(named);
		case ProfileChoice.AdHoc adHoc -> adHoc(adHoc);
		};
	}

	/**
	 * The model of a choice.
	 *
	 * @param chosen what it stands for
	 * @return the model
	 * @throws GenerationException when the provider is gone or says that there is no such model
	 */
	public ImageModel model(Chosen chosen) throws GenerationException {
		return questions.model(chosen.account(), parts.desk().lazily(chosen.account(), chosen.choice()), chosen.modelId());
	}

	private Chosen adHoc(ProfileChoice.AdHoc choice) throws GenerationException {
		AccountSettings account = parts.adHoc().settings(choice);
		parts.accounts().requireAllowed(account);
		return new Chosen(choice, account, account.name() + " " + choice.modelId(), choice.modelId(), List.of(), null, Map.of()); //$NON-NLS-1$
	}

	private Chosen named(ProfileChoice.Named named) throws GenerationException {
		List<Profile> enabled = parts.profiles().stream().filter(Profile::enabled).toList();
		Optional<Profile> found = enabled.stream().filter(p -> p.id().equals(named.profileId())).findFirst()
				// The command line has names; they are unique.
				.or(() -> enabled.stream().filter(p -> p.name().equalsIgnoreCase(named.profileId())).findFirst());
		if (found.isEmpty()) {
			String names = enabled.stream().map(Profile::name).collect(Collectors.joining(", ")); //$NON-NLS-1$
			throw new GenerationException(Failure.about(FailureKind.NOT_CONFIGURED,
					NLS.bind(Messages.Choices_noProfile, named.profileId(), names.isEmpty() ? Messages.Accounts_none : names), "profile")); //$NON-NLS-1$
		}
		Profile profile = found.get();
		AccountSettings account = parts.accounts().usable(profile.accountId());
		return new Chosen(named, account, profile.name(), profile.modelId(), profile.sizes(), profile.defaultSize(), profile.options());
	}
}
