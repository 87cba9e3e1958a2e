/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.library;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.limn.media.MediaItem;
import org.limn.ui.UiUpdates;
import org.limn.ui.internal.picture.ImageCache;
import org.limn.ui.internal.picture.PictureLoader;

/** The thumbnails of a gallery: asked for when painted, made in the background, shown a few per frame. UI thread. */
final class GalleryThumbnails {

	private static final int PER_FRAME = 8;
	private static final int FRAME_MS = 16;
	private static final int KEPT = 240;

	private final Control owner;
	private final PictureLoader loader;
	private final Function<MediaItem, Path> files;
	private final Predicate<String> visible;
	private final ImageCache cache = new ImageCache(KEPT);
	private final Set<String> asked = new HashSet<>();
	private final Set<String> unreadable = new HashSet<>();
	private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
	private final AtomicBoolean scheduled = new AtomicBoolean();

	/** @param visible whether a picture is on the screen; asked from any thread */
	GalleryThumbnails(Control owner, PictureLoader loader, Function<MediaItem, Path> files, Predicate<String> visible) {
		this.owner = owner;
		this.loader = loader;
		this.files = files;
		this.visible = visible;
		owner.addDisposeListener(e -> cache.dispose());
	}

	static String key(MediaItem item) {
		return item.path() + '|' + item.bytes() + '|' + item.created();
	}

	boolean isUnreadable(MediaItem item) {
		return unreadable.contains(key(item));
	}

	/** The thumbnail if it is there; asked for when it is not. */
	Optional<Image> get(MediaItem item, int edge) {
		String key = key(item);
		Optional<Image> known = cache.get(key);
		if (known.isEmpty() && !unreadable.contains(key) && asked.add(key)) {
			loader.load(files.apply(item), edge, () -> isWanted(key), data -> arrive(key, data));
		}
		return known;
	}

	private boolean isWanted(String key) {
		boolean wanted = visible.test(key);
		if (!wanted) {
			UiUpdates.post(owner, () -> asked.remove(key));
		}
		return wanted;
	}

	private void arrive(String key, @Nullable ImageData data) {
		arrivals.add(new Arrival(key, data));
		if (scheduled.compareAndSet(false, true)) {
			UiUpdates.post(owner, this::take);
		}
	}

	private void take() {
		scheduled.set(false);
		for (int n = 0; n < PER_FRAME && !arrivals.isEmpty(); n++) {
			take(arrivals.remove());
		}
		owner.redraw();
		if (!arrivals.isEmpty() && scheduled.compareAndSet(false, true)) {
			owner.getDisplay().timerExec(FRAME_MS, () -> UiUpdates.post(owner, this::take));
		}
	}

	private void take(Arrival arrival) {
		asked.remove(arrival.key());
		@Nullable ImageData data = arrival.data();
		if (data == null) {
			unreadable.add(arrival.key());
		} else {
			cache.put(arrival.key(), new Image(owner.getDisplay(), data));
		}
	}

	private record Arrival(String key, @Nullable ImageData data) {
	}
}
