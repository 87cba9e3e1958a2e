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
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.ImageCheck;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.MediaItem;
import org.limn.media.TrashedItem;
import org.limn.media.internal.Failures;
import org.limn.media.internal.Messages;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The trash of a book: a folder per deleted item in {@code .limn/trash/} with the image, its record, and {@code trash.json}, which says
 * where the image was. The image is moved first; a record left behind by a kill waits beside its image's old place and is found again
 * when the item is restored.
 */
final class Trash {

	private static final Pattern ENTRY = Pattern.compile("[0-9A-Za-z_-]{1,80}"); //$NON-NLS-1$
	private static final String NOTE = "trash.json"; //$NON-NLS-1$

	private final Path limn;
	private final Path folder;

	/** What lies in the trash, with its files. */
	record Found(TrashedItem item, Path image, Path folder) {
		@Nullable
		Path record() {
			Path record = Names.record(image);
			return Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS) ? record : null;
		}
	}

	Trash(Path book) {
		limn = book.resolve(".limn"); //$NON-NLS-1$
		folder = limn.resolve("trash"); //$NON-NLS-1$
	}

	/** Moves an image and its record here. */
	void put(MediaItem item, Path image) throws IOException {
		if (Files.isSymbolicLink(folder) || Files.isSymbolicLink(limn)) {
			throw new AccessDeniedException(folder.toString());
		}
		Path entry = folder.resolve(item.id() + '-' + ItemId.random().substring(0, 6));
		Files.createDirectories(entry);
		Path note = Files.createFile(entry.resolve(NOTE));
		ObjectNode json = Json.object();
		json.put("format", Sidecar.FORMAT).put("id", item.id()).put("path", item.path()).put("deleted", Instant.now().toString()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		DurableFiles.write(note, Json.bytes(json));
		DurableFiles.forceFolder(entry);
		DurableFiles.forceFolder(folder);
		Path target = entry.resolve(item.name());
		try {
			DurableFiles.moveAnywhere(image, target);
		} catch (IOException e) {
			Files.deleteIfExists(target);
			remove(entry);
			throw e;
		}
		if (Names.taken(Names.record(image))) {
			DurableFiles.moveAnywhere(Names.record(image), Names.record(target));
		}
		DurableFiles.forceFolder(entry);
	}

	/** Everything that can be restored, last deleted first. */
	List<Found> all() {
		List<Found> all = new ArrayList<>();
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
			return all;
		}
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, file -> ENTRY.matcher(Names.of(file)).matches())) {
			for (Path entry : entries) {
				Found found = read(entry);
				if (found != null) {
					all.add(found);
				}
			}
		} catch (IOException | DirectoryIteratorException e) {
			// what was found can be restored
			return all;
		}
		all.sort(Comparator.comparing((Found found) -> found.item.deleted()).reversed());
		return all;
	}

	/** One entry. */
	Found one(String trashId) throws MediaException {
		Found found = ENTRY.matcher(trashId).matches() ? read(folder.resolve(trashId)) : null;
		if (found == null) {
			throw new MediaException(Kind.MISSING, Messages.Trash_missing);
		}
		return found;
	}

	private static @Nullable Found read(Path entry) {
		try {
			ObjectNode note = Json.read(entry.resolve(NOTE));
			String path = note.path("path").asText(); //$NON-NLS-1$
			Path image = entry.resolve(path.substring(path.lastIndexOf('/') + 1)).normalize();
			if (!entry.equals(image.getParent()) || !Files.isRegularFile(image, LinkOption.NOFOLLOW_LINKS)) {
				return null;
			}
			return new Found(new TrashedItem(Names.of(entry), item(note, path, image), deleted(note, image)), image, entry);
		} catch (IOException | MediaException | IllegalArgumentException e) {
			// a foreign or damaged entry; its files stay
			return null;
		}
	}

	private static Instant deleted(ObjectNode note, Path image) throws IOException {
		try {
			return Instant.parse(note.path("deleted").asText()); //$NON-NLS-1$
		} catch (DateTimeException e) {
			return Files.getLastModifiedTime(image).toInstant();
		}
	}

	private static MediaItem item(ObjectNode note, String path, Path image) throws IOException, MediaException {
		Entry entry = Entry.read(image, path, null);
		if (entry == null) {
			throw new MediaException(Kind.MISSING, Messages.Trash_missing);
		}
		Sidecar sidecar = entry.sidecar();
		String recorded = sidecar == null ? null : sidecar.id();
		Instant created = sidecar == null ? null : sidecar.created();
		String id = recorded == null ? note.path("id").asText() : recorded; //$NON-NLS-1$
		return new MediaItem(id, path, ImageCheck.header(image), entry.file().bytes(), created == null ? entry.file().modified() : created,
				sidecar == null ? SidecarReader.NOTHING_KNOWN : sidecar.record());
	}

	/** Removes an entry whose image is elsewhere again. */
	void forget(Found found) throws MediaException {
		try {
			Files.deleteIfExists(Names.record(found.image));
			remove(found.folder);
		} catch (IOException e) {
			throw Failures.of(e, found.folder);
		}
	}

	private static void remove(Path entry) throws IOException {
		Files.deleteIfExists(entry.resolve(NOTE));
		Files.deleteIfExists(entry);
	}
}
