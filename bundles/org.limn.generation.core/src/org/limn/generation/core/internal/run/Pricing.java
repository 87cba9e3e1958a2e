/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Cost;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.Price;
import org.limn.generation.provider.Usage;

/** What a call cost: what the provider says, else what its price comes to. */
final class Pricing {

	private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
	private static final int DIGITS = 6;

	private Pricing() {
	}

	/**
	 * The cost of a call.
	 *
	 * @param call the call
	 * @param usage what the provider said, or {@code null}
	 * @param pictures how many came
	 * @return the cost, or {@code null} when it cannot be known
	 */
	static @Nullable Cost of(ImageCall call, @Nullable Usage usage, int pictures) {
		Cost said = usage == null ? null : usage.cost();
		if (said != null) {
			return said;
		}
		return switch (call.model().price()) {
		case Price.Free free -> null;
		case Price.Unknown unknown -> null;
		case Price.PerImage each -> times(each.byOption().getOrDefault(String.valueOf(call.options().get(each.optionId())), each.cost()), pictures);
		case Price.PerMegapixel each -> call.size() instanceof ImageSize.Pixels size ? times(each.cost(), pictures * size.area() / 1e6) : null;
		case Price.PerSecond each -> usage == null || usage.seconds() == 0 ? null : times(each.cost(), usage.seconds());
		case Price.PerMillionTokens each -> usage == null || usage.imageOut() == 0 ? null : tokens(each, usage);
		};
	}

	/**
	 * A picture's part of the cost of its call.
	 *
	 * @param cost the cost of the call
	 * @param pictures how many came
	 * @return the part
	 */
	static Cost part(Cost cost, int pictures) {
		return new Cost(cost.amount().divide(BigDecimal.valueOf(Math.max(1, pictures)), DIGITS, RoundingMode.HALF_UP), cost.currency());
	}

	private static Cost times(Cost cost, double factor) {
		return new Cost(cost.amount().multiply(BigDecimal.valueOf(factor)).setScale(DIGITS, RoundingMode.HALF_UP), cost.currency());
	}

	private static Cost tokens(Price.PerMillionTokens price, Usage usage) {
		BigDecimal sum = price.textIn().multiply(BigDecimal.valueOf(usage.textIn())).add(price.imageIn().multiply(BigDecimal.valueOf(usage.imageIn())))
				.add(price.imageOut().multiply(BigDecimal.valueOf(usage.imageOut())));
		return new Cost(sum.divide(MILLION, DIGITS, RoundingMode.HALF_UP), Currency.getInstance(price.currency()));
	}
}
