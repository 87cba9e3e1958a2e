/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.picture;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.Image;

/** Images on the screen, the least recently used given up first. Its owner disposes it. UI thread only. */
public final class ImageCache {

	private final int limit;
	private final Map<String, Image> images = new LinkedHashMap<>(64, 0.75f, true);

	/** @param limit how many images are kept at most */
	public ImageCache(int limit) {
		this.limit = limit;
	}

	/**
	 * @param key the image's key
	 * @return the image, if it is still there
	 */
	public Optional<Image> get(String key) {
		return Optional.ofNullable(images.get(key));
	}

	/**
	 * Takes an image over; it is disposed when its time has come.
	 *
	 * @param key its key
	 * @param image the image
	 */
	public void put(String key, Image image) {
		Optional.ofNullable(images.put(key, image)).ifPresent(Image::dispose);
		Iterator<Image> oldest = images.values().iterator();
		while (images.size() > limit) {
			oldest.next().dispose();
			oldest.remove();
		}
	}

	/** Gives every image back. */
	public void dispose() {
		images.values().forEach(Image::dispose);
		images.clear();
	}
}
