/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.run.Invocation.End;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.generation.provider.Ticket;

/**
 * Asks a provider by the id of a call whether it has it. Submits nothing.
 *
 * @param workshop what it works with
 */
record Lookup(Workshop workshop) {

	/**
	 * What came of asking.
	 *
	 * @param ticket the ticket under which the provider has the call; empty when it has not, or could not be asked
	 * @param end how asking ended
	 */
	record Found(Optional<Ticket> ticket, End end) {
	}

	/**
	 * Asks. Goes over the network.
	 *
	 * @param job the job
	 * @param call its call
	 * @param cancellation ends it early
	 * @return what the provider says
	 */
	Found ask(JobRow job, CallRow call, Cancellation cancellation) {
		AtomicReference<Optional<Ticket>> found = new AtomicReference<>(Optional.empty());
		End end = look(job, call, cancellation, found);
		return new Found(found.get(), end);
	}

	private End look(JobRow job, CallRow call, Cancellation cancellation, AtomicReference<Optional<Ticket>> found) {
		try {
			ImageProvider provider = workshop.provider(job);
			ProviderAccount account = workshop.account(job);
			Patience patience = new Patience(account.connections().deadlines());
			return new Invocation(Threads.calls(job.outgoing().host() == null), cancellation, workshop.limits().grace()).run(() -> {
				ImageCall image = CallRunner.imageCall(job, call, provider, account);
				if (provider instanceof QueueImageProvider queue) {
					found.set(queue.find(image, account));
				}
			}, patience::left);
		} catch (ProviderException e) {
			return new End.Threw(e);
		}
	}
}
