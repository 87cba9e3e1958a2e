/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.CallState;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.run.Invocation.End;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.QueueImageProvider;
import org.limn.generation.provider.Ticket;

/** Asks a provider what became of calls whose outcome is unknown. Submits nothing. */
final class Enquiry {

	private final Workshop workshop;
	private final String owner;

	/**
	 * @param workshop what it works with
	 * @param owner this process, which goes on with what is found
	 */
	Enquiry(Workshop workshop, String owner) {
		this.workshop = workshop;
		this.owner = owner;
	}

	/**
	 * Whether the provider of a job can be asked.
	 *
	 * @param job the job
	 * @return {@code true} when a call of unknown outcome has a ticket, or the provider finds calls by their ids
	 */
	boolean possible(JobRow job) {
		return job.calls().stream().filter(c -> c.state() == CallState.UNKNOWN).anyMatch(c -> c.ticket() != null)
				|| job.calls().stream().anyMatch(c -> c.state() == CallState.UNKNOWN)
						&& workshop.providers().provider(job.outgoing().providerId()).filter(QueueImageProvider.class::isInstance).isPresent();
	}

	/**
	 * Asks for every call of unknown outcome. Goes over the network; what came of it is in the journal when this returns.
	 *
	 * @param job the job
	 * @param cancellation ends it early
	 */
	void ask(JobRow job, Cancellation cancellation) {
		for (CallRow call : job.calls()) {
			if (call.state() == CallState.UNKNOWN && cancellation.reason() == null) {
				Ticket ticket = call.ticket();
				if (ticket == null) {
					find(job, call, cancellation);
				} else {
					workshop.journal().calls().found(call.id(), ticket, owner, Messages.Enquiry_ticket);
				}
			}
		}
	}

	private void find(JobRow job, CallRow call, Cancellation cancellation) {
		Lookup.Found found = new Lookup(workshop).ask(job, call, cancellation);
		End end = found.end();
		if (found.ticket().isPresent()) {
			workshop.journal().calls().found(call.id(), found.ticket().get(), owner, Messages.Enquiry_found);
		} else if (end instanceof End.Returned) {
			workshop.journal().calls().notFound(call.id(), Failure.of(FailureKind.NOT_FOUND, Messages.Enquiry_notFound));
		} else {
			String why = end instanceof End.Threw threw && threw.thrown() instanceof ProviderException e ? e.failure().message() : Messages.CallRunner_silence;
			workshop.journal().calls().notFound(call.id(), Failure.of(FailureKind.UNAVAILABLE, NLS.bind(Messages.Enquiry_failed, why)));
		}
	}
}
