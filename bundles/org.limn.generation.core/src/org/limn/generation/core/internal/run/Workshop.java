/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BiConsumer;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.AccountLimits;
import org.limn.generation.core.internal.AccountSource;
import org.limn.generation.core.internal.Admission;
import org.limn.generation.core.internal.ProviderSource;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.Journal;
import org.limn.generation.core.internal.journal.Places;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageProvider;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;

/**
 * What a call is run with.
 *
 * @param journal the journal
 * @param received the folder of received bytes
 * @param providers the providers
 * @param accounts the accounts
 * @param admission who admits
 * @param books the books
 * @param limits the numbers
 * @param threads the threads
 * @param clock the time
 * @param log takes defects: words and cause
 */
record Workshop(Journal journal, Path received, ProviderSource providers, AccountSource accounts, Admission admission, Books books, RunLimits limits,
		Threads threads, Clock clock, BiConsumer<String, Throwable> log) {

	/**
	 * The provider that draws for a job.
	 *
	 * @param job the job
	 * @return the installed one
	 * @throws ProviderException {@code NOT_CONFIGURED} when there is none; nothing was sent
	 */
	ImageProvider provider(JobRow job) throws ProviderException {
		String id = job.outgoing().providerId();
		return providers.provider(id)
				.orElseThrow(() -> new ProviderException(FailureKind.NOT_CONFIGURED, NLS.bind(Messages.CallRunner_noProvider, id), new Evidence.Refused()));
	}

	/**
	 * The account of a job, as it is now.
	 *
	 * @param job the job
	 * @return the account with its secrets
	 * @throws ProviderException when it may not be used; nothing was sent
	 */
	ProviderAccount account(JobRow job) throws ProviderException {
		try {
			return accounts.account(job.outgoing(), job.request().profile());
		} catch (GenerationException e) {
			throw new ProviderException(e.failure(), new Evidence.Refused(), e);
		}
	}

	/**
	 * How much an account may do.
	 *
	 * @param accountId the account
	 * @param local whether it is on this computer
	 * @return what was set for it, else the usual
	 */
	Places places(String accountId, boolean local) {
		AccountLimits set = accounts.limits(accountId);
		Integer atOnce = set.atOnce();
		Integer perMinute = set.imagesPerMinute();
		return new Places(accountId, atOnce == null ? limits.atOnce(local) : atOnce.intValue(), perMinute == null ? 0 : perMinute.intValue());
	}
}
