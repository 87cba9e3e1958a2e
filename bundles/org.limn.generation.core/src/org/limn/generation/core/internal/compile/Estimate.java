/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.compile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Cost;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Price;

/** What a request will cost, where that can be said beforehand. */
final class Estimate {

	private static final BigDecimal MEGAPIXEL = BigDecimal.valueOf(1_000_000);

	private Estimate() {
	}

	/**
	 * The cost of all pictures.
	 *
	 * @param price the model's price
	 * @param size the size
	 * @param count how many pictures
	 * @param options the options as they are sent
	 * @return the cost, or {@code null} when it depends on what comes back
	 */
	static @Nullable Cost of(Price price, ImageSize size, int count, Map<String, Object> options) {
		return switch (price) {
		case Price.Free free -> Cost.usd("0"); //$NON-NLS-1$
		case Price.PerImage perImage -> times(one(perImage, options), BigDecimal.valueOf(count));
		case Price.PerMegapixel perMegapixel -> size instanceof ImageSize.Pixels pixels
				? times(perMegapixel.cost(), BigDecimal.valueOf(pixels.area()).multiply(BigDecimal.valueOf(count)).divide(MEGAPIXEL, 6, RoundingMode.HALF_UP))
				: null;
		case Price.PerSecond perSecond -> null;
		case Price.PerMillionTokens perToken -> null;
		case Price.Unknown unknown -> null;
		};
	}

	private static Cost one(Price.PerImage price, Map<String, Object> options) {
		String value = String.valueOf(options.getOrDefault(price.optionId(), "")); //$NON-NLS-1$
		return price.byOption().getOrDefault(value, price.cost());
	}

	private static Cost times(Cost cost, BigDecimal factor) {
		BigDecimal amount = cost.amount().multiply(factor).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
		return new Cost(amount.scale() < 2 ? amount.setScale(2) : amount, cost.currency());
	}
}
