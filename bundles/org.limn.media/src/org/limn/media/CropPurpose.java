/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

/**
 * What a crop is for. The original stays; a crop is a recorded rectangle.
 *
 * @since 1.0
 */
public enum CropPurpose {
	/** A cover, 1 : 1.6. */
	COVER,
	/** A portrait, 1 : 1. */
	PORTRAIT,
	/** The picture itself, in the shape that was asked for, when it came in another one. Crops for covers and portraits lie inside it. */
	PICTURE
}
