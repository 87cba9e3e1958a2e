/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.GenerationAvailability;
import org.limn.generation.GenerationAvailability.State;
import org.limn.generation.GenerationException;
import org.limn.generation.ProfileState;
import org.limn.generation.admin.Profile;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.Offer;
import org.limn.generation.core.internal.connection.AccountSettings;
import org.limn.generation.core.internal.connection.Offline;

/** Whether there is a button, and which profiles can be chosen. */
public final class WriterOffer implements Offer {

	private final MasterRule rule;
	private final Accounts accounts;
	private final JsonFile<List<Profile>> profiles;
	private final BooleanSupplier headless;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	WriterOffer(MasterRule rule, Accounts accounts, JsonFile<List<Profile>> profiles, BooleanSupplier headless) {
		this.rule = rule;
		this.accounts = accounts;
		this.profiles = profiles;
		this.headless = headless;
	}

	@Override
	public GenerationAvailability availability() {
		MasterRule.Verdict verdict = rule.verdict();
		boolean allowed = verdict.state() == MasterRule.State.ON || verdict.state() == MasterRule.State.NOT_DECIDED && headless.getAsBoolean();
		if (!allowed) {
			return new GenerationAvailability(State.HIDDEN, verdict.words());
		}
		try {
			return availability(states());
		} catch (GenerationException e) {
			return new GenerationAvailability(State.HIDDEN, e.failure().message());
		}
	}

	@Override
	public List<ProfileState> profiles() {
		try {
			return states().stream().map(Standing::state).toList();
		} catch (GenerationException e) {
			// The availability says what is wrong with the file.
			return List.of();
		}
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	/** Tells the listeners. */
	void changed() {
		listeners.forEach(Runnable::run);
	}

	/** A profile's state, and whether only the missing network stands in its way. */
	private record Standing(ProfileState state, boolean onlyOffline) {
	}

	private static GenerationAvailability availability(List<Standing> states) {
		if (states.stream().anyMatch(s -> s.state().usable())) {
			return new GenerationAvailability(State.ENABLED, Messages.WriterOffer_enabled);
		}
		if (states.stream().anyMatch(Standing::onlyOffline)) {
			return new GenerationAvailability(State.DISABLED, Messages.WriterOffer_offline);
		}
		String reason = states.isEmpty() ? Messages.WriterOffer_noProfile
				: NLS.bind(Messages.WriterOffer_noneUsable, states.get(0).state().profile().name(), states.get(0).state().reason());
		return new GenerationAvailability(State.HIDDEN, reason);
	}

	private List<Standing> states() throws GenerationException {
		Optional<Offline> offline = rule.offline();
		accounts.all();
		List<Standing> states = new ArrayList<>();
		for (Profile profile : profiles.read()) {
			if (profile.enabled()) {
				states.add(standing(profile, offline));
			}
		}
		return states;
	}

	private Standing standing(Profile profile, Optional<Offline> offline) {
		try {
			AccountSettings account = accounts.usable(profile.accountId());
			Optional<String> waits = offline.filter(o -> !account.local()).map(o -> o.refusing(Messages.WriterOffer_offlineProfile));
			return new Standing(new ProfileState(profile, account.local(), waits.isEmpty(), waits.orElse("")), waits.isPresent()); //$NON-NLS-1$
		} catch (GenerationException e) {
			return new Standing(new ProfileState(profile, false, false, e.failure().message()), false);
		}
	}
}
