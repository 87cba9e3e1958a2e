/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.http;

import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.OptionDescriptor;
import org.limn.generation.provider.ProviderException;

/**
 * Refuses what the call's model does not declare, before anything is sent. What does not go together is a provider's own affair.
 *
 * @param call the call
 * @since 1.0
 */
public record CallCheck(ImageCall call) {

	/**
	 * Checks prompt, size, count, negative prompt, reference images and options.
	 *
	 * @throws ProviderException naming the first that does not fit; the evidence is {@link Evidence.Refused}
	 */
	public void run() throws ProviderException {
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
		options(model);
	}

	private void options(ImageModel model) throws ProviderException {
		for (Map.Entry<String, Object> option : call.options().entrySet()) {
			OptionDescriptor descriptor = model.option(option.getKey())
					.orElseThrow(() -> unsupported(option.getKey(), NLS.bind(Messages.CallCheck_option, model.id(), option.getKey())));
			if (!descriptor.accepts(option.getValue())) {
				throw invalid(option.getKey(), NLS.bind(Messages.CallCheck_value, option.getKey(), option.getValue()));
			}
		}
	}

	/**
	 * The refusal of a value.
	 *
	 * @param field the field or option
	 * @param message what is wrong and what would do
	 * @return the exception to throw
	 */
	public static ProviderException invalid(String field, String message) {
		return new ProviderException(Failure.about(FailureKind.INVALID_REQUEST, message, field), new Evidence.Refused(), null);
	}

	/**
	 * The refusal of what a model cannot do.
	 *
	 * @param capability what it lacks
	 * @param message what is wrong and what would do
	 * @return the exception to throw
	 */
	public static ProviderException unsupported(String capability, String message) {
		return new ProviderException(Failure.about(FailureKind.UNSUPPORTED, message, capability), new Evidence.Refused(), null);
	}
}
