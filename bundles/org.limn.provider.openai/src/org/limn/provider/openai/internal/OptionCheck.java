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
 * @param references how its reference images will be sent
 */
record OptionCheck(ImageCall call, References references) {

	/**
	 * Refuses what does not go together.
	 *
	 * @throws ProviderException naming the first that does not
	 */
	void run() throws ProviderException {
		if ("transparent".equals(call.options().get("background")) && !format().equals("png") && !format().equals("webp")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			throw CallCheck.invalid("background", Messages.OptionCheck_transparent); //$NON-NLS-1$
		}
		needsPlace("output_compression", 100L, Messages.OptionCheck_compression); //$NON-NLS-1$
		needsPlace("frame_count", 9L, Messages.OptionCheck_gif); //$NON-NLS-1$
		needsPlace("frame_duration_ms", 200L, Messages.OptionCheck_gif); //$NON-NLS-1$
		needsPlace("moderation", "auto", Messages.OptionCheck_moderation); //$NON-NLS-1$ //$NON-NLS-2$
		if (call.options().containsKey("input_fidelity") && call.references().isEmpty()) { //$NON-NLS-1$
			throw CallCheck.invalid("input_fidelity", Messages.OptionCheck_fidelity); //$NON-NLS-1$
		}
		if (call.references().size() > 1 && references.single()) {
			throw CallCheck.unsupported("references", Messages.OptionCheck_oneReference); //$NON-NLS-1$
		}
	}

	/** Whether the request has a place for an option. One that it has no place for is left out where it says the usual. */
	boolean hasPlace(String option) {
		return switch (option) {
		case "output_compression" -> format().equals("jpeg") || format().equals("webp"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "frame_count", "frame_duration_ms" -> format().equals("gif"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "moderation" -> references.allowModeration(); //$NON-NLS-1$
		default -> true;
		};
	}

	private void needsPlace(String option, Object usual, String message) throws ProviderException {
		if (!hasPlace(option) && !call.options().getOrDefault(option, usual).equals(usual)) {
			throw CallCheck.invalid(option, message);
		}
	}

	private String format() {
		return String.valueOf(call.options().getOrDefault("output_format", "png")); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
