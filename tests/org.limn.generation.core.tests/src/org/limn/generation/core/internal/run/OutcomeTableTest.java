/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.limn.generation.FailureKind;
import org.limn.generation.core.internal.run.Decision.Accepted;
import org.limn.generation.core.internal.run.Decision.Automatic;
import org.limn.generation.core.internal.run.Decision.Trace;
import org.limn.generation.provider.Evidence;

class OutcomeTableTest {

	private static final Evidence LOST = new Evidence.Lost();

	@Test
	void submissionIsRepeatedByItselfAfterNoStatus() {
		for (int status = 300; status <= 599; status++) {
			Decision decision = OutcomeTable.decide(new Evidence.Status(status), FailureKind.UNAVAILABLE, Phase.SENT, Trace.NONE, false);

			boolean saysNo = status < 500 && status != 408;
			assertThat(decision.accepted()).as("status %s", Integer.valueOf(status)).isEqualTo(saysNo ? Accepted.NO : Accepted.UNKNOWN); //$NON-NLS-1$
			assertThat(decision.automatic()).as("status %s", Integer.valueOf(status)).isEqualTo(status == 429 ? Automatic.WAIT : Automatic.NONE); //$NON-NLS-1$
		}
	}

	@Test
	void acceptedWorkIsNeverSubmittedAgain() {
		for (int status = 300; status <= 599; status++) {
			for (boolean free : new boolean[] { true, false }) {
				Decision decision = OutcomeTable.decide(new Evidence.Status(status), FailureKind.UNAVAILABLE, Phase.ACCEPTED, Trace.TICKET, free);

				assertThat(decision.accepted()).as("status %s", Integer.valueOf(status)).isEqualTo(Accepted.UNKNOWN); //$NON-NLS-1$
				assertThat(decision.automatic()).as("status %s", Integer.valueOf(status)).isIn(Automatic.RESUME, Automatic.NONE); //$NON-NLS-1$
			}
		}
	}

	@Test
	void statusOutsideOfHttpIsUnknown() {
		for (int status : new int[] { 0, 100, 204, 299, 600, 999 }) {
			assertThat(OutcomeTable.decide(new Evidence.Status(status), FailureKind.PROTOCOL, Phase.SENT, Trace.NONE, false))
					.isEqualTo(new Decision(Accepted.UNKNOWN, Automatic.NONE));
		}
	}

	@ParameterizedTest
	@EnumSource(FailureKind.class)
	void lostAnswerIsUnknownWhateverItsKind(FailureKind kind) {
		for (Phase phase : new Phase[] { Phase.STARTED, Phase.SENT, Phase.ACCEPTED }) {
			assertThat(OutcomeTable.decide(LOST, kind, phase, Trace.NONE, false)).isEqualTo(new Decision(Accepted.UNKNOWN, Automatic.NONE));
		}
	}

	@ParameterizedTest
	@EnumSource(value = FailureKind.class, mode = Mode.INCLUDE, names = { "NETWORK", "TIMEOUT", "UNAVAILABLE" })
	void whatWasNotSentIsTriedAgain(FailureKind kind) {
		assertThat(OutcomeTable.decide(new Evidence.NotSent(), kind, Phase.SENT, Trace.NONE, false)).isEqualTo(new Decision(Accepted.NO, Automatic.RETRY));
	}

	@ParameterizedTest
	@EnumSource(value = FailureKind.class, mode = Mode.INCLUDE, names = { "AUTH", "QUOTA", "INVALID_REQUEST", "NOT_CONFIGURED", "CONTENT_BLOCKED" })
	void whatASecondTryCannotMendIsNotTriedAgain(FailureKind kind) {
		assertThat(OutcomeTable.decide(new Evidence.NotSent(), kind, Phase.SENT, Trace.NONE, false)).isEqualTo(new Decision(Accepted.NO, Automatic.NONE));
	}

	@Test
	void freeProviderIsAskedOnceMoreAfterALostAnswerButNotAfterADeadline() {
		assertThat(OutcomeTable.decide(LOST, FailureKind.NETWORK, Phase.SENT, Trace.NONE, true)).isEqualTo(new Decision(Accepted.UNKNOWN, Automatic.REPEAT));
		assertThat(OutcomeTable.decide(LOST, FailureKind.TIMEOUT, Phase.SENT, Trace.NONE, true)).isEqualTo(new Decision(Accepted.UNKNOWN, Automatic.NONE));
		assertThat(OutcomeTable.decide(LOST, FailureKind.INTERNAL, Phase.SENT, Trace.NONE, true)).isEqualTo(new Decision(Accepted.UNKNOWN, Automatic.NONE));
	}

	@Test
	void errorInACompleteAnswerIsFreeOnlyWhenTheProviderSaysSo() {
		assertThat(OutcomeTable.decide(new Evidence.ErrorInAnswer(true), FailureKind.CONTENT_BLOCKED, Phase.SENT, Trace.NONE, false))
				.isEqualTo(new Decision(Accepted.NO, Automatic.NONE));
		assertThat(OutcomeTable.decide(new Evidence.ErrorInAnswer(false), FailureKind.CONTENT_BLOCKED, Phase.SENT, Trace.NONE, true))
				.isEqualTo(new Decision(Accepted.UNKNOWN, Automatic.NONE));
	}

	@Test
	void questionsBeforeTheCallChargeNothing() {
		for (Evidence evidence : new Evidence[] { LOST, new Evidence.Status(500), new Evidence.NotSent(), new Evidence.Refused() }) {
			assertThat(OutcomeTable.decide(evidence, FailureKind.NETWORK, Phase.LOOKUP, Trace.NONE, false).accepted()).isEqualTo(Accepted.NO);
		}
	}

	@Test
	void waitsWhenOfflineOrSwitchedOff() {
		for (FailureKind kind : new FailureKind[] { FailureKind.OFFLINE, FailureKind.FORBIDDEN }) {
			assertThat(OutcomeTable.decide(new Evidence.Refused(), kind, Phase.LOOKUP, Trace.NONE, false)).isEqualTo(new Decision(Accepted.NO, Automatic.PARK));
			assertThat(OutcomeTable.decide(new Evidence.Refused(), kind, Phase.ACCEPTED, Trace.TICKET, false)).isEqualTo(new Decision(Accepted.UNKNOWN, Automatic.PARK));
		}
	}

	@Test
	void everyCombinationHasARow() {
		Evidence[] all = { new Evidence.NotSent(), LOST, new Evidence.Refused(), new Evidence.ErrorInAnswer(true), new Evidence.ErrorInAnswer(false),
				new Evidence.Status(400), new Evidence.Status(503) };
		for (Evidence evidence : all) {
			for (FailureKind kind : FailureKind.values()) {
				for (Phase phase : Phase.values()) {
					Decision decision = OutcomeTable.decide(evidence, kind, phase, Trace.NONE, false);
					// The rule above all: without a ticket and where money is at stake, what may have been accepted is not repeated.
					if (decision.accepted() == Accepted.UNKNOWN) {
						assertThat(decision.automatic()).as("%s %s %s", evidence, kind, phase).isEqualTo(Automatic.NONE); //$NON-NLS-1$
					}
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource(FailureKind.class)
	void whatIsUnknownIsLookedUpWhereTheProviderKnowsTheId(FailureKind kind) {
		for (Phase phase : new Phase[] { Phase.SENT, Phase.ACCEPTED }) {
			assertThat(OutcomeTable.decide(LOST, kind, phase, Trace.ID, false)).isEqualTo(new Decision(Accepted.UNKNOWN, Automatic.LOOK_UP));
		}
		assertThat(OutcomeTable.decide(new Evidence.Status(400), kind, Phase.SENT, Trace.ID, false).automatic()).isEqualTo(Automatic.NONE);
		assertThat(OutcomeTable.decide(new Evidence.NotSent(), kind, Phase.SENT, Trace.ID, false).accepted()).isEqualTo(Accepted.NO);
	}
}
