/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openrouter.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.CallCheck;

/**
 * Rules between options, as OpenRouter documents them: it answers 400 otherwise, or leaves out what was asked for.
 *
 * @param call the call
 */
record OptionCheck(ImageCall call) {

	void run() throws ProviderException {
		@Nullable Object format = call.options().get("output_format"); //$NON-NLS-1$
		if ("transparent".equals(call.options().get("background")) && "jpeg".equals(format)) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			throw CallCheck.invalid("background", Messages.OptionCheck_transparent); //$NON-NLS-1$
		}
		if (call.options().containsKey("output_compression") && !"jpeg".equals(format) && !"webp".equals(format)) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			throw CallCheck.invalid("output_compression", Messages.OptionCheck_compression); //$NON-NLS-1$
		}
		boolean large = call.size() instanceof ImageSize.Pixels || call.size() instanceof ImageSize.Ratio ratio && ratio.resolution() != null;
		if (large && call.options().containsKey("resolution")) { //$NON-NLS-1$
			throw CallCheck.invalid("resolution", Messages.OptionCheck_resolution); //$NON-NLS-1$
		}
	}
}
