/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.provider.sketch.internal.art;

/** One layer of a picture. Paints the same however often it is asked: whatever is random in it comes from a seed of its own. */
@FunctionalInterface
public interface Layer {

	/** Paints it. */
	void paint(Canvas canvas);
}
