/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.custom.internal;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.limn.generation.ImageSize;
import org.limn.generation.provider.ImageCall;

/** What the placeholders stand for in one call. What a call does not have is not there. */
final class CallValues {

	/** Every placeholder but those of options and reference images. */
	static final Set<String> NAMES = Set.of("prompt negativePrompt model call count size width height ratio resolution seed".split(" ")); //$NON-NLS-1$ //$NON-NLS-2$
	/** How the placeholder of an option begins. */
	static final String OPTION = "option."; //$NON-NLS-1$

	private CallValues() {
	}

	static Map<String, Object> of(ImageCall call) {
		Map<String, Object> values = new HashMap<>();
		values.put("prompt", call.prompt()); //$NON-NLS-1$
		values.put("model", call.model().id()); //$NON-NLS-1$
		values.put("call", call.id().toString()); //$NON-NLS-1$
		values.put("count", Integer.valueOf(call.count())); //$NON-NLS-1$
		if (!call.negativePrompt().isBlank()) {
			values.put("negativePrompt", call.negativePrompt()); //$NON-NLS-1$
		}
		size(call.size(), values);
		call.options().forEach((id, value) -> values.put(OPTION + id, value));
		call.model().seed().map(seed -> call.options().get(seed.id())).ifPresent(seed -> values.put("seed", seed)); //$NON-NLS-1$
		return values;
	}

	private static void size(ImageSize size, Map<String, Object> values) {
		switch (size) {
		case ImageSize.Pixels pixels -> {
			int divisor = BigInteger.valueOf(pixels.width()).gcd(BigInteger.valueOf(pixels.height())).intValue();
			values.put("width", Integer.valueOf(pixels.width())); //$NON-NLS-1$
			values.put("height", Integer.valueOf(pixels.height())); //$NON-NLS-1$
			values.put("ratio", pixels.width() / divisor + ":" + pixels.height() / divisor); //$NON-NLS-1$ //$NON-NLS-2$
			values.put("size", size.value()); //$NON-NLS-1$
		}
		case ImageSize.Ratio ratio -> {
			String resolution = ratio.resolution();
			values.put("ratio", ratio.horizontal() + ":" + ratio.vertical()); //$NON-NLS-1$ //$NON-NLS-2$
			values.put("size", size.value()); //$NON-NLS-1$
			if (resolution != null) {
				values.put("resolution", resolution); //$NON-NLS-1$
			}
		}
		case ImageSize.Auto auto -> {
			// left to the server: nothing to say
		}
		}
	}
}
