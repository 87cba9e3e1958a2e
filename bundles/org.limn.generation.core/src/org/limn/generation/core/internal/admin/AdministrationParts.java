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
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.Profile;
import org.limn.generation.core.internal.Admission;
import org.limn.generation.core.internal.catalog.Catalog;
import org.limn.generation.core.internal.connection.Traces;

/** The administration of one process, wired. */
public final class AdministrationParts {

	private final WriterOffer offer;
	private final RequestAdmission admission;
	private final Catalog catalog;
	final MasterRule rule;
	final Secrets secrets;
	final Accounts accounts;
	final AdHocAccounts adHoc;
	final AccountDesk desk;
	final JsonFile<SettingsForm.Settings> settingsFile;
	final JsonFile<List<Account>> accountsFile;
	final JsonFile<List<Profile>> profilesFile;

	/**
	 * @param around what is found around it
	 */
	public AdministrationParts(Surroundings around) {
		catalog = around.catalog();
		settingsFile = new JsonFile<>(around.home().file(SettingsForm.FILE), around.lock(), new SettingsForm(), this::changed);
		accountsFile = new JsonFile<>(around.home().file(AccountsForm.FILE), around.lock(), new AccountsForm(), this::changed);
		profilesFile = new JsonFile<>(around.home().file(ProfilesForm.FILE), around.lock(), new ProfilesForm(), this::changed);
		String further = around.environment().value(Policies.VARIABLE);
		@Nullable Path named = further == null ? null : Path.of(further);
		rule = new MasterRule(new Policies(around.systemPolicy(), named, this::changed), around.environment(), around.network(), settingsFile);
		secrets = new Secrets(around.secrets(), around.environment());
		accounts = new Accounts(accountsFile, catalog, secrets, rule);
		adHoc = new AdHocAccounts(accounts, secrets);
		desk = new AccountDesk(accounts, adHoc, secrets, rule, around.proxies(), new Traces(around.home(), (words, cause) -> ILog.get().warn(words, cause)));
		offer = new WriterOffer(rule, accounts, profilesFile, around.headless());
		admission = new RequestAdmission(rule, desk, around.headless());
		catalog.addListener(this::changed);
		around.network().addListener(this::changed);
	}

	/**
	 * The providers.
	 *
	 * @return the catalog
	 */
	public Catalog catalog() {
		return catalog;
	}

	/**
	 * Whether policy lets a provider be loaded.
	 *
	 * @param providerId the provider
	 * @return {@code false} when a policy forbids it
	 */
	public boolean allowsProvider(String providerId) {
		return rule.policies().forbidsProvider(providerId).isEmpty();
	}

	/**
	 * What is offered to writers.
	 *
	 * @return the offer
	 */
	public WriterOffer offer() {
		return offer;
	}

	/**
	 * Who admits requests.
	 *
	 * @return the admission
	 */
	public Admission admission() {
		return admission;
	}

	/**
	 * Who hands out accounts.
	 *
	 * @return the desk
	 */
	public AccountDesk desk() {
		return desk;
	}

	/**
	 * The accounts.
	 *
	 * @return the accounts
	 */
	public Accounts accounts() {
		return accounts;
	}

	/**
	 * The accounts named for one request.
	 *
	 * @return the accounts
	 */
	public AdHocAccounts adHoc() {
		return adHoc;
	}

	/**
	 * Whether jobs that were found after a restart start by themselves.
	 *
	 * @return {@code false} also when the file cannot be read: what is offered can still be started
	 */
	public boolean startsFoundJobs() {
		try {
			return settingsFile.read().startsFoundJobs();
		} catch (GenerationException e) {
			return false;
		}
	}

	/**
	 * The profiles as they are now.
	 *
	 * @return all of them, in order
	 * @throws GenerationException when the file is broken
	 */
	public List<Profile> profiles() throws GenerationException {
		return profilesFile.read();
	}

	private void changed() {
		offer.changed();
	}
}
