/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Deadlines;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.tck.Conversation;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.RecordingSink;

class RehearsalTest {

	@Test
	void asksOnceToWaitForTheTimeGivenAndThenDraws() throws Exception {
		SketchProvider provider = new SketchProvider();
		ImageCall call = call(Map.of(Models.FAULT, "rate-limit", Models.DELAY, 7L)); //$NON-NLS-1$
		assertThatThrownBy(() -> provider.generate(call, new FakeAccount("a"), new RecordingSink(1))) //$NON-NLS-1$
				.isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.failure().retryAfter()).isEqualTo(Duration.ofSeconds(7)));
		RecordingSink second = new RecordingSink(1);
		provider.generate(call, new FakeAccount("a"), second); //$NON-NLS-1$
		assertThat(second.pictures()).hasSize(1);
	}

	@Test
	void deliversACutPictureAsWhole() throws Exception {
		byte[] bytes = new Drawing(1).with(Models.FAULT, "broken-image").bytes(); //$NON-NLS-1$
		assertThat(bytes).hasSize(3000);
		assertThatThrownBy(() -> Drawing.decoded(bytes)).isInstanceOf(IOException.class);
	}

	@Test
	void deliversOnePictureFewerThanAsked() throws Exception {
		assertThat(new Drawing(3).with(Models.FAULT, "partial").draw().pictures()).containsOnlyKeys(0, 1); //$NON-NLS-1$
		assertThat(new Drawing(1).with(Models.FAULT, "partial").draw().pictures()).isEmpty(); //$NON-NLS-1$
	}

	@Test
	void deliversAnotherSizeThanAsked() throws Exception {
		BufferedImage picture = new Drawing(1).at(300, 200).with(Models.FAULT, "wrong-size").picture(); //$NON-NLS-1$
		assertThat(picture.getWidth()).isEqualTo(100);
		assertThat(picture.getHeight()).isEqualTo(150);
	}

	@Test
	void staysSilentUntilTheDeadlineAndLeavesTheOutcomeOpen() {
		FakeAccount account = new FakeAccount("a"); //$NON-NLS-1$
		account.connections().setDeadlines(new Deadlines(Duration.ofSeconds(1), Duration.ofMillis(20), Duration.ofSeconds(1)));
		assertThatThrownBy(() -> new SketchProvider().generate(call(Map.of(Models.FAULT, "silence")), account, new RecordingSink(1))) //$NON-NLS-1$
				.isInstanceOfSatisfying(ProviderException.class, e -> {
					assertThat(e.failure().kind()).isEqualTo(FailureKind.TIMEOUT);
					assertThat(e.evidence()).isInstanceOf(Evidence.Lost.class);
				});
	}

	@Test
	void aDelayEndsAtOnceWhenCancelled() throws Exception {
		RecordingSink sink = new RecordingSink(1);
		ImageCall call = call(Map.of(Models.FAULT, "delay", Models.DELAY, 600L)); //$NON-NLS-1$
		Conversation conversation = Conversation.generate(new SketchProvider(), call, new FakeAccount("a"), sink); //$NON-NLS-1$
		assertThat(sink.sent().await(10, TimeUnit.SECONDS)).isTrue();
		sink.cancel();
		assertThat(conversation.endsWithin(Duration.ofSeconds(1))).isTrue();
		assertThat(Objects.requireNonNull(conversation.thrown()).getMessage()).isEqualTo(Messages.Failure_cancelled);
	}

	@Test
	void aLargePictureEndsWithinASecondWhenCancelled() throws Exception {
		RecordingSink sink = new RecordingSink(4);
		ImageCall call = new ImageCall(UUID.randomUUID(), Models.byId(Models.SKETCH_ID), "A forest", "", new ImageSize.Pixels(4096, 4096), 4, Map.of(), List.of()); //$NON-NLS-1$ //$NON-NLS-2$
		Conversation conversation = Conversation.generate(new SketchProvider(), call, new FakeAccount("a"), sink); //$NON-NLS-1$
		assertThat(sink.sent().await(10, TimeUnit.SECONDS)).isTrue();
		sink.cancel();
		assertThat(conversation.endsWithin(Duration.ofSeconds(1))).isTrue();
		assertThat(sink.violations()).isEmpty();
	}

	private static ImageCall call(Map<String, Object> options) throws ProviderException {
		return new ImageCall(UUID.randomUUID(), Models.byId(Models.SKETCH_ID), "A harbour", "", new ImageSize.Pixels(96, 96), 1, options, List.of()); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
