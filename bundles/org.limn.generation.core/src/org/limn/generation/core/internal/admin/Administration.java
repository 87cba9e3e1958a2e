/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.GenerationException;
import org.limn.generation.admin.Account;
import org.limn.generation.admin.GenerationAdministration;
import org.limn.generation.admin.MasterSwitch;
import org.limn.generation.admin.Profile;
import org.limn.generation.admin.ProviderDescriptor;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.admin.SecretState;
import org.limn.generation.core.internal.Messages;
import org.limn.generation.core.internal.connection.AccountSettings;
import org.limn.generation.core.internal.connection.Offline;
import org.limn.generation.core.internal.connection.SettingValue;
import org.limn.generation.provider.Examination;
import org.limn.generation.provider.ImageModel;

/** The administration over the files of the per-user folder. Holds nothing itself. */
public class Administration implements GenerationAdministration {

	private final AdministrationParts parts;
	private final ProviderQuestions questions;

	/**
	 * @param parts the wired parts
	 */
	public Administration(AdministrationParts parts) {
		this.parts = parts;
		questions = new ProviderQuestions(parts.catalog());
	}

	@Override
	public MasterSwitch masterSwitch() {
		return parts.rule.person();
	}

	@Override
	public @Nullable String switchDecidedBy() {
		return parts.rule.verdict().decidedBy();
	}

	@Override
	public void setMasterSwitch(MasterSwitch value) throws GenerationException {
		if (value == MasterSwitch.NOT_DECIDED) {
			throw Names.invalid(Messages.Administration_onOrOff, "switch"); //$NON-NLS-1$
		}
		MasterRule.Verdict verdict = parts.rule.verdict();
		if (value == MasterSwitch.ON && verdict.decidedBy() != null) {
			throw new GenerationException(Failure.of(FailureKind.FORBIDDEN, verdict.words()));
		}
		parts.settingsFile.update(root -> SettingsForm.put(root, value));
	}

	@Override
	public boolean offline() {
		return parts.rule.switchedOffline();
	}

	@Override
	public boolean noNetwork() {
		return parts.rule.noNetwork();
	}

	@Override
	public void setOffline(boolean offline) throws GenerationException {
		parts.settingsFile.update(root -> SettingsForm.putOffline(root, offline));
	}

	@Override
	public boolean startsFoundJobs() {
		return parts.startsFoundJobs();
	}

	@Override
	public void setStartsFoundJobs(boolean starts) throws GenerationException {
		parts.settingsFile.update(root -> SettingsForm.putStartsFoundJobs(root, starts));
	}

	@Override
	public List<ProviderDescriptor> providers() {
		return parts.catalog().descriptors();
	}

	@Override
	public List<Account> accounts() {
		try {
			return parts.accounts.all().stream().map(this::withoutSecrets).toList();
		} catch (GenerationException e) {
			// The availability says what is wrong with the file, and so does every attempt to change it.
			return List.of();
		}
	}

	@Override
	public void save(Account account) throws GenerationException {
		requireValid(account);
		parts.accountsFile.update(root -> {
			Stream<String> others = new AccountsForm().parse(root).stream().filter(a -> !a.id().equals(account.id())).map(Account::name);
			Names.require(Stream.concat(others, Stream.of(account.name())).toList());
			AccountsForm.put(root, account);
		});
	}

	@Override
	public void removeAccount(String accountId) throws GenerationException {
		parts.accountsFile.update(root -> AccountsForm.remove(root, accountId));
		parts.secrets.removeAll(accountId);
	}

	@Override
	public SecretState secretState(String accountId, String settingId) {
		try {
			AccountSettings account = parts.accounts.known(accountId);
			return parts.secrets.state(account, secret(account, settingId));
		} catch (GenerationException e) {
			// An account or setting that does not exist has no secret.
			return SecretState.NONE;
		}
	}

	@Override
	public SecretState setSecret(String accountId, String settingId, char @Nullable [] secret) throws GenerationException {
		AccountSettings account = parts.accounts.known(accountId);
		SecretState state = parts.secrets.put(account, secret(account, settingId), secret);
		parts.offer().changed();
		return state;
	}

	@Override
	public List<Profile> profiles() {
		try {
			return parts.profilesFile.read();
		} catch (GenerationException e) {
			// As for the accounts.
			return List.of();
		}
	}

	@Override
	public void setProfiles(List<Profile> profiles) throws GenerationException {
		Names.requireProfiles(profiles);
		parts.profilesFile.update(root -> ProfilesForm.putAll(root, profiles));
	}

	@Override
	public void check(String accountId) throws GenerationException {
		AccountSettings account = askable(accountId);
		questions.check(account, parts.desk.opened(account));
	}

	@Override
	public List<ImageModel> suggestedModels(String providerId) throws GenerationException {
		return questions.suggested(loadable(providerId));
	}

	@Override
	public Examination examine(String providerId, String settingId, String text) throws GenerationException {
		return questions.examine(loadable(providerId), settingId, text);
	}

	/** A provider that may be asked what it knows by itself: that loads its bundle, which a policy may forbid. */
	private ProviderDescriptor loadable(String providerId) throws GenerationException {
		ProviderDescriptor provider = parts.accounts.provider(providerId);
		Optional<Failure> forbidden = parts.rule.policies().forbidsProvider(providerId);
		if (forbidden.isPresent()) {
			throw new GenerationException(forbidden.get());
		}
		return provider;
	}

	@Override
	public List<ImageModel> models(String accountId, String search) throws GenerationException {
		AccountSettings account = askable(accountId);
		return questions.models(account, parts.desk.opened(account), search);
	}

	/** An account that may be asked something: a disabled one too, and before anybody has decided the switch. */
	private AccountSettings askable(String accountId) throws GenerationException {
		AccountSettings account = parts.accounts.known(accountId);
		parts.accounts.requireAllowed(account);
		Accounts.requireConfigured(account);
		Optional<Offline> offline = account.local() ? Optional.empty() : parts.rule.offline();
		if (offline.isPresent()) {
			throw new GenerationException(Failure.of(FailureKind.OFFLINE, offline.get().refusing(Messages.Administration_offline)));
		}
		return account;
	}

	private void requireValid(Account account) throws GenerationException {
		if (!account.id().matches("[A-Za-z0-9._-]{1,64}")) { //$NON-NLS-1$
			throw Names.invalid(Messages.Administration_accountId, "id"); //$NON-NLS-1$
		}
		LimitsForm.require(account.limits());
		Optional<ProviderDescriptor> provider = parts.catalog().descriptor(account.providerId());
		for (ProviderSetting setting : provider.map(ProviderDescriptor::settings).orElse(List.of())) {
			String value = account.settings().getOrDefault(setting.id(), ""); //$NON-NLS-1$
			if (setting.secret() && !value.isEmpty()) {
				throw Names.invalid(NLS.bind(Messages.Administration_secret, setting.name()), setting.id());
			}
			Optional<String> wrong = SettingValue.problem(setting, value);
			if (wrong.isPresent()) {
				throw Names.invalid(wrong.get(), setting.id());
			}
		}
	}

	/** Somebody may have written a key into the file; it goes no further. */
	private Account withoutSecrets(Account account) {
		Map<String, String> settings = new LinkedHashMap<>(account.settings());
		parts.catalog().descriptor(account.providerId())
				.ifPresent(p -> p.settings().stream().filter(ProviderSetting::secret).forEach(s -> settings.remove(s.id())));
		return new Account(account.id(), account.providerId(), account.name(), account.enabled(), settings, account.limits(), account.traced());
	}

	private static ProviderSetting secret(AccountSettings account, String settingId) throws GenerationException {
		return account.provider().settings().stream().filter(s -> s.id().equals(settingId) && s.secret()).findFirst()
				.orElseThrow(() -> Names.invalid(NLS.bind(Messages.Administration_noSecret, account.provider().name(), settingId), settingId));
	}
}
