/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.connection.Origin;

/**
 * The policies in force: the system's, and the one that {@value #VARIABLE} names. The second can add restrictions; what either forbids is forbidden.
 */
public final class Policies {

	/** The environment variable that names a further policy file. */
	public static final String VARIABLE = "LIMN_POLICY"; //$NON-NLS-1$

	private final List<PolicyFile> files = new ArrayList<>();

	/**
	 * @param system the system's place, where only administrators can write
	 * @param further the file that somebody named, or {@code null}
	 * @param changed told after a change was noticed
	 */
	public Policies(Path system, @Nullable Path further, Runnable changed) {
		files.add(new PolicyFile(system, false, changed));
		if (further != null) {
			files.add(new PolicyFile(further.toAbsolutePath(), true, changed));
		}
	}

	/**
	 * The system's place for the policy.
	 *
	 * @return the file, which need not be there
	 */
	public static Path systemPlace() {
		String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
		if (system.startsWith("windows")) { //$NON-NLS-1$
			// Not from the environment: a user can change a variable, not the folder.
			return Path.of("C:\\ProgramData\\Limn\\policy.json"); //$NON-NLS-1$
		}
		return Path.of(system.startsWith("mac") ? "/Library/Application Support/Limn/policy.json" : "/etc/limn/policy.json"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/**
	 * Whether a policy forbids generation.
	 *
	 * @return the file that does, with the reason in words, or empty
	 */
	Optional<Decision> forbidsAi() {
		for (PolicyFile file : files) {
			PolicyFile.State state = file.state();
			String unreadable = state.unreadable();
			String who = NLS.bind(Messages.Policies_file, file.path());
			if (unreadable != null) {
				return Optional.of(new Decision(who, NLS.bind(Messages.Policies_unreadable, file.path(), unreadable)));
			}
			if (state.policy().aiForbidden()) {
				return Optional.of(new Decision(who, NLS.bind(Messages.Policies_aiForbidden, file.path())));
			}
		}
		return Optional.empty();
	}

	/**
	 * Whether a policy forbids a provider.
	 *
	 * @param providerId the provider
	 * @return why, or empty
	 */
	Optional<Failure> forbidsProvider(String providerId) {
		return refusal(p -> p.allowsProvider(providerId), Messages.Policies_providerForbidden, providerId);
	}

	/**
	 * Whether a policy forbids a host. This computer is a host like any other.
	 *
	 * @param origin where it goes
	 * @return why, or empty
	 */
	Optional<Failure> forbidsHost(Origin origin) {
		return refusal(p -> p.allowsHost(origin.host()), Messages.Policies_hostForbidden, origin.host());
	}

	private Optional<Failure> refusal(Predicate<Policy> allows, String words, String what) {
		for (PolicyFile file : files) {
			if (!allows.test(file.state().policy())) {
				return Optional.of(Failure.of(FailureKind.FORBIDDEN, NLS.bind(words, file.path(), what)));
			}
		}
		return Optional.empty();
	}

	/**
	 * Somebody above the person decided.
	 *
	 * @param by who
	 * @param words why, and whom to ask
	 */
	record Decision(String by, String words) {
	}
}
