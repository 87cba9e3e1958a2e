/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;

import org.junit.jupiter.api.Test;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageWriter;
import org.limn.generation.provider.ProviderException;

/** The kit bites: every breach of the protocol is noticed. */
class RecordingSinkTest {

	private final RecordingSink sink = new RecordingSink(1);

	@Test
	void noticesAPictureBeforeSending() throws Exception {
		write(0, true);
		assertThat(sink.violations()).containsExactly("image() before sending()"); //$NON-NLS-1$
	}

	@Test
	void noticesSendingTwiceAndWithoutAWayToStop() throws Exception {
		sink.sending();
		sink.sending();
		assertThat(sink.violations()).hasSize(3).anyMatch(v -> v.contains("more than once")).anyMatch(v -> v.contains("onCancel")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void noticesASecondPictureForASlotAndASlotOutOfRange() throws Exception {
		begin();
		write(0, true);
		write(0, true);
		write(1, true);
		assertThat(sink.violations()).containsExactly("a second picture for slot 0", "image() for slot 1 of 1"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void takesASecondPictureAfterACutOne() throws Exception {
		begin();
		write(0, false);
		write(0, true);
		assertThat(sink.violations()).isEmpty();
		assertThat(sink.kept()).hasSize(1);
	}

	@Test
	@SuppressWarnings("resource") // that is the point
	void noticesAWriterThatIsNotClosed() throws Exception {
		begin();
		sink.image(0);
		sink.end();
		assertThat(sink.violations()).containsExactly("1 writers were not closed"); //$NON-NLS-1$
	}

	@Test
	void noticesWordsAfterTheEndAndProgressOutOfRange() {
		sink.progress(1.5, ""); //$NON-NLS-1$
		sink.end();
		sink.progress(Double.NaN, ""); //$NON-NLS-1$
		assertThat(sink.violations()).hasSize(3);
	}

	@Test
	void runsTheAbortActionAtOnceWhenAlreadyCancelledAndRefusesToSend() {
		boolean[] ran = {false};
		sink.cancel();
		sink.onCancel(() -> ran[0] = true);
		assertThat(ran[0]).isTrue();
		assertThatThrownBy(sink::sending).isInstanceOf(ProviderException.class);
	}

	@Test
	void findsTheKeyInEveryDisguise() {
		assertThat(Canary.singsIn("Bearer " + Canary.KEY)).isTrue(); //$NON-NLS-1$
		assertThat(Canary.singsIn("?key=sk-CANARY%2B7f3%2Fq9Zb%3DmustNotSing")).isTrue(); //$NON-NLS-1$
		assertThat(Canary.singsIn("a harmless line")).isFalse(); //$NON-NLS-1$
	}

	@Test
	void noticesAClassNameInTheWordsForAPerson() {
		ProviderException bad = new ProviderException(FailureKind.NETWORK, "java.net.ConnectException: refused", new Evidence.NotSent()); //$NON-NLS-1$
		assertThatThrownBy(() -> Words.check(bad)).isInstanceOf(AssertionError.class);
	}

	private void begin() throws ProviderException {
		sink.onCancel(() -> {
			// Nothing runs.
		});
		sink.sending();
	}

	private void write(int slot, boolean whole) throws Exception {
		try (ImageWriter writer = sink.image(slot)) {
			writer.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
			if (whole) {
				writer.commit();
			}
		}
	}
}
