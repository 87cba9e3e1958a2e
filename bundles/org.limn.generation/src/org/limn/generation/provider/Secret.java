/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

import java.util.Arrays;

/**
 * A secret on its way from the secure storage to the wire. It has no text form and no way into a message.
 *
 * @since 1.0
 */
public final class Secret implements AutoCloseable {

	private final char[] value;

	/**
	 * @param value the secret; copied
	 */
	public Secret(char[] value) {
		this.value = value.clone();
	}

	/**
	 * The secret itself, for a header. Keep it no longer than the call.
	 *
	 * @return the text
	 */
	public String reveal() {
		return new String(value);
	}

	/**
	 * Whether there is nothing in it.
	 *
	 * @return {@code true} when empty
	 */
	public boolean isEmpty() {
		return value.length == 0;
	}

	/** Overwrites it. */
	@Override
	public void close() {
		Arrays.fill(value, '\0');
	}

	/** Empty, always. */
	@Override
	public String toString() {
		return ""; //$NON-NLS-1$
	}
}
