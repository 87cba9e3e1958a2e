/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageProvider;
import org.limn.provider.tck.FakeAccount;
import org.limn.provider.tck.ImageProviderContract;

/** The poor model keeps the contract too: what it lacks it refuses. */
class SketchInkContractTest extends ImageProviderContract {

	@Override
	protected ImageProvider provider() {
		return new SketchProvider();
	}

	@Override
	protected FakeAccount account(String id) {
		return new FakeAccount(id);
	}

	@Override
	protected String modelId() {
		return "sketch-ink"; //$NON-NLS-1$
	}

	@Override
	protected ImageCall scriptSilence(ImageCall call) {
		return with(call, "fault", "silence"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	protected boolean supportsScriptedBytes() {
		return false;
	}

	@Override
	protected boolean supportsNegativePrompt() {
		return false;
	}

	@Override
	protected boolean supportsReferences() {
		return false;
	}

	@Override
	protected boolean supportsPreviews() {
		return false;
	}

	@Override
	protected boolean supportsSeed() {
		return false;
	}

	@Override
	protected boolean supportsMultiple() {
		return false;
	}
}
