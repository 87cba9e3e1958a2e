/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.cli;

import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.ImageSize;
import org.limn.generation.provider.SizeRule;

/** Says which sizes a model draws. */
final class SizeWords {

	private SizeWords() {
	}

	static String of(SizeRule rule) {
		return switch (rule) {
		case SizeRule.Listed listed -> listed.sizes().stream().map(ImageSize::value).collect(Collectors.joining(" ")); //$NON-NLS-1$
		case SizeRule.Range range -> NLS.bind(Messages.SizeWords_range,
				new Object[] { Integer.toString(range.minimum()), Integer.toString(range.maximum()), Integer.toString(range.step()) });
		case SizeRule.Any any -> Messages.SizeWords_any;
		};
	}
}
