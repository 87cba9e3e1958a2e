/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.connection.ConnectionRules;
import org.limn.generation.core.internal.connection.Offline;
import org.limn.generation.core.internal.connection.Origin;

/** Whether there is generation here, and who says so: policy before environment before the person's switch. */
public final class MasterRule implements ConnectionRules {

	/** The environment variable that forbids generation. */
	public static final String VARIABLE = "LIMN_AI_DISABLED"; //$NON-NLS-1$

	/** What follows from all levels. */
	enum State {
		/** Policy or environment forbid it, or what decides cannot be read. */
		FORBIDDEN,
		/** The person switched it off. */
		OFF,
		/** Nobody has decided. */
		NOT_DECIDED,
		/** It is on. */
		ON
	}

	/**
	 * The decision.
	 *
	 * @param state what follows
	 * @param decidedBy who decided above the person, or {@code null}
	 * @param words why, and what to do
	 */
	record Verdict(State state, @Nullable String decidedBy, String words) {
	}

	private final Policies policies;
	private final Environment environment;
	private final Network network;
	private final JsonFile<SettingsForm.Settings> settings;

	MasterRule(Policies policies, Environment environment, Network network, JsonFile<SettingsForm.Settings> settings) {
		this.policies = policies;
		this.environment = environment;
		this.network = network;
		this.settings = settings;
	}

	Policies policies() {
		return policies;
	}

	Verdict verdict() {
		Optional<Verdict> above = above();
		if (above.isPresent()) {
			return above.get();
		}
		try {
			return switch (settings.read().master()) {
			case ON -> new Verdict(State.ON, null, Messages.MasterRule_on);
			case OFF -> new Verdict(State.OFF, null, Messages.MasterRule_off);
			case NOT_DECIDED -> new Verdict(State.NOT_DECIDED, null, Messages.MasterRule_notDecided);
			};
		} catch (GenerationException e) {
			return new Verdict(State.FORBIDDEN, null, e.failure().message());
		}
	}

	MasterSwitch person() {
		try {
			return settings.read().master();
		} catch (GenerationException e) {
			// The verdict says what is wrong with the file; until it is mended nobody has decided.
			return MasterSwitch.NOT_DECIDED;
		}
	}

	@Override
	public Optional<Failure> refusal(String providerId, Origin origin) {
		return refusal(providerId, Optional.of(origin));
	}

	/**
	 * Whether policy, environment or the person's switch forbid a provider and a host.
	 *
	 * @param providerId the provider
	 * @param origin the host, or empty when nothing leaves this process
	 * @return why, or empty
	 */
	Optional<Failure> refusal(String providerId, Optional<Origin> origin) {
		Verdict verdict = verdict();
		if (verdict.state() == State.FORBIDDEN || verdict.state() == State.OFF) {
			return Optional.of(Failure.of(FailureKind.FORBIDDEN, verdict.words()));
		}
		Optional<Failure> provider = policies.forbidsProvider(providerId);
		return provider.isPresent() ? provider : origin.flatMap(policies::forbidsHost);
	}

	@Override
	public Optional<Offline> offline() {
		return switchedOffline() ? Optional.of(Offline.SWITCHED) : noNetwork() ? Optional.of(Offline.NO_NETWORK) : Optional.empty();
	}

	boolean noNetwork() {
		return network.missing();
	}

	/** Whether the person took the workbench offline. */
	boolean switchedOffline() {
		try {
			return settings.read().offline();
		} catch (GenerationException e) {
			return false;
		}
	}

	private Optional<Verdict> above() {
		Optional<Policies.Decision> policy = policies.forbidsAi();
		if (policy.isPresent()) {
			return Optional.of(new Verdict(State.FORBIDDEN, policy.get().by(), policy.get().words()));
		}
		String variable = environment.value(VARIABLE);
		if (variable != null && !variable.equals("0") && !variable.toLowerCase(Locale.ROOT).equals("false")) { //$NON-NLS-1$ //$NON-NLS-2$
			String who = NLS.bind(Messages.MasterRule_variable, VARIABLE);
			return Optional.of(new Verdict(State.FORBIDDEN, who, NLS.bind(Messages.MasterRule_variableForbids, VARIABLE)));
		}
		return Optional.empty();
	}
}
