/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import org.eclipse.osgi.util.NLS;

/** A description cannot be used: the message says where it is wrong, and what would do. */
final class DescriptionException extends Exception {

	private static final long serialVersionUID = 1L;
	private static final int LONGEST = 250;
	private static final int LONGEST_PLACE = 100;

	/**
	 * @param place where in the description, as in {@code request/json/prompt}; empty for the whole
	 * @param words what is wrong
	 */
	DescriptionException(String place, String words) {
		super(cut(place.isEmpty() ? words : NLS.bind(Messages.DescriptionException_at, end(place), words)));
	}

	private static String end(String place) {
		return place.length() <= LONGEST_PLACE ? place : '\u2026' + place.substring(place.length() - LONGEST_PLACE + 1);
	}

	private static String cut(String words) {
		return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + '\u2026';
	}
}
