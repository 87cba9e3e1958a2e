/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.provider.OptionDescriptor;

/** Says which values an option takes. */
final class OptionWords {

	private OptionWords() {
	}

	static String possible(OptionDescriptor option) {
		return switch (option.type()) {
		case BOOLEAN -> "true, false"; //$NON-NLS-1$
		case CHOICE -> option.choices().stream().map(OptionDescriptor.Choice::value).collect(Collectors.joining(", ")); //$NON-NLS-1$
		case INTEGER, SEED -> range(option, Messages.OptionWords_wholeNumber);
		case DECIMAL -> range(option, Messages.OptionWords_number);
		case TEXT -> Messages.OptionWords_text;
		};
	}

	private static String range(OptionDescriptor option, String noun) {
		Double least = option.minimum();
		Double greatest = option.maximum();
		if (least == null || greatest == null) {
			return noun;
		}
		return NLS.bind(Messages.OptionWords_range, new Object[] { noun, plain(least), plain(greatest) });
	}

	private static String plain(double number) {
		return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
	}
}
