/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.provider;

/**
 * Takes down what goes over the wire of an account, for whoever writes a provider or looks for a fault. Off unless it was switched on for the account. Whoever
 * opens connections writes to it, and takes out before: keys, and the bytes of pictures. Any thread.
 *
 * @since 1.0
 */
public interface WireTrace {

	/** Takes nothing down. */
	WireTrace OFF = new WireTrace() {
		@Override
		public boolean on() {
			return false;
		}

		@Override
		public void write(String lines) {
			// nobody wants to know
		}
	};

	/**
	 * Whether it is worth composing anything.
	 *
	 * @return {@code false} when everything is dropped
	 */
	boolean on();

	/**
	 * Takes down some lines. Never fails: what cannot be written is lost.
	 *
	 * @param lines the lines, without secrets
	 */
	void write(String lines);
}
