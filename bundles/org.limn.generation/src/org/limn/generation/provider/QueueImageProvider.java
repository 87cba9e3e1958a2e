/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.util.Optional;

/**
 * A provider that gives tickets: its work can be found again after a restart.
 *
 * @since 1.0
 */
public interface QueueImageProvider extends ImageProvider {

	/**
	 * Goes on with a call that the provider accepted, without submitting again.
	 *
	 * @param call the call
	 * @param ticket its ticket
	 * @param account the account
	 * @param sink where to tell; {@link ImageSink#sending()} is not called
	 * @throws ProviderException when it failed; {@link org.limn.generation.FailureKind#NOT_FOUND} when the provider does not know the ticket
	 */
	void resume(ImageCall call, Ticket ticket, ProviderAccount account, ImageSink sink) throws ProviderException;

	/**
	 * Looks for a call whose answer was lost, where the provider can: by the call's own id, or in a list.
	 *
	 * @param call the call
	 * @param account the account
	 * @return the ticket, or empty when the provider certainly does not have it or cannot say, as one that lets nobody name its work
	 * @throws ProviderException when it could not be asked
	 */
	@SuppressWarnings("unused") // one that can look asks over the network, which may fail
	default Optional<Ticket> find(ImageCall call, ProviderAccount account) throws ProviderException {
		return Optional.empty();
	}

	/**
	 * Asks the provider to stop accepted work.
	 *
	 * @param call the call
	 * @param ticket its ticket
	 * @param account the account
	 * @return what became of it
	 */
	CancelOutcome cancel(ImageCall call, Ticket ticket, ProviderAccount account);
}
