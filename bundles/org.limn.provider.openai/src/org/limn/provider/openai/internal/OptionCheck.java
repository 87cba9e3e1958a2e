/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ProviderException;
import org.limn.provider.http.CallCheck;

/**
 * Rules between options, as OpenAI documents them; it answers 400 otherwise.
 *
 * @param call the call
 */
record OptionCheck(ImageCall call) {

	void run() throws ProviderException {
		String format = String.valueOf(call.options().getOrDefault("output_format", "png")); //$NON-NLS-1$ //$NON-NLS-2$
		boolean lossy = format.equals("jpeg") || format.equals("webp"); //$NON-NLS-1$ //$NON-NLS-2$
		if ("transparent".equals(call.options().get("background")) && !format.equals("png") && !format.equals("webp")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			throw CallCheck.invalid("background", Messages.OptionCheck_transparent); //$NON-NLS-1$
		}
		if (differs("output_compression", 100L) && !lossy) { //$NON-NLS-1$
			throw CallCheck.invalid("output_compression", Messages.OptionCheck_compression); //$NON-NLS-1$
		}
		if ((differs("frame_count", 9L) || differs("frame_duration_ms", 200L)) && !format.equals("gif")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			throw CallCheck.invalid("frame_count", Messages.OptionCheck_gif); //$NON-NLS-1$
		}
		if (differs("moderation", "auto") && !call.references().isEmpty()) { //$NON-NLS-1$ //$NON-NLS-2$
			throw CallCheck.invalid("moderation", Messages.OptionCheck_moderation); //$NON-NLS-1$
		}
		if (call.options().containsKey("input_fidelity") && call.references().isEmpty()) { //$NON-NLS-1$
			throw CallCheck.invalid("input_fidelity", Messages.OptionCheck_fidelity); //$NON-NLS-1$
		}
	}

	private boolean differs(String option, Object usual) {
		return !call.options().getOrDefault(option, usual).equals(usual);
	}
}
