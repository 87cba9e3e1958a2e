/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal;

import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.Evidence;
import org.limn.generation.provider.ImageCall;
import org.limn.generation.provider.ImageModel;
import org.limn.generation.provider.ProviderException;

/** Refuses what a model does not declare, should it ever get past the core: nothing is dropped silently. */
final class Undeclared {

	private Undeclared() {
	}

	static void refuse(ImageCall call) throws ProviderException {
		ImageModel model = Models.byId(call.model().id());
		if (call.count() < 1 || call.count() > model.imagesPerCall()) {
			throw refused("count", NLS.bind(Messages.Failure_count, model.name(), model.imagesPerCall())); //$NON-NLS-1$
		}
		if (!drawable(model, call.size())) {
			throw refused("size", NLS.bind(Messages.Failure_size, call.size().value(), model.name())); //$NON-NLS-1$
		}
		if (!call.negativePrompt().isBlank() && !model.negativePrompt()) {
			throw refused("negativePrompt", NLS.bind(Messages.Failure_negativePrompt, model.name())); //$NON-NLS-1$
		}
		if (call.references().size() > model.references().maximum()) {
			throw refused("references", NLS.bind(Messages.Failure_references, model.name(), model.references().maximum())); //$NON-NLS-1$
		}
		for (Map.Entry<String, Object> given : call.options().entrySet()) {
			if (model.option(given.getKey()).filter(o -> o.accepts(given.getValue())).isEmpty()) {
				throw refused(given.getKey(), NLS.bind(Messages.Failure_option, given.getKey(), model.name()));
			}
		}
	}

	/** A ratio is drawn where any size is. */
	private static boolean drawable(ImageModel model, ImageSize size) {
		return model.sizes().accepts(size) || size instanceof ImageSize.Ratio && model.sizes().accepts(ImageSize.AUTO);
	}

	private static ProviderException refused(String subject, String message) {
		return new ProviderException(Failure.about(FailureKind.UNSUPPORTED, message, subject), new Evidence.Refused(), null);
	}
}
