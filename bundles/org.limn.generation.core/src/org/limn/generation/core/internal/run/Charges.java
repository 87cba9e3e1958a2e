/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import org.limn.generation.Charge;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.PriceClass;
import org.limn.generation.core.internal.journal.SlotRow;
import org.limn.generation.provider.CancelOutcome;

/** Whether money may have been spent: derived from what the journal knows of the calls. */
final class Charges {

	private Charges() {
	}

	static Charge of(JobRow job) {
		return job.calls().stream().map(Charges::of).reduce(Charge.NONE, Charge::or);
	}

	static Charge of(CallRow call) {
		if (call.price() == PriceClass.FREE) {
			return Charge.NONE;
		}
		return switch (call.state()) {
		case PLANNED, REJECTED -> Charge.NONE;
		case SENDING, ACCEPTED -> Charge.POSSIBLE;
		case ANSWERED, UNKNOWN -> delivered(call) ? Charge.MADE : Charge.POSSIBLE;
		case CANCELLED -> {
			if (delivered(call)) {
				yield Charge.MADE;
			}
			yield call.sent() == null || call.cancel() == CancelOutcome.FREE ? Charge.NONE : Charge.POSSIBLE;
		}
		};
	}

	private static boolean delivered(CallRow call) {
		return call.slots().stream().anyMatch(s -> s.whole() || s.address() != null);
	}

	/** How many pictures of a call were delivered: what a price per picture counts. */
	static int pictures(CallRow call) {
		return (int) call.slots().stream().filter(SlotRow::whole).count();
	}
}
