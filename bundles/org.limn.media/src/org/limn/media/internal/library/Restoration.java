/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media.internal.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Brings an item of the trash back to its old place, or to a new name when that is taken or makes no sense. */
final class Restoration {

	private final Path book;
	private final Path media;
	private final Snapshot known;

	Restoration(Path book, Snapshot known) {
		this.book = book;
		this.media = book.resolve(Names.MEDIA);
		this.known = known;
	}

	/** Moves image and record; returns where the image is now. */
	Path restore(Trash.Found found) throws IOException, MediaException {
		MediaItem item = found.item().item();
		Path old = oldPlace(item.path());
		if (old != null && !Names.taken(old) && !known.holds(item.path())) {
			if (leftBehind(old, item)) {
				DurableFiles.moveAnywhere(found.image(), old);
				return old;
			}
			Path folder = old.getParent();
			if (folder != null) {
				Files.createDirectories(folder);
			}
			try (Reservation name = new Publication(media, known).take(old)) {
				if (name != null) {
					return publish(found, name, false);
				}
			}
		}
		try (Reservation name = new Publication(media, known).reserve(ItemName.base(item.name()), item.id() + ItemId.random(),
				item.image().format())) {
			return publish(found, name, true);
		}
	}

	/** A kill while it was deleted may have left the record beside the old place. */
	private static boolean leftBehind(Path old, MediaItem item) throws IOException {
		Path record = Names.record(old);
		return Names.taken(record) && item.id().equals(Sidecar.read(record).id());
	}

	private @Nullable Path oldPlace(String path) {
		try {
			Path place = book.resolve(path).normalize();
			return place.startsWith(media) && !place.equals(media) && Names.looksLikeImage(Names.of(place)) ? place : null;
		} catch (InvalidPathException e) {
			return null;
		}
	}

	private static Path publish(Trash.Found found, Reservation name, boolean renamed) throws IOException {
		Path record = found.record();
		boolean keepsId = record != null || renamed;
		if (keepsId) {
			name.fill(record(found, record));
		}
		DurableFiles.moveAnywhere(found.image(), name.image());
		if (keepsId) {
			name.complete();
		}
		DurableFiles.forceFolder(name.folder());
		return name.image();
	}

	private static byte[] record(Trash.Found found, @Nullable Path record) throws IOException {
		if (record != null) {
			return Files.readAllBytes(record);
		}
		MediaItem item = found.item().item();
		ObjectNode empty = Json.object();
		return Sidecar.bytes(empty, item.id(), item.created(), SidecarReader.NOTHING_KNOWN, item.record());
	}
}
