/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.admin;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.GenerationException;
import org.limn.generation.provider.Examination;
import org.limn.generation.provider.ImageModel;

/**
 * What an administrator decides: the switch, accounts, secrets and profiles. An OSGi service; any thread. What changes is written at once and told to the
 * listeners of {@link org.limn.generation.GenerationService}.
 *
 * @since 1.0
 */
public interface GenerationAdministration {

	/**
	 * The switch as it was set.
	 *
	 * @return the switch
	 */
	MasterSwitch masterSwitch();

	/**
	 * Who decides the switch above the person.
	 *
	 * @return words such as <em>the environment variable LIMN_AI_DISABLED</em>, or {@code null} when the person decides
	 */
	@Nullable String switchDecidedBy();

	/**
	 * Sets the switch.
	 *
	 * @param value the value; not {@link MasterSwitch#NOT_DECIDED}
	 * @throws GenerationException when it cannot be written
	 */
	void setMasterSwitch(MasterSwitch value) throws GenerationException;

	/**
	 * Whether the person took the workbench offline.
	 *
	 * @return {@code true} when offline
	 */
	boolean offline();

	/**
	 * Takes the workbench offline or online. Kept over a restart.
	 *
	 * @param offline whether offline
	 * @throws GenerationException when it cannot be written
	 */
	void setOffline(boolean offline) throws GenerationException;

	/**
	 * Whether this computer is in no network, as seen some seconds ago at most. Then remote profiles cannot be used either, until it is back. Never waits;
	 * {@link org.limn.generation.GenerationListener#availabilityChanged} tells of a change.
	 *
	 * @return {@code true} when this computer can reach nothing but itself
	 */
	boolean noNetwork();

	/**
	 * Whether jobs that were found after a restart and were not sent start by themselves.
	 *
	 * @return {@code false} when they are offered to the person, as at first
	 */
	boolean startsFoundJobs();

	/**
	 * Decides whether jobs that were found after a restart start by themselves. Holds from the next start on.
	 *
	 * @param starts whether they do
	 * @throws GenerationException when it cannot be written
	 */
	void setStartsFoundJobs(boolean starts) throws GenerationException;

	/**
	 * The contributed providers, by name.
	 *
	 * @return the descriptors; no provider class is loaded for this
	 */
	List<ProviderDescriptor> providers();

	/**
	 * All accounts.
	 *
	 * @return the accounts, in order of their names
	 */
	List<Account> accounts();

	/**
	 * Adds an account or replaces the one of the same id.
	 *
	 * @param account the account
	 * @throws GenerationException {@code INVALID_REQUEST} naming the setting that is wrong, {@code STORAGE} when it cannot be written
	 */
	void save(Account account) throws GenerationException;

	/**
	 * Removes an account and its secrets. Profiles that use it become unusable and say so.
	 *
	 * @param accountId its id
	 * @throws GenerationException when it cannot be written
	 */
	void removeAccount(String accountId) throws GenerationException;

	/**
	 * Where an account's secret stands. Never gives the secret.
	 *
	 * @param accountId the account
	 * @param settingId the secret setting
	 * @return where it stands
	 */
	SecretState secretState(String accountId, String settingId);

	/**
	 * Stores or clears a secret.
	 *
	 * @param accountId the account
	 * @param settingId the secret setting
	 * @param secret the secret, which the caller overwrites afterwards; {@code null} or empty to clear it
	 * @return where it stands now: {@link SecretState#SESSION} when the secure storage cannot protect it
	 * @throws GenerationException when it cannot be written
	 */
	SecretState setSecret(String accountId, String settingId, char @Nullable [] secret) throws GenerationException;

	/**
	 * All profiles, also disabled ones, in order.
	 *
	 * @return the profiles
	 */
	List<Profile> profiles();

	/**
	 * Replaces all profiles; their order is the order in which writers see them.
	 *
	 * @param profiles the profiles
	 * @throws GenerationException {@code INVALID_REQUEST} when a name is empty, too long or used twice
	 */
	void setProfiles(List<Profile> profiles) throws GenerationException;

	/**
	 * Asks the provider whether the account works. Goes over the network; interrupt the thread to stop it.
	 *
	 * @param accountId the account
	 * @throws GenerationException saying in words what is wrong
	 */
	void check(String accountId) throws GenerationException;

	/**
	 * What is known of a provider's models without an account and without the network.
	 *
	 * @param providerId its id
	 * @return the models it suggests; an account may have others
	 * @throws GenerationException {@code NOT_CONFIGURED} when there is no such provider, {@code FORBIDDEN} when policy forbids it, {@code INTERNAL} when it
	 *             has a defect
	 */
	List<ImageModel> suggestedModels(String providerId) throws GenerationException;

	/**
	 * Lets a provider look at a setting of the type {@link ProviderSetting.Type#DOCUMENT} before it is saved. Nothing goes over the network; not for the UI
	 * thread all the same, because the provider may be loaded for it.
	 *
	 * @param providerId the provider
	 * @param settingId the setting
	 * @param text the document as it is now
	 * @return what the provider understood, or what is wrong and where
	 * @throws GenerationException when the provider cannot be asked
	 */
	Examination examine(String providerId, String settingId, String text) throws GenerationException;

	/**
	 * The models an account may use. May go over the network.
	 *
	 * @param accountId the account
	 * @param search words that id or name must contain; empty for all
	 * @return the models, at most some hundred
	 * @throws GenerationException when the provider cannot be asked
	 */
	List<ImageModel> models(String accountId, String search) throws GenerationException;
}
