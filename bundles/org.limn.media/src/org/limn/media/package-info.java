/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The media library of a book: the images in {@code media/}, what is known about each, the trash, and what it takes to look at
 * an image safely: checks before any decoder, thumbnails, and copies prepared for a model.
 * <p>
 * Everything works on plain paths, without OSGi services, without a workspace and without a display. Nothing here is for the UI
 * thread unless it says so: methods read and write files.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.limn.media;
