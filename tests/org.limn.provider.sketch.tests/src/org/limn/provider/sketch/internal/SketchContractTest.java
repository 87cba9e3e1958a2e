/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import java.util.List;

import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageProvider;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.ImageProviderContract;
import org.limn.provider.tck.Scenario;

/** Sketch, the model that can everything, keeps the contract. */
class SketchContractTest extends ImageProviderContract {

	private final SketchProvider provider = new SketchProvider();

	@Override
	protected ImageProvider provider() {
		return provider;
	}

	@Override
	protected FakeAccount account(String id) {
		return new FakeAccount(id);
	}

	@Override
	protected String modelId() {
		return "sketch"; //$NON-NLS-1$
	}

	@Override
	protected boolean supportsScriptedBytes() {
		return false;
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		return with(call, "fault", "silence"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	protected List<Scenario> scenarios() {
		return List.of(played("refusal", FailureKind.REFUSED_WITH_TEXT, Evidence.ErrorInAnswer.class), //$NON-NLS-1$
				played("moderation-input", FailureKind.CONTENT_BLOCKED, Evidence.Status.class), //$NON-NLS-1$
				played("moderation-output", FailureKind.CONTENT_BLOCKED, Evidence.ErrorInAnswer.class), //$NON-NLS-1$
				played("rate-limit", FailureKind.RATE_LIMITED, Evidence.Status.class), //$NON-NLS-1$
				played("quota", FailureKind.QUOTA, Evidence.Status.class), //$NON-NLS-1$
				played("auth", FailureKind.AUTH, Evidence.Status.class), //$NON-NLS-1$
				played("unavailable", FailureKind.UNAVAILABLE, Evidence.Status.class), //$NON-NLS-1$
				played("lost-answer", FailureKind.NETWORK, Evidence.Lost.class)); //$NON-NLS-1$
	}

	private static Scenario played(String fault, FailureKind kind, Class<? extends Evidence> evidence) {
		return Scenario.of(fault, kind, evidence, call -> with(call, "fault", fault)); //$NON-NLS-1$
	}
}
