/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.ImageInfo;
import org.limn.media.MediaItem;
import org.limn.media.MediaProblem;

/** Everything a library knows at one moment. Immutable. */
final class Snapshot {

	static final Snapshot EMPTY = new Snapshot(new TreeMap<>());

	private static final Comparator<MediaItem> NEWEST_FIRST = Comparator.comparing(MediaItem::created).reversed()
			.thenComparing(MediaItem::path);

	private final SortedMap<String, Entry> entries;
	private final List<MediaItem> items;
	private final Map<String, MediaItem> byId = new HashMap<>();
	private final Map<String, MediaItem> byPath = new HashMap<>();
	private final Set<String> foldedPaths = new HashSet<>();
	private final List<MediaProblem> problems = new ArrayList<>();

	Snapshot(SortedMap<String, Entry> entries) {
		this.entries = entries;
		List<MediaItem> all = new ArrayList<>();
		for (Entry entry : entries.values()) {
			foldedPaths.add(Names.folded(entry.path()));
			entry.problems().forEach(problem -> problems.add(new MediaProblem(entry.path(), problem)));
			ImageInfo image = entry.image();
			if (image != null) {
				MediaItem item = item(entry, image);
				all.add(item);
				byId.put(item.id(), item);
				byPath.put(item.path(), item);
			}
		}
		all.sort(NEWEST_FIRST);
		items = List.copyOf(all);
	}

	private MediaItem item(Entry entry, ImageInfo image) {
		Sidecar sidecar = entry.sidecar();
		Instant modified = entry.file().modified();
		String derived = ItemId.derived(entry.path());
		if (sidecar == null) {
			return new MediaItem(derived, entry.path(), image, entry.file().bytes(), modified, SidecarReader.NOTHING_KNOWN);
		}
		String id = sidecar.id();
		Instant created = sidecar.created();
		// a file copied together with its record brings the id of another item along
		boolean own = id != null && !byId.containsKey(id);
		return new MediaItem(own && id != null ? id : derived, entry.path(), image, entry.file().bytes(),
				created == null ? modified : created, sidecar.record());
	}

	SortedMap<String, Entry> entries() {
		return entries;
	}

	List<MediaItem> items() {
		return items;
	}

	@Nullable
	MediaItem byId(String id) {
		return byId.get(id);
	}

	@Nullable
	MediaItem byPath(String path) {
		return byPath.get(path);
	}

	/** Whether an image is called so, in upper or lower case. */
	boolean holds(String path) {
		return foldedPaths.contains(Names.folded(path));
	}

	List<MediaProblem> problems() {
		return List.copyOf(problems);
	}

	/** The folders in which there are images, and the library's own, as paths in the book. */
	Set<String> folders() {
		Set<String> folders = new HashSet<>(Set.of(Names.MEDIA));
		entries.keySet().forEach(path -> folders.add(path.substring(0, path.lastIndexOf('/'))));
		return folders;
	}

	/** The same with one entry read anew, or gone. */
	Snapshot with(String path, @Nullable Entry entry) {
		SortedMap<String, Entry> changed = new TreeMap<>(entries);
		if (entry == null) {
			changed.remove(path);
		} else {
			changed.put(path, entry);
		}
		return new Snapshot(changed);
	}
}
