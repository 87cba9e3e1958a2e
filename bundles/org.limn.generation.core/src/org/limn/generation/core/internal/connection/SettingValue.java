/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.connection;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.admin.ProviderSetting;
import org.limn.generation.core.internal.Messages;

/** Checks the value of a setting against its declaration. */
public final class SettingValue {

	/** The longest document, characters: a description of a server has some thousand. */
	private static final int LONGEST_DOCUMENT = 256 * 1024;

	private SettingValue() {
	}

	/**
	 * What is wrong with a value.
	 *
	 * @param setting the declaration
	 * @param value the value; empty means the default
	 * @return words that say what is possible, or empty when nothing is wrong
	 */
	public static Optional<String> problem(ProviderSetting setting, String value) {
		String text = value.strip();
		boolean fits = text.isEmpty() || switch (setting.type()) {
		case TEXT, SECRET -> text.chars().noneMatch(Character::isISOControl);
		case URL -> Origin.of(text).isPresent() && !text.contains("#"); //$NON-NLS-1$
		case BOOLEAN -> text.equals("true") || text.equals("false"); //$NON-NLS-1$ //$NON-NLS-2$
		case INTEGER -> text.matches("-?\\d{1,18}"); //$NON-NLS-1$
		case CHOICE -> setting.choices().contains(text);
		case DOCUMENT -> text.length() <= LONGEST_DOCUMENT && text.chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
		};
		return fits ? Optional.empty() : Optional.of(NLS.bind(words(setting), setting.name()));
	}

	private static String words(ProviderSetting setting) {
		return switch (setting.type()) {
		case TEXT, SECRET -> Messages.SettingValue_oneLine;
		case URL -> Messages.SettingValue_address;
		case BOOLEAN -> Messages.SettingValue_trueOrFalse;
		case INTEGER -> Messages.SettingValue_wholeNumber;
		case DOCUMENT -> NLS.bind(Messages.SettingValue_document, "{0}", Integer.valueOf(LONGEST_DOCUMENT)); //$NON-NLS-1$
		case CHOICE -> NLS.bind(Messages.SettingValue_choice, "{0}", String.join(", ", setting.choices())); //$NON-NLS-1$ //$NON-NLS-2$
		};
	}
}
