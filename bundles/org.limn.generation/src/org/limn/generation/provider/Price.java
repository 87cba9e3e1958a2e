/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.math.BigDecimal;
import java.util.Map;

import org.limn.generation.Cost;

/**
 * What a model costs.
 *
 * @since 1.0
 */
public sealed interface Price {

	/** Nothing; what is unknown may be repeated. */
	record Free() implements Price {
	}

	/** Not known. */
	record Unknown() implements Price {
	}

	/**
	 * So much a picture.
	 *
	 * @param cost of one picture when no entry of the map applies
	 * @param optionId the option whose value changes the price, as in {@code quality}; may be empty
	 * @param byOption the price by that option's value
	 */
	record PerImage(Cost cost, String optionId, Map<String, Cost> byOption) implements Price {
		/** Copies the map. */
		public PerImage {
			byOption = Map.copyOf(byOption);
		}
	}

	/**
	 * So much a megapixel (1,000,000 pixels).
	 *
	 * @param cost of one megapixel
	 */
	record PerMegapixel(Cost cost) implements Price {
	}

	/**
	 * So much a second of work.
	 *
	 * @param cost of one second
	 */
	record PerSecond(Cost cost) implements Price {
	}

	/**
	 * So much a million tokens, in one currency.
	 *
	 * @param textIn text given
	 * @param imageIn images given
	 * @param imageOut images made
	 * @param currency ISO 4217, as in {@code USD}
	 */
	record PerMillionTokens(BigDecimal textIn, BigDecimal imageIn, BigDecimal imageOut, String currency) implements Price {
	}
}
