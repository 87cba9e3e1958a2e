/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.openai.internal;

import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.ProviderException;

/** Refuses what the model does not do and what does not go together, before anything is sent. */
record CallCheck(ImageCall call) {

	void run() throws ProviderException {
		ImageModel model = call.model();
		if (call.prompt().isBlank()) {
			throw invalid("prompt", Messages.CallCheck_noPrompt); //$NON-NLS-1$
		}
		int length = call.prompt().codePointCount(0, call.prompt().length());
		if (length > model.promptLimit()) {
			throw invalid("prompt", NLS.bind(Messages.CallCheck_prompt, Integer.valueOf(length), Integer.valueOf(model.promptLimit()))); //$NON-NLS-1$
		}
		if (!model.sizes().accepts(call.size())) {
			throw unsupported("size", NLS.bind(Messages.CallCheck_size, model.id(), call.size().value())); //$NON-NLS-1$
		}
		if (call.count() < 1 || call.count() > model.imagesPerCall()) {
			throw unsupported("count", NLS.bind(Messages.CallCheck_count, model.id(), Integer.valueOf(model.imagesPerCall()))); //$NON-NLS-1$
		}
		if (!call.negativePrompt().isEmpty() && !model.negativePrompt()) {
			throw unsupported("negativePrompt", NLS.bind(Messages.CallCheck_negativePrompt, model.id())); //$NON-NLS-1$
		}
		if (call.references().size() > model.references().maximum()) {
			throw unsupported("references", NLS.bind(Messages.CallCheck_references, model.id(), Integer.valueOf(model.references().maximum()))); //$NON-NLS-1$
		}
		for (Map.Entry<String, Object> option : call.options().entrySet()) {
			OptionDescriptor descriptor = model.option(option.getKey())
					.orElseThrow(() -> unsupported(option.getKey(), NLS.bind(Messages.CallCheck_option, model.id(), option.getKey())));
			if (!descriptor.accepts(option.getValue())) {
				throw invalid(option.getKey(), NLS.bind(Messages.CallCheck_value, option.getKey(), option.getValue()));
			}
		}
		togetherness();
	}

	/** Rules between options, as OpenAI documents them; it answers 400 otherwise. */
	private void togetherness() throws ProviderException {
		String format = String.valueOf(call.options().getOrDefault("output_format", "png")); //$NON-NLS-1$ //$NON-NLS-2$
		boolean lossy = format.equals("jpeg") || format.equals("webp"); //$NON-NLS-1$ //$NON-NLS-2$
		if ("transparent".equals(call.options().get("background")) && !format.equals("png") && !format.equals("webp")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			throw invalid("background", Messages.CallCheck_transparent); //$NON-NLS-1$
		}
		if (differs("output_compression", 100L) && !lossy) { //$NON-NLS-1$
			throw invalid("output_compression", Messages.CallCheck_compression); //$NON-NLS-1$
		}
		if ((differs("frame_count", 9L) || differs("frame_duration_ms", 200L)) && !format.equals("gif")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			throw invalid("frame_count", Messages.CallCheck_gif); //$NON-NLS-1$
		}
		if (differs("moderation", "auto") && !call.references().isEmpty()) { //$NON-NLS-1$ //$NON-NLS-2$
			throw invalid("moderation", Messages.CallCheck_moderation); //$NON-NLS-1$
		}
		if (call.options().containsKey("input_fidelity") && call.references().isEmpty()) { //$NON-NLS-1$
			throw invalid("input_fidelity", Messages.CallCheck_fidelity); //$NON-NLS-1$
		}
	}

	private boolean differs(String option, Object usual) {
		return !call.options().getOrDefault(option, usual).equals(usual);
	}

	private static ProviderException invalid(String field, String message) {
		return new ProviderException(Failure.about(FailureKind.INVALID_REQUEST, message, field), new Evidence.Refused(), null);
	}

	private static ProviderException unsupported(String capability, String message) {
		return new ProviderException(Failure.about(FailureKind.UNSUPPORTED, message, capability), new Evidence.Refused(), null);
	}
}
