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
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.media.ImageCheck;
import org.limn.media.ImageFormat;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.internal.Messages;

/**
 * Brings an image and its record into the folder. The order decides what a kill leaves behind:
 * <ol>
 * <li>the name is reserved by making the unfinished record, which is filled and synced;
 * <li>an image from elsewhere is copied to an unfinished file, synced and verified there; one of the same file system is verified and
 * synced where it is;
 * <li>the names are synced, and the image is moved to its name in one step: from now on it is in the library, and the whole unfinished
 * record beside it is read as its record;
 * <li>the record is renamed, the names are synced, and a copied original goes.
 * </ol>
 * Before the third step the received file is where it was; after it nothing is missing but a rename, which the next one who opens the
 * library for writing does.
 */
final class Publication {

	private final Path folder;
	private final Snapshot known;

	Publication(Path folder, Snapshot known) {
		this.folder = folder;
		this.known = known;
	}

	/** Takes a free name. */
	Reservation reserve(String base, String id, ImageFormat format) throws IOException, MediaException {
		for (int from = 0; from < id.length(); from++) {
			String ending = id.substring(from, Math.min(from + 4, id.length())) + '.' + format.extension();
			Reservation reservation = take(file(base, ending));
			if (reservation != null) {
				return reservation;
			}
		}
		throw new MediaException(Kind.IO, NLS.bind(Messages.Library_addFailed, folder));
	}

	private Path file(String base, String ending) {
		try {
			return folder.resolve(ItemName.slug(base) + '-' + ending);
		} catch (InvalidPathException e) {
			// the system writes names in an old character set
			return folder.resolve(ItemName.asciiSlug(base) + '-' + ending);
		}
	}

	/** Takes a certain name if it is free. */
	@Nullable
	Reservation take(Path image) throws IOException {
		if (known.holds(Names.MEDIA + '/' + Names.of(image)) || Names.taken(image) || Names.taken(Names.record(image))) {
			return null;
		}
		return Reservation.take(image);
	}

	/** Publishes a received file under a reserved and filled name. */
	static void publish(Path received, Reservation name, boolean move) throws IOException, MediaException {
		boolean published = move && !Files.isSymbolicLink(received) && moveVerified(received, name);
		if (!published) {
			copyVerified(received, name);
		}
		name.keep();
		name.complete();
		DurableFiles.forceFolder(name.folder());
		if (move && !published) {
			Files.delete(received);
		}
	}

	private static boolean moveVerified(Path received, Reservation name) throws IOException, MediaException {
		ImageCheck.verify(received);
		DurableFiles.force(received);
		DurableFiles.likeOwn(received, name.part());
		DurableFiles.forceFolder(name.folder());
		try {
			DurableFiles.move(received, name.image());
			return true;
		} catch (AtomicMoveNotSupportedException e) {
			return false;
		}
	}

	private static void copyVerified(Path received, Reservation name) throws IOException, MediaException {
		Path part = Names.unfinished(name.image());
		Files.deleteIfExists(part);
		try {
			DurableFiles.copy(received, part);
			ImageCheck.verify(part);
			DurableFiles.forceFolder(name.folder());
			DurableFiles.move(part, name.image());
		} finally {
			Files.deleteIfExists(part);
		}
	}
}
