/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import java.io.IOException;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageModel;

/** The same contract with Stable Diffusion, which shares an address and takes its shape from the reference image. */
class DiffusionContractTest extends StabilityContractTest {

	DiffusionContractTest() throws IOException {
		// only the model differs
	}

	@Override
	protected String modelId() {
		return "sd3.5-large-turbo";
	}

	@Override
	protected ImageSize size(ImageModel model) {
		return ImageSize.AUTO;
	}

	@Override
	protected boolean supportsNegativePrompt() {
		return false;
	}
}
