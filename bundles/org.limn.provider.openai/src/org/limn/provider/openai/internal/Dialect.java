/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

/** How a compatible server wants what OpenAI's own protocol does not have. */
enum Dialect {

	/** OpenAI's protocol, nothing added. */
	PLAIN(false, false, "", true, "b64_json"), //$NON-NLS-1$ //$NON-NLS-2$
	/** LocalAI: negative words stand in the prompt behind a bar; no edits. */
	LOCALAI(true, false, "step", false, "b64_json"), //$NON-NLS-1$ //$NON-NLS-2$
	/** {@code sd-server} of stable-diffusion.cpp: everything else stands in the prompt as JSON. */
	SD_SERVER(true, true, "sample_steps", true, ""), //$NON-NLS-1$ //$NON-NLS-2$
	/** vLLM-omni: fields of their own. */
	VLLM_OMNI(true, true, "num_inference_steps", true, "b64_json"), //$NON-NLS-1$ //$NON-NLS-2$
	/** Together AI: width and height apart; reference images go with the prompt. */
	TOGETHER(true, true, "steps", true, "base64"); //$NON-NLS-1$ //$NON-NLS-2$

	private final boolean negativePrompt;
	private final boolean seed;
	private final String steps;
	private final boolean edits;
	private final String responseFormat;

	Dialect(boolean negativePrompt, boolean seed, String steps, boolean edits, String responseFormat) {
		this.negativePrompt = negativePrompt;
		this.seed = seed;
		this.steps = steps;
		this.edits = edits;
		this.responseFormat = responseFormat;
	}

	static Dialect of(String setting) {
		return switch (setting) {
		case "localai" -> LOCALAI; //$NON-NLS-1$
		case "sd-server" -> SD_SERVER; //$NON-NLS-1$
		case "vllm-omni" -> VLLM_OMNI; //$NON-NLS-1$
		case "together" -> TOGETHER; //$NON-NLS-1$
		default -> PLAIN;
		};
	}

	/** Whether it takes a negative prompt. */
	boolean negativePrompt() {
		return negativePrompt;
	}

	/** Whether it takes a seed. */
	boolean seed() {
		return seed;
	}

	/** Its field for the number of steps; empty when it takes none. */
	String steps() {
		return steps;
	}

	/** Whether it takes reference images. */
	boolean edits() {
		return edits;
	}

	/** The value that asks for a picture inside the answer; empty when it always is. */
	String responseFormat() {
		return responseFormat;
	}
}
