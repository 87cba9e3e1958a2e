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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.internal.Messages;

/**
 * The right to write one image name and its record, against every other thread and process. It is the unfinished record itself
 * ({@code .part-name.ext.json}): made exclusively, filled, and at last renamed to the record. A kill leaves a hidden file and nothing
 * else; a whole one completes an image that was published without its record.
 */
final class Reservation implements AutoCloseable {

	private static final Duration ABANDONED = Duration.ofSeconds(30);
	private static final Duration PATIENCE = Duration.ofSeconds(5);
	private static final int PAUSE = 20;

	private final Path image;
	private final Path part;
	private boolean kept;

	private Reservation(Path image) {
		this.image = image;
		this.part = Names.unfinishedRecord(image);
	}

	/** Takes a name nobody has, or gives {@code null} when another takes it just now. */
	static @Nullable Reservation take(Path image) throws IOException {
		Reservation reservation = new Reservation(image);
		if (!reservation.make()) {
			return null;
		}
		if (Names.taken(image) || Names.taken(Names.record(image))) {
			// another was faster from first to last
			Files.deleteIfExists(reservation.part);
			return null;
		}
		return reservation;
	}

	/** Takes the name of an existing image; waits for another who writes its record. */
	@SuppressWarnings("resource") // the caller closes what it gets
	static Reservation await(Path image) throws IOException, MediaException {
		Instant end = Instant.now().plus(PATIENCE);
		Reservation reservation = new Reservation(image);
		while (!reservation.make()) {
			if (reservation.abandoned()) {
				Files.deleteIfExists(reservation.part);
			} else if (Instant.now().isAfter(end)) {
				throw new MediaException(Kind.IO, NLS.bind(Messages.Sidecar_busy, Names.of(Names.record(image))));
			} else {
				pause();
			}
		}
		return reservation;
	}

	/**
	 * The other may be another process, which tells nobody when it is done; a watch on the folder tells only after seconds on some systems, and is no reason to
	 * wait longer than this. Bounded by {@link #PATIENCE}, never on the UI thread.
	 */
	private static void pause() throws MediaException {
		try {
			Thread.sleep(PAUSE);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new MediaException(Kind.IO, Messages.Storage_interrupted, e);
		}
	}

	private boolean make() throws IOException {
		try {
			Files.createFile(part);
			return true;
		} catch (FileAlreadyExistsException e) {
			return false;
		}
	}

	private boolean abandoned() throws IOException {
		try {
			Instant made = Files.getLastModifiedTime(part).toInstant();
			return Duration.between(made, Instant.now()).abs().compareTo(ABANDONED) > 0;
		} catch (NoSuchFileException e) {
			return false;
		}
	}

	/** Writes the record to come, and waits until it is on the disk. */
	void fill(byte[] record) throws IOException {
		DurableFiles.write(part, record);
	}

	/** The image whose name is reserved. */
	Path image() {
		return image;
	}

	/** The folder of the image. */
	Path folder() {
		Path folder = image.getParent();
		if (folder == null) {
			throw new IllegalStateException(image.toString());
		}
		return folder;
	}

	/** The file with which the name is reserved. */
	Path part() {
		return part;
	}

	/** Makes the filled record the record of the image. */
	void complete() throws IOException {
		complete(image);
		kept = true;
	}

	/** The image has its name: whatever fails now, the record belongs to it and stays, as after a kill, and the next one completes it. */
	void keep() {
		kept = true;
	}

	/** Makes a whole unfinished record the record of an image. Another process may have done so already. */
	static void complete(Path image) throws IOException {
		try {
			DurableFiles.move(Names.unfinishedRecord(image), Names.record(image));
		} catch (NoSuchFileException e) {
			if (!Names.taken(Names.record(image))) {
				throw e;
			}
		}
	}

	/** Gives the name back, unless its image has it. From then on the unfinished record may be another's. */
	@Override
	public void close() throws IOException {
		if (!kept) {
			Files.deleteIfExists(part);
		}
	}
}
