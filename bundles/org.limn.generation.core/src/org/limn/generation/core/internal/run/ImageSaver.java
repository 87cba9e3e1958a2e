/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.generation.core.internal.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.limn.generation.Failure;
import org.limn.generation.FailureKind;
import org.limn.generation.JobImage;
import org.limn.generation.core.internal.journal.CallRow;
import org.limn.generation.core.internal.journal.JobRow;
import org.limn.generation.core.internal.journal.SlotRow;
import org.limn.media.ImageCheck;
import org.limn.media.ImageInfo;
import org.limn.media.MediaException;
import org.limn.media.MediaItem;
import org.limn.media.MediaLibrary;

/**
 * Brings received bytes into the book. They are never thrown away: what is no picture is kept as it came, what cannot be saved now stays and can be saved
 * later. Saving the same picture again gives the item that is already there, so a kill at any moment does no harm.
 */
final class ImageSaver {

	private final Workshop workshop;

	ImageSaver(Workshop workshop) {
		this.workshop = workshop;
	}

	/**
	 * Opens the library of a job's book.
	 *
	 * @param job the job
	 * @return the library, which the caller closes
	 * @throws MediaException when it cannot be opened
	 */
	MediaLibrary library(JobRow job) throws MediaException {
		return workshop.books().library(place(job));
	}

	/** Where the book is now: never another book that stands at its old place. One that cannot be read just now is taken to be where it was. */
	private Path place(JobRow job) throws MediaException {
		Path book = job.request().book();
		String wanted = job.bookId();
		String found = wanted == null ? null : workshop.books().id(book);
		if (wanted == null || wanted.equals(found)) {
			return book;
		}
		Optional<Path> moved = workshop.books().find(wanted);
		if (moved.isEmpty() && (found != null || !Files.isDirectory(book))) {
			throw new MediaException(MediaException.Kind.MISSING, NLS.bind(Messages.ImageSaver_bookGone, book));
		}
		return moved.orElse(book);
	}

	/**
	 * Saves a picture that was received whole.
	 *
	 * @param library the library
	 * @param job its job
	 * @param call its call
	 * @param slot the picture
	 */
	void save(MediaLibrary library, JobRow job, CallRow call, SlotRow slot) {
		String name = slot.file();
		if (name == null) {
			return;
		}
		Path file = workshop.received().resolve(name);
		try {
			MediaItem item = add(library, file, job, call, slot);
			workshop.journal().slots().saved(call.id(),
					new JobImage(slot.slot(), JobImage.State.SAVED, item.id(), item.path(), item.image().width(), item.image().height()));
			removeRemains(call, slot);
		} catch (MediaException e) {
			failed(call, slot, e);
		}
	}

	private static MediaItem add(MediaLibrary library, Path file, JobRow job, CallRow call, SlotRow slot) throws MediaException {
		if (!Files.exists(file)) {
			// A kill after the picture was moved into the book and before the journal knew of it.
			return library.item(GenerationRecord.itemId(call, slot))
					.orElseThrow(() -> new MediaException(MediaException.Kind.MISSING, Messages.ImageSaver_missing));
		}
		ImageInfo image = ImageCheck.header(file);
		return library.add(file, GenerationRecord.draft(job, call, slot, image), true);
	}

	/**
	 * Writes down why a picture is not saved.
	 *
	 * @param call its call
	 * @param slot the picture
	 * @param e why
	 */
	void failed(CallRow call, SlotRow slot, MediaException e) {
		String name = slot.file();
		String message = e.getMessage();
		String words = message == null ? "" : message; //$NON-NLS-1$
		switch (e.kind()) {
		case NOT_AN_IMAGE, TOO_LARGE, BROKEN, UNSUPPORTED_FORMAT -> workshop.journal().slots().kept(call.id(), slot.slot(), name == null ? "" : name, //$NON-NLS-1$
				Failure.of(FailureKind.BAD_IMAGE, words));
		default -> workshop.journal().slots().failed(call.id(), slot.slot(), Failure.of(FailureKind.STORAGE, words));
		}
	}

	/** Cut files of earlier deliveries of a picture that is whole and saved now. */
	private void removeRemains(CallRow call, SlotRow slot) {
		try (DirectoryStream<Path> remains = Files.newDirectoryStream(workshop.received(), call.id() + "-" + slot.slot() + "{,-*}" + SlotRow.PART)) { //$NON-NLS-1$ //$NON-NLS-2$
			for (Path file : remains) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			workshop.log().accept(Messages.ImageSaver_remains, e);
		}
	}
}
