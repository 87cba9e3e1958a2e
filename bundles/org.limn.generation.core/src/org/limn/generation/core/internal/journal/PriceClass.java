/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.journal;

import org.limn.generation.provider.Price;

/** Whether a call can cost money: written down with the call before it is sent, because prices change and a charge does not. */
public enum PriceClass {
	/** It costs nothing: the provider says so, or it runs on this computer and names no price. */
	FREE,
	/** It has a price. */
	PRICED,
	/** Nobody here knows; to be treated as if it had a price. */
	UNKNOWN;

	/**
	 * The class of a price.
	 *
	 * @param price as the model declares it
	 * @param local whether the provider runs on this computer. A price is believed all the same: a server here may pass on to a paid one
	 * @return the class
	 */
	public static PriceClass of(Price price, boolean local) {
		return switch (price) {
		case Price.Free free -> FREE;
		case Price.Unknown unknown -> local ? FREE : UNKNOWN;
		default -> PRICED;
		};
	}
}
