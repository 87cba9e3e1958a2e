/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

/** What is heard of a running call; nothing of it is durable. Any thread; returns at once. */
interface CallNews {

	/** Something was heard. */
	void heard();

	/** Something durable changed. */
	void changed();

	/** Bytes of a picture begin to come. */
	void receiving();

	/**
	 * How far it is.
	 *
	 * @param fraction 0 to 1, or -1
	 * @param message the provider's words
	 */
	void progress(double fraction, String message);

	/**
	 * A picture in the making.
	 *
	 * @param slot its slot in the call
	 * @param picture an encoded image, checked
	 */
	void preview(int slot, byte[] picture);
}
