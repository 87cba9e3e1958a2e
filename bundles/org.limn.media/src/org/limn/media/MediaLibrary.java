/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The media library of one book: the images in its folder {@code media/} and what is known about them. Thread-safe; several processes
 * may use one library at the same time, and other programs may add, change and remove files, which is noticed.
 * <p>
 * {@link #open} gives a handle; all handles of a folder share one reading of it and one watch, which end with the last
 * {@link #close}. Opening writes nothing; {@code media/} is made by the first picture added.
 * <p>
 * Not for the UI thread, except {@link #items}, {@link #item}, {@link #itemAt}, {@link #problems}, {@link #folder}, {@link #file} and
 * the listeners, which read no file.
 *
 * @since 1.0
 */
public final class MediaLibrary implements AutoCloseable {

	private MediaLibrary() {
	}

	/**
	 * Opens the library of a book.
	 *
	 * @param bookFolder the folder of the book; it must exist, {@code media/} need not
	 * @return a handle, to be closed
	 * @throws MediaException MISSING when there is no such folder, IO when it cannot be read
	 */
	public static MediaLibrary open(Path bookFolder) throws MediaException {
		throw new MediaException(MediaException.Kind.IO, "");
	}

	/**
	 * A new id for {@link MediaDraft#itemId()}.
	 *
	 * @return 16 random characters of {@code 0-9a-z}
	 */
	public static String newItemId() {
		throw new UnsupportedOperationException();
	}

	/**
	 * All items, newest first.
	 *
	 * @return an immutable snapshot
	 */
	public List<MediaItem> items() {
		throw new UnsupportedOperationException();
	}

	/**
	 * The item with an id.
	 *
	 * @param id the id
	 * @return the item, or empty
	 */
	public Optional<MediaItem> item(String id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The item at a path.
	 *
	 * @param pathInBook a path in the book, with {@code /}, as {@link MediaItem#path()}
	 * @return the item, or empty
	 */
	public Optional<MediaItem> itemAt(String pathInBook) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes a picture into the library: checks its header, proves that it is whole, and publishes it with its record, such that a kill
	 * at any moment leaves either the picture with its record in the library or the received file where it was. Never overwrites a
	 * file.
	 *
	 * @param received the bytes as they came, anywhere, also on another file system
	 * @param draft what is known about the picture
	 * @param move whether the received file is used up: it is gone when this returns; otherwise it is copied and stays. When this throws, it
	 *        stays in any case
	 * @return the new item; the existing one when the draft's id is already in the library
	 * @throws MediaException NOT_AN_IMAGE, UNSUPPORTED_FORMAT, TOO_LARGE, BROKEN for what the file is; NO_SPACE, READ_ONLY, MISSING, IO for
	 *         the disk
	 */
	public MediaItem add(Path received, MediaDraft draft, boolean move) throws MediaException {
		throw new MediaException(MediaException.Kind.IO, "");
	}

	/**
	 * Copies an image from anywhere into the library, as {@link MediaCategory#IMPORTED}, named after the file.
	 *
	 * @param file the image file
	 * @return the new item
	 * @throws MediaException as {@link #add}
	 */
	public MediaItem importFile(Path file) throws MediaException {
		throw new MediaException(MediaException.Kind.IO, "");
	}

	/**
	 * Changes what is known about an item. The sidecar on disk is read again first, so that a change of another process is not lost;
	 * keys this version does not know stay.
	 *
	 * @param id the item's id
	 * @param change gives the changed record from the current one; called once
	 * @return the changed item
	 * @throws MediaException MISSING when there is no such item; READ_ONLY when the sidecar was written by a newer Limn, cannot be understood,
	 *         or may not be written; NO_SPACE, IO
	 */
	public MediaItem update(String id, UnaryOperator<MediaRecord> change) throws MediaException {
		throw new MediaException(MediaException.Kind.IO, "");
	}

	/**
	 * Moves an item, file and record together, to the trash of the book ({@code .limn/trash/}).
	 *
	 * @param id the item's id
	 * @throws MediaException MISSING when there is no such item; READ_ONLY, NO_SPACE, IO
	 */
	public void delete(String id) throws MediaException {
		throw new MediaException(MediaException.Kind.IO, "");
	}

	/**
	 * What is in the trash, last deleted first. Reads the disk.
	 *
	 * @return the entries that can be restored
	 */
	public List<TrashedItem> trash() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Brings an item back from the trash, to its old path, or to a new name when the old one is taken.
	 *
	 * @param trashId the id of the entry
	 * @return the item
	 * @throws MediaException MISSING when there is no such entry; READ_ONLY, NO_SPACE, IO
	 */
	public MediaItem restore(String trashId) throws MediaException {
		throw new MediaException(MediaException.Kind.IO, "");
	}

	/**
	 * The folder of the images.
	 *
	 * @return {@code media} in the book's folder; it may not exist yet
	 */
	public Path folder() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Where an item's file is.
	 *
	 * @param item an item of this library
	 * @return the absolute path
	 */
	public Path file(MediaItem item) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What could not be read.
	 *
	 * @return an immutable snapshot
	 */
	public List<MediaProblem> problems() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds a listener; it is forgotten when this handle is closed.
	 *
	 * @param listener the listener
	 */
	public void addListener(MediaListener listener) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Removes a listener of this handle.
	 *
	 * @param listener the listener
	 */
	public void removeListener(MediaListener listener) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Reads the folder again now, and tells the listeners when something changed.
	 *
	 * @throws MediaException when the folder cannot be read
	 */
	public void refresh() throws MediaException {
		throw new MediaException(MediaException.Kind.IO, "");
	}

	/** Gives the handle back. Closing twice does nothing; a closed handle still answers with what it knew last. */
	@Override
	public void close() {
		throw new UnsupportedOperationException();
	}
}
