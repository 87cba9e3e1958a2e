/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.util.Comparator;

/** Orders texts as people do: without regard to case, and 2 before 10. */
enum NaturalOrder implements Comparator<String> {
	INSTANCE;

	@Override
	public int compare(String a, String b) {
		int i = 0;
		int j = 0;
		while (i < a.length() && j < b.length()) {
			int order;
			if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
				int endA = digits(a, i);
				int endB = digits(b, j);
				order = number(a.substring(i, endA), b.substring(j, endB));
				i = endA;
				j = endB;
			} else {
				order = Character.compare(Character.toLowerCase(a.charAt(i++)), Character.toLowerCase(b.charAt(j++)));
			}
			if (order != 0) {
				return order;
			}
		}
		int rest = Integer.compare(a.length() - i, b.length() - j);
		return rest != 0 ? rest : a.compareTo(b);
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static int digits(String text, int from) {
		int end = from;
		while (end < text.length() && isDigit(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static int number(String a, String b) {
		String x = a.replaceFirst("^0+(?=.)", ""); //$NON-NLS-1$ //$NON-NLS-2$
		String y = b.replaceFirst("^0+(?=.)", ""); //$NON-NLS-1$ //$NON-NLS-2$
		return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
	}
}
