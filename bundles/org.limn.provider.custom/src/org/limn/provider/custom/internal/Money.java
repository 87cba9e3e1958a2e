/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads amounts of money that came from outside. */
final class Money {

	private static final int LONGEST = 20;

	private Money() {
	}

	/**
	 * An amount.
	 *
	 * @param text digits, perhaps with a point among them
	 * @return the amount, or empty when the text is none
	 */
	static Optional<BigDecimal> amount(String text) {
		boolean digits = !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
		boolean number = digits && text.indexOf('.') == text.lastIndexOf('.') && !text.equals("."); //$NON-NLS-1$
		return number ? Optional.of(new BigDecimal(text)) : Optional.empty();
	}
}
