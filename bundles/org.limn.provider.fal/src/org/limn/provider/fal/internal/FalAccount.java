/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.fal.internal;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.AccountServer;
import org.limn.provider.http.AccountSettings;
import org.limn.provider.http.Credential;
import org.limn.provider.http.ErrorRules;

/**
 * An account's settings, understood. Kept no longer than one operation, because the key is in its headers.
 *
 * @param id the account's id
 * @param queue where work is submitted and asked about; the only one whose answers may lead the key further, and below {@code fal.run} only
 * @param files where places for reference images are given out: the service's own, or whatever stands in its place, so that the key goes no further than to
 *            the account's address
 * @param open the same servers without the key: the public catalogue, and the places themselves
 * @param uploads {@code auto}, {@code always} or {@code never}: whether reference images are uploaded rather than sent inside the request
 * @param unfiltered whether the administrator switched the safety filters off
 * @param hours how long the service keeps what it drew, or 0 for as long as it does by itself
 */
record FalAccount(String id, AccountServer queue, AccountServer files, AccountServer open, String uploads, boolean unfiltered, int hours) {

	private static final URI FILES = URI.create("https://rest.fal.ai"); //$NON-NLS-1$
	private static final int MOST_HOURS = 24 * 365;

	static FalAccount of(ProviderAccount account) throws ProviderException {
		AccountSettings settings = new AccountSettings(account);
		Credential credential = Credential.header("Authorization", "Key ", settings.key("apiKey", "FAL_KEY")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		ErrorRules rules = ErrorRules.load(FalAccount.class, "error-rules.json", "fal", credential.redaction()); //$NON-NLS-1$ //$NON-NLS-2$
		Set<String> hosts = new HashSet<>(settings.hosts("resultHosts")); //$NON-NLS-1$
		hosts.add("fal.media"); //$NON-NLS-1$
		AccountServer queue = AccountServer.of(settings.address("baseUrl", "https://queue.fal.run"), credential, rules, account.connections()).trusting("fal.run") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.fetchingFrom(hosts);
		AccountServer files = AccountServer.of(isService(queue.base()) ? FILES : queue.base(), credential, rules, account.connections());
		AccountServer open = AccountServer.of(settings.address("catalogueUrl", "https://api.fal.ai/v1"), Credential.none(), rules, account.connections()); //$NON-NLS-1$ //$NON-NLS-2$
		return new FalAccount(account.id(), queue, files, open, settings.choice("uploads", "auto"), settings.flag("unfiltered", false), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				settings.number("keepHours", Messages.FalAccount_keepHours, 0, 0, MOST_HOURS)); //$NON-NLS-1$
	}

	private static boolean isService(URI base) {
		return String.valueOf(base.getHost()).toLowerCase(Locale.ROOT).endsWith(".fal.run"); //$NON-NLS-1$
	}

	/** Headers are not shown. */
	@Override
	public String toString() {
		return queue.toString();
	}
}
