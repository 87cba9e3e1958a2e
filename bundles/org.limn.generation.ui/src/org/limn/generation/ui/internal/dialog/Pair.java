/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.ui.internal.dialog;

import org.limn.generation.JobImage;

/**
 * Two pictures side by side, of which one is the chosen one.
 *
 * @param left the picture on the left
 * @param right the picture on the right, another one
 * @param rightChosen whether the one on the right is chosen
 */
record Pair(JobImage left, JobImage right, boolean rightChosen) {

	/** The one that would be used. */
	JobImage chosen() {
		return rightChosen ? right : left;
	}

	/** Chooses a picture: one that is shown becomes the chosen one, another one takes the place of the chosen one. */
	Pair choose(JobImage image) {
		if (image.slot() == left.slot()) {
			return new Pair(left, right, false);
		}
		if (image.slot() == right.slot()) {
			return new Pair(left, right, true);
		}
		return rightChosen ? new Pair(left, image, true) : new Pair(image, right, false);
	}
}
