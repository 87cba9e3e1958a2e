/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.huggingface.internal;

import java.util.Arrays;
import java.util.Optional;

import org.limn.generation.provider.ImageCall;

/**
 * A service behind Hugging Face's router, with what it takes and how it calls it: the router passes each one's own protocol on. In the order in which one is
 * looked for: first the one whose work can be found again when an answer is lost.
 */
enum Service {

	/** fal.ai, through its queue. */
	FAL("fal-ai", true, "num_inference_steps", "guidance_scale", true, true, 4), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	/** Together AI: OpenAI's protocol with fields of its own. */
	TOGETHER("together", false, "steps", "guidance", true, true, 4), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	/** nscale: OpenAI's protocol. */
	NSCALE("nscale", false, "", "", false, true, 0), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	/** Hugging Face's own. */
	HF_INFERENCE("hf-inference", false, "num_inference_steps", "guidance_scale", true, true, 1), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	/** Replicate, which is waited for, and asked again if that was too short. */
	REPLICATE("replicate", true, "num_inference_steps", "guidance_scale", true, true, 0), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	/** WaveSpeed. */
	WAVESPEED("wavespeed", true, "num_inference_steps", "guidance_scale", true, true, 4), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	/** Z.ai. */
	ZAI("zai-org", true, "", "", false, false, 0); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	/** The option for the number of steps. */
	static final String STEPS = "num_inference_steps"; //$NON-NLS-1$
	/** The option for the guidance. */
	static final String GUIDANCE = "guidance_scale"; //$NON-NLS-1$
	/** The option for the seed. */
	static final String SEED = "seed"; //$NON-NLS-1$

	private final String id;
	private final boolean queue;
	private final String steps;
	private final String guidance;
	private final boolean negativePrompt;
	private final boolean seed;
	private final int references;

	Service(String id, boolean queue, String steps, String guidance, boolean negativePrompt, boolean seed, int references) {
		this.id = id;
		this.queue = queue;
		this.steps = steps;
		this.guidance = guidance;
		this.negativePrompt = negativePrompt;
		this.seed = seed;
		this.references = references;
	}

	/** By its name at Hugging Face, or empty. */
	static Optional<Service> of(String id) {
		return Arrays.stream(values()).filter(service -> service.id.equals(id)).findFirst();
	}

	/** Its name at Hugging Face, and the beginning of its addresses at the router. */
	String id() {
		return id;
	}

	/** Whether it accepts work first and draws later. */
	boolean queue() {
		return queue;
	}

	/** Its field for the number of steps; empty when it takes none. */
	String steps() {
		return steps;
	}

	/** Its field for the guidance; empty when it takes none. */
	String guidance() {
		return guidance;
	}

	/** Whether it takes a negative prompt. */
	boolean negativePrompt() {
		return negativePrompt;
	}

	/** Whether it takes a seed. */
	boolean seed() {
		return seed;
	}

	/** How many reference images it takes. */
	int references() {
		return references;
	}

	/** Whether it takes all that a call asks for. */
	boolean takes(ImageCall call) {
		boolean sampling = (!steps.isEmpty() || !call.options().containsKey(STEPS)) && (!guidance.isEmpty() || !call.options().containsKey(GUIDANCE))
				&& (seed || !call.options().containsKey(SEED));
		return sampling && (negativePrompt || call.negativePrompt().isEmpty()) && call.references().size() <= references;
	}
}
