/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.Profile;
import org.limn.generation.core.internal.Messages;

/** The rules for names of accounts and profiles. */
final class Names {

	private static final int NAME_LIMIT = 100;
	private static final int DESCRIPTION_LIMIT = 500;

	private Names() {
	}

	/**
	 * Refuses names that are empty, too long or used twice.
	 *
	 * @param names all names
	 * @throws GenerationException {@code INVALID_REQUEST}
	 */
	static void require(List<String> names) throws GenerationException {
		Set<String> used = new HashSet<>();
		for (String name : names) {
			if (name.isBlank() || name.length() > NAME_LIMIT || name.chars().anyMatch(Character::isISOControl)) {
				throw invalid(NLS.bind(Messages.Names_length, name.isBlank() ? Messages.Names_empty : name, NAME_LIMIT), "name"); //$NON-NLS-1$
			}
			if (!used.add(name.strip().toLowerCase(Locale.ROOT))) {
				throw invalid(NLS.bind(Messages.Names_twice, name), "name"); //$NON-NLS-1$
			}
		}
	}

	static void requireProfiles(List<Profile> profiles) throws GenerationException {
		require(profiles.stream().map(Profile::name).toList());
		Set<String> ids = new HashSet<>();
		for (Profile profile : profiles) {
			if (profile.description().length() > DESCRIPTION_LIMIT) {
				throw invalid(NLS.bind(Messages.Names_description, profile.name(), DESCRIPTION_LIMIT), "description"); //$NON-NLS-1$
			}
			if (profile.modelId().isBlank() || profile.accountId().isBlank()) {
				throw invalid(NLS.bind(Messages.Names_noModel, profile.name()), "model"); //$NON-NLS-1$
			}
			if (profile.id().isBlank() || !ids.add(profile.id())) {
				throw invalid(NLS.bind(Messages.Names_id, profile.name()), "id"); //$NON-NLS-1$
			}
		}
	}

	static GenerationException invalid(String words, String subject) {
		return new GenerationException(Failure.about(FailureKind.INVALID_REQUEST, words, subject));
	}
}
