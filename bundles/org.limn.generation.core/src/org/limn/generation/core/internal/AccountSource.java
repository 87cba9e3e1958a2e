/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal;

import org.limn.generation.GenerationException;
import org.limn.generation.OutgoingRequest;
import org.limn.generation.ProfileChoice;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.provider.ProviderAccount;

/** Gives the account a frozen request goes to, with its secrets and connection rules. */
@FunctionalInterface
public interface AccountSource {

	/**
	 * The account for one operation.
	 *
	 * @param outgoing the frozen request
	 * @param choice the choice it was compiled from: an ad hoc choice carries the account's settings
	 * @return the account; it gives a secret only for the host it was made for
	 * @throws GenerationException {@code NOT_CONFIGURED} when the account is gone, or its host is not the one the request was frozen for
	 */
	ProviderAccount account(OutgoingRequest outgoing, ProfileChoice choice) throws GenerationException;

	/**
	 * How an account may be used, as it is set now.
	 *
	 * @param accountId the account, also one that was named for one request only
	 * @return its limits; the usual ones for an account that is not known
	 */
	default AccountLimits limits(String accountId) {
		return AccountLimits.NONE;
	}
}
