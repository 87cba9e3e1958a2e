/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.art;

/** The manner of a picture: works on finished pixels, each by its own colour and place. */
@FunctionalInterface
public interface Finish {

	/**
	 * Changes one row.
	 *
	 * @param rgb the pixels
	 * @param offset where the row begins
	 * @param width how many pixels it has
	 * @param y which row of the picture it is
	 * @param unit units of the canvas per pixel
	 */
	void row(int[] rgb, int offset, int width, int y, double unit);
}
