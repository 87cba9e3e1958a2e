/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.core.internal.Admission;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.connection.AccountSettings;
import org.limn.generation.core.internal.connection.Offline;

/** Admits by switch, policy, account and network, in this order. */
public final class RequestAdmission implements Admission {

	private final MasterRule rule;
	private final AccountDesk accounts;
	private final BooleanSupplier headless;

	/**
	 * @param rule the switch and what stands above it
	 * @param accounts the accounts
	 * @param headless whether this process is the command line, where naming a profile or provider is the person's consent for that one job
	 */
	RequestAdmission(MasterRule rule, AccountDesk accounts, BooleanSupplier headless) {
		this.rule = rule;
		this.accounts = accounts;
		this.headless = headless;
	}

	@Override
	public Consent admit(OutgoingRequest outgoing, ProfileChoice choice) throws GenerationException {
		Consent consent = consent();
		AccountSettings settings = accounts.settings(outgoing, choice);
		Optional<Offline> offline = settings.local() ? Optional.empty() : rule.offline();
		if (offline.isPresent()) {
			throw new GenerationException(Failure.of(FailureKind.OFFLINE, offline.get().refusing(Messages.WriterOffer_offlineProfile)));
		}
		return consent;
	}

	private Consent consent() throws GenerationException {
		MasterRule.Verdict verdict = rule.verdict();
		return switch (verdict.state()) {
		case ON -> Consent.SWITCH;
		case NOT_DECIDED -> {
			if (headless.getAsBoolean()) {
				yield Consent.COMMAND_LINE;
			}
			throw new GenerationException(Failure.of(FailureKind.FORBIDDEN, verdict.words()));
		}
		case OFF, FORBIDDEN -> throw new GenerationException(Failure.of(FailureKind.FORBIDDEN, verdict.words()));
		};
	}
}
