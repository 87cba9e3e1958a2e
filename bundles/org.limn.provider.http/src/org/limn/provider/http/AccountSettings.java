/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.Secret;

/**
 * Reads an account's settings. What is missing or wrong is said as {@link FailureKind#NOT_CONFIGURED}, with the name the person knows it by.
 *
 * @param account the account
 * @since 1.0
 */
public record AccountSettings(ProviderAccount account) {

	/**
	 * A text.
	 *
	 * @param setting the setting's id
	 * @param otherwise what it is when it is blank
	 * @return the text without white space around it
	 */
	public String text(String setting, String otherwise) {
		@Nullable String value = account.setting(setting);
		return value == null || value.isBlank() ? otherwise : value.strip();
	}

	/**
	 * A text that must be there.
	 *
	 * @param setting the setting's id
	 * @param name its label
	 * @return the text without white space around it
	 * @throws ProviderException when it is blank
	 */
	public String required(String setting, String name) throws ProviderException {
		String value = text(setting, ""); //$NON-NLS-1$
		if (value.isEmpty()) {
			throw notConfigured(NLS.bind(Messages.AccountSettings_required, name));
		}
		return value;
	}

	/**
	 * One of several words.
	 *
	 * @param setting the setting's id
	 * @param otherwise what it is when it is blank
	 * @return the word in lower case
	 */
	public String choice(String setting, String otherwise) {
		return text(setting, otherwise).toLowerCase(Locale.ROOT);
	}

	/**
	 * A switch.
	 *
	 * @param setting the setting's id
	 * @param otherwise what it is when it is blank
	 * @return whether it is {@code true}
	 */
	public boolean flag(String setting, boolean otherwise) {
		return Boolean.parseBoolean(text(setting, Boolean.toString(otherwise)));
	}

	/**
	 * A whole number.
	 *
	 * @param setting the setting's id
	 * @param name its label
	 * @param otherwise what it is when it is blank
	 * @param least the least
	 * @param greatest the greatest
	 * @return the number
	 * @throws ProviderException when it is no number or out of range
	 */
	public int number(String setting, String name, int otherwise, int least, int greatest) throws ProviderException {
		String text = text(setting, Integer.toString(otherwise));
		try {
			int number = Integer.parseInt(text);
			if (number >= least && number <= greatest) {
				return number;
			}
		} catch (NumberFormatException e) {
			// the same as a number out of range
			throw noNumber(name, least, greatest);
		}
		throw noNumber(name, least, greatest);
	}

	/**
	 * Names of hosts, with commas, semicolons or white space between them.
	 *
	 * @param setting the setting's id
	 * @return the names in lower case, perhaps none
	 */
	public Set<String> hosts(String setting) {
		return Arrays.stream(choice(setting, "").split("[,;\\s]+")).filter(h -> !h.isEmpty()).collect(Collectors.toUnmodifiableSet()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * A secret that need not be there.
	 *
	 * @param setting the setting's id
	 * @return the secret without white space around it; empty for none
	 */
	public String secret(String setting) {
		try (Secret secret = account.secret(setting)) {
			return secret == null ? "" : secret.reveal().strip(); //$NON-NLS-1$
		}
	}

	/**
	 * A key that must be there.
	 *
	 * @param setting the setting's id
	 * @param environment the variable of the environment it may be in, as declared in the extension
	 * @return the key without white space around it
	 * @throws ProviderException when there is none
	 */
	public String key(String setting, String environment) throws ProviderException {
		String key = secret(setting);
		if (key.isEmpty()) {
			throw notConfigured(NLS.bind(Messages.AccountSettings_noKey, environment));
		}
		return key;
	}

	/**
	 * How a server of one's own is told who asks: it or what stands before it may want a user with a password ({@code Basic}), a token ({@code Bearer}), or a token
	 * in a header of another name. Nothing is sent where there is neither.
	 *
	 * @param user the id of the setting with the name of the user
	 * @param secret the id of the setting with the password, or with the token when there is no user
	 * @param header the id of the setting with the name of the header for the token
	 * @return the credential
	 */
	public Credential signIn(String user, String secret, String header) {
		String given = secret(secret);
		String name = text(header, ""); //$NON-NLS-1$
		if (!name.isEmpty()) {
			return Credential.header(name, "", given); //$NON-NLS-1$
		}
		return text(user, "").isEmpty() ? Credential.bearer(given) : Credential.basic(text(user, ""), given); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * The address of a server: http or https, without user and password. A query, as a version, is kept.
	 *
	 * @param setting the setting's id
	 * @param otherwise what it is when it is blank
	 * @return the address without a slash at the end of its path
	 * @throws ProviderException when it is none
	 */
	public URI address(String setting, String otherwise) throws ProviderException {
		try {
			URI uri = new URI(text(setting, otherwise));
			String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
			if (uri.getHost() == null || uri.getRawUserInfo() != null || !scheme.equals("https") && !scheme.equals("http")) { //$NON-NLS-1$ //$NON-NLS-2$
				throw notConfigured(Messages.AccountSettings_noAddress);
			}
			String path = String.valueOf(uri.getRawPath()).replaceAll("/+$", ""); //$NON-NLS-1$ //$NON-NLS-2$
			String query = uri.getRawQuery();
			return new URI(scheme + "://" + uri.getRawAuthority() + path + (query == null ? "" : '?' + query)); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (URISyntaxException e) {
			throw notConfigured(Messages.AccountSettings_noAddress);
		}
	}

	/**
	 * The failure of an account whose settings do not do.
	 *
	 * @param message what is wrong and what to do
	 * @return the exception to throw
	 */
	public static ProviderException notConfigured(String message) {
		return new ProviderException(FailureKind.NOT_CONFIGURED, message, new Evidence.Refused());
	}

	private static ProviderException noNumber(String name, int least, int greatest) {
		return notConfigured(NLS.bind(Messages.AccountSettings_number, new Object[] { name, Integer.valueOf(least), Integer.valueOf(greatest) }));
	}
}
