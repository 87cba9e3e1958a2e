/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageSink;
import org.limn.generation.provider.ProviderAccount;
import org.limn.generation.provider.ProviderException;

/** Plays what goes wrong before a picture is drawn, with the evidence a real provider would leave. */
final class Rehearsal {

	private static final long USUAL_DELAY = 10;
	private static final long USUAL_WAIT = 5;
	private static final int REMEMBERED = 256;
	/** Calls that were once told to wait: the second time they are let through, as a real provider would. */
	private final Set<UUID> told = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<UUID, Boolean>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.@Nullable Entry<UUID, Boolean> eldest) {
			return size() > REMEMBERED;
		}
	}));

	/** Plays the fault of a call as far as it shows before drawing. */
	void play(ImageCall call, ProviderAccount account, ImageSink sink, Pause pause) throws ProviderException {
		Fault fault = Fault.of(call.options().get(Models.FAULT));
		long seconds = call.options().get(Models.DELAY) instanceof Long l ? l : 0;
		if (fault == Fault.DELAY && seconds == 0) {
			seconds = USUAL_DELAY;
		}
		if (fault != Fault.RATE_LIMIT) {
			pause.seconds(seconds, sink);
		}
		switch (fault) {
		case REFUSAL -> throw failed(FailureKind.REFUSED_WITH_TEXT, Messages.Rehearsal_refusal, null, new Evidence.ErrorInAnswer(true));
		case MODERATION_INPUT -> throw failed(FailureKind.CONTENT_BLOCKED, Messages.Rehearsal_moderationInput, "input", new Evidence.Status(400)); //$NON-NLS-1$
		case MODERATION_OUTPUT -> throw failed(FailureKind.CONTENT_BLOCKED, Messages.Rehearsal_moderationOutput, "output", new Evidence.ErrorInAnswer(true)); //$NON-NLS-1$
		case QUOTA -> throw failed(FailureKind.QUOTA, Messages.Rehearsal_quota, null, new Evidence.Status(402));
		case AUTH -> throw failed(FailureKind.AUTH, Messages.Rehearsal_auth, null, new Evidence.Status(401));
		case UNAVAILABLE -> throw failed(FailureKind.UNAVAILABLE, Messages.Rehearsal_unavailable, null, new Evidence.Status(503));
		case LOST_ANSWER -> throw failed(FailureKind.NETWORK, Messages.Rehearsal_lostAnswer, null, new Evidence.Lost());
		case RATE_LIMIT -> limit(call, seconds == 0 ? USUAL_WAIT : seconds);
		case SILENCE -> {
			pause.silence(account.connections().deadlines().firstByte());
			throw failed(FailureKind.TIMEOUT, Messages.Rehearsal_silence, null, new Evidence.Lost());
		}
		default -> {
			// The others show in what is delivered.
		}
		}
	}

	private void limit(ImageCall call, long seconds) throws ProviderException {
		if (told.add(call.id())) {
			throw failed(FailureKind.RATE_LIMITED, Messages.Rehearsal_rateLimit, null, new Evidence.Status(429)).with(null, Duration.ofSeconds(seconds));
		}
	}

	private static ProviderException failed(FailureKind kind, String message, @Nullable String subject, Evidence evidence) {
		return new ProviderException(new Failure(kind, message, subject, null, null), evidence, null);
	}
}
