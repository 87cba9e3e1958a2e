/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.faults;

import java.util.List;
import java.util.Optional;

/**
 * One kind of fault in one operation.
 *
 * @param fault as in {@code N09}
 * @param operation where it strikes
 * @param standing whether it is played here
 * @param scripts what goes wrong
 * @param expected what must come of it
 */
record Cell(String fault, Operation operation, Standing standing, List<FaultScript> scripts, Expected expected) {

	/** Whether a cell is played here. */
	sealed interface Standing {
		/**
		 * It is.
		 *
		 * @param also which other test plays it too, in another way
		 */
		record Played(Optional<String> also) implements Standing {
		}

		/**
		 * It cannot be played yet.
		 *
		 * @param why which work it belongs to, or what is missing
		 */
		record Open(String why) implements Standing {
		}

		/**
		 * Another test plays it.
		 *
		 * @param where which one
		 */
		record Elsewhere(String where) implements Standing {
		}
	}

	/** As in {@code N09.S}. */
	String name() {
		return fault + '.' + operation.letter();
	}

	boolean played() {
		return standing instanceof Standing.Played;
	}

	/** A script of a sort, when the cell has one. */
	<T extends FaultScript> Optional<T> script(Class<T> type) {
		return scripts.stream().filter(type::isInstance).map(type::cast).findFirst();
	}

	@Override
	public String toString() {
		return name();
	}
}
