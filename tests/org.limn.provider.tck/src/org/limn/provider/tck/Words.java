/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.generation.Failure;
import org.limn.generation.provider.ProviderException;

/** What the words of a failure must be like. */
final class Words {

	private static final Pattern CLASS_NAME = Pattern.compile("\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w+|\\w+(Exception|Error)\\b"); //$NON-NLS-1$

	private Words() {
	}

	/** Checks that they can be shown to a person and hold no secret, in the failure and in all its causes. */
	static void check(ProviderException thrown) {
		Failure failure = thrown.failure();
		assertThat(failure.message()).as("the message").isNotBlank().hasSizeLessThanOrEqualTo(Failure.MESSAGE_LIMIT); //$NON-NLS-1$
		assertThat(CLASS_NAME.matcher(failure.message()).find()).as("class names in: " + failure.message()).isFalse(); //$NON-NLS-1$
		StringBuilder all = new StringBuilder(failure.toString());
		for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
			all.append('\n').append(t);
			for (Throwable suppressed : t.getSuppressed()) {
				all.append('\n').append(suppressed);
			}
		}
		assertThat(Canary.singsIn(all.toString())).as("the key in: " + all.toString().replace(Canary.KEY, "<key>")).isFalse(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
