/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money.
 *
 * @param amount the amount, not negative
 * @param currency its currency
 * @since 1.0
 */
public record Cost(BigDecimal amount, Currency currency) {
	/** Refuses a negative amount. */
	public Cost {
		Objects.requireNonNull(currency);
		if (amount.signum() < 0) {
			throw new IllegalArgumentException("A cost is not negative"); //$NON-NLS-1$
		}
	}

	/**
	 * An amount in US dollars.
	 *
	 * @param amount the amount as a decimal number
	 * @return the cost
	 */
	public static Cost usd(String amount) {
		return new Cost(new BigDecimal(amount), Currency.getInstance("USD")); //$NON-NLS-1$
	}
}
