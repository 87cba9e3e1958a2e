/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class NetworkWatchTest {

	private final AtomicInteger looks = new AtomicInteger();
	private final Semaphore told = new Semaphore(0);
	private volatile boolean there = true;
	private volatile CountDownLatch held = new CountDownLatch(0);
	private NetworkWatch watch = watch(Duration.ofMillis(1));

	private NetworkWatch watch(Duration fresh) {
		NetworkWatch made = new NetworkWatch(() -> {
			looks.incrementAndGet();
			try {
				held.await();
			} catch (InterruptedException e) {
				throw new AssertionError(e);
			}
			return there;
		}, fresh);
		made.addListener(told::release);
		return made;
	}

	@AfterEach
	void close() {
		watch.close();
	}

	@Test
	void tellsWhenTheNetworkGoesAndLooksByItselfUntilItIsBack() throws InterruptedException {
		there = false;
		watch.missing();
		told.acquire();
		assertThat(watch.missing()).isTrue();

		there = true;
		told.acquire();
		assertThat(watch.missing()).isFalse();
	}

	@Test
	void whoAsksNeverWaitsForALook() throws InterruptedException {
		there = false;
		held = new CountDownLatch(1);
		assertThat(watch.missing()).isFalse();
		assertThat(watch.missing()).isFalse();

		held.countDown();
		told.acquire();
		assertThat(watch.missing()).isTrue();
	}

	@Test
	void aLookIsGoodForAWhile() throws InterruptedException {
		watch = watch(Duration.ofHours(1));
		there = false;
		watch.missing();
		told.acquire();
		for (int i = 0; i < 100; i++) {
			assertThat(watch.missing()).isTrue();
		}
		assertThat(looks).hasValue(1);
	}

	@Test
	void looksNoMoreOnceClosed() {
		watch.close();
		assertThat(watch.missing()).isFalse();
		assertThat(looks).hasValue(0);
	}
}
