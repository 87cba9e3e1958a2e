/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.stability.internal;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.generation.provider.ReferenceImage;
import org.limn.provider.http.CallCheck;

/**
 * What does not go together, as Stability AI documents it; it answers 400 otherwise, or leaves out what was asked for.
 *
 * @param call the call
 */
record OptionCheck(ImageCall call) {

	private static final int SHORTEST_EDGE = 64;

	void run() throws ProviderException {
		if (call.references().isEmpty()) {
			if (!call.options().getOrDefault(Models.STRENGTH, Models.USUAL_STRENGTH).equals(Models.USUAL_STRENGTH)) {
				throw CallCheck.invalid(Models.STRENGTH, Messages.OptionCheck_strength);
			}
			return;
		}
		if (DrawRequest.isDiffusion(call.model().id()) && !(call.size() instanceof ImageSize.Auto)) {
			throw CallCheck.invalid("size", Messages.OptionCheck_size); //$NON-NLS-1$
		}
		for (ReferenceImage reference : call.references()) {
			if (Math.min(reference.width(), reference.height()) < SHORTEST_EDGE) {
				throw CallCheck.invalid("references", Messages.OptionCheck_small); //$NON-NLS-1$
			}
		}
	}
}
