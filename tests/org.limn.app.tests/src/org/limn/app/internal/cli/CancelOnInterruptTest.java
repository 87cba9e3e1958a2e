/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.limn.generation.GenerationJob;

/** What Ctrl+C does at every moment of a job; the signal itself is for the checks of the product. */
@Timeout(20)
class CancelOnInterruptTest {

	private final CompletableFuture<UUID> cancelled = new CompletableFuture<>();
	private final GenerationJob job = Jobs.running();

	private static Thread interruption(CancelOnInterrupt interrupt) {
		return Thread.ofVirtual().start(interrupt::interrupt);
	}

	@Test
	void cancelsTheJobAndWaitsUntilItsEndIsTold() throws Exception {
		Thread ending;
		try (CancelOnInterrupt interrupt = new CancelOnInterrupt(cancelled::complete)) {
			interrupt.submit(() -> job);
			ending = interruption(interrupt);
			assertThat(cancelled.get(5, TimeUnit.SECONDS)).isEqualTo(job.id());
			assertThat(ending.isAlive()).isTrue();
		}
		assertThat(ending.join(Duration.ofSeconds(1))).isTrue();
	}

	@Test
	void letsTheProcessGoWithinTwoSecondsWhenNoEndComes() throws Exception {
		try (CancelOnInterrupt interrupt = new CancelOnInterrupt(cancelled::complete)) {
			interrupt.submit(() -> job);
			assertThat(interruption(interrupt).join(Duration.ofSeconds(2))).isTrue();
		}
	}

	@Test
	void submitsNothingAnyMore() {
		try (CancelOnInterrupt interrupt = new CancelOnInterrupt(cancelled::complete)) {
			interrupt.interrupt();
			assertThatThrownBy(() -> interrupt.submit(() -> {
				throw new AssertionError("submitted");
			})).isInstanceOf(InterruptedException.class);
		}
	}

	@Test
	void cancelsAJobThatIsBeingSubmittedAsSoonAsItIs() throws Exception {
		try (CancelOnInterrupt interrupt = new CancelOnInterrupt(cancelled::complete)) {
			interrupt.submit(() -> {
				interruption(interrupt);
				return job;
			});
			assertThat(cancelled.get(5, TimeUnit.SECONDS)).isEqualTo(job.id());
		}
	}
}
