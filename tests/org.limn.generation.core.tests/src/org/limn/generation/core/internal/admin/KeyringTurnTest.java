/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.eclipse.equinox.security.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.limn.generation.core.internal.admin.SecretStore.LockedException;

class KeyringTurnTest {

	@Test
	void takesOneTurnAfterTheOther() throws Exception {
		KeyringTurn turn = new KeyringTurn(Duration.ofSeconds(30));
		for (int i = 0; i < 300; i++) {
			String number = String.valueOf(i);
			assertThat(turn.take(() -> number)).isEqualTo(number);
			assertThatThrownBy(() -> turn.take(() -> {
				throw new StorageException(StorageException.NO_PASSWORD, "no");
			})).isInstanceOf(LockedException.class);
		}
	}

	@Test
	void losesPatienceWithAKeyringThatDoesNotAnswerAndDoesNotWaitForItAgain() throws Exception {
		KeyringTurn turn = new KeyringTurn(Duration.ofMillis(50));
		CountDownLatch dialog = new CountDownLatch(1);
		assertThatThrownBy(() -> turn.take(() -> answered(dialog))).isInstanceOf(LockedException.class).hasMessageContaining("does not answer");
		CountDownLatch asked = new CountDownLatch(1);
		assertThatThrownBy(() -> turn.take(() -> {
			asked.countDown();
			return "";
		})).isInstanceOf(LockedException.class);
		assertThat(asked.getCount()).isEqualTo(1);
		dialog.countDown();
	}

	private static String answered(CountDownLatch dialog) {
		try {
			dialog.await();
			return "late";
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
