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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

import org.limn.media.internal.library.ItemId;
import org.limn.media.internal.library.LibraryFolder;
import org.limn.media.internal.library.OpenLibraries;

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

	private final LibraryFolder shared;
	private final List<MediaListener> listeners = new CopyOnWriteArrayList<>();
	private final AtomicBoolean closed = new AtomicBoolean();

	private MediaLibrary(LibraryFolder shared) {
		this.shared = shared;
	}

	/**
	 * Opens the library of a book.
	 *
	 * @param bookFolder the folder of the book; it must exist, {@code media/} need not
	 * @return a handle, to be closed
	 * @throws MediaException MISSING when there is no such folder, IO when it cannot be read
	 */
	public static MediaLibrary open(Path bookFolder) throws MediaException {
		return new MediaLibrary(OpenLibraries.open(bookFolder));
	}

	/**
	 * A new id for {@link MediaDraft#itemId()}.
	 *
	 * @return 16 random characters of {@code 0-9a-z}
	 */
	public static String newItemId() {
		return ItemId.random();
	}

	/**
	 * All items, newest first.
	 *
	 * @return an immutable snapshot
	 */
	public List<MediaItem> items() {
		return shared.items();
	}

	/**
	 * The item with an id.
	 *
	 * @param id the id
	 * @return the item, or empty
	 */
	public Optional<MediaItem> item(String id) {
		return shared.item(id);
	}

	/**
	 * The item at a path.
	 *
	 * @param pathInBook a path in the book, with {@code /}, as {@link MediaItem#path()}
	 * @return the item, or empty
	 */
	public Optional<MediaItem> itemAt(String pathInBook) {
		return shared.itemAt(pathInBook);
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
		return shared.add(received, draft, move);
	}

	/**
	 * Copies an image from anywhere into the library, as {@link MediaCategory#IMPORTED}, named after the file.
	 *
	 * @param file the image file
	 * @return the new item
	 * @throws MediaException as {@link #add}
	 */
	public MediaItem importFile(Path file) throws MediaException {
		String name = String.valueOf(file.getFileName());
		String base = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
		return shared.add(file, new MediaDraft(base, MediaCategory.IMPORTED, Set.of(), List.of(), "", List.of(), Map.of()), false); //$NON-NLS-1$
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
		return shared.update(id, change);
	}

	/**
	 * Moves an item, file and record together, to the trash of the book ({@code .limn/trash/}).
	 *
	 * @param id the item's id
	 * @throws MediaException MISSING when there is no such item; READ_ONLY, NO_SPACE, IO
	 */
	public void delete(String id) throws MediaException {
		shared.delete(id);
	}

	/**
	 * What is in the trash, last deleted first. Reads the disk.
	 *
	 * @return the entries that can be restored
	 */
	public List<TrashedItem> trash() {
		return shared.trash();
	}

	/**
	 * Brings an item back from the trash, to its old path, or to a new name when the old one is taken.
	 *
	 * @param trashId the id of the entry
	 * @return the item
	 * @throws MediaException MISSING when there is no such entry; READ_ONLY, NO_SPACE, IO
	 */
	public MediaItem restore(String trashId) throws MediaException {
		return shared.restore(trashId);
	}

	/**
	 * The folder of the images.
	 *
	 * @return {@code media} in the book's folder; it may not exist yet
	 */
	public Path folder() {
		return shared.media();
	}

	/**
	 * Where an item's file is.
	 *
	 * @param item an item of this library
	 * @return the absolute path
	 */
	public Path file(MediaItem item) {
		return shared.file(item);
	}

	/**
	 * What could not be read.
	 *
	 * @return an immutable snapshot
	 */
	public List<MediaProblem> problems() {
		return shared.problems();
	}

	/**
	 * Adds a listener; it is forgotten when this handle is closed.
	 *
	 * @param listener the listener
	 */
	public void addListener(MediaListener listener) {
		if (!closed.get()) {
			listeners.add(listener);
			shared.addListener(listener);
		}
	}

	/**
	 * Removes a listener of this handle.
	 *
	 * @param listener the listener
	 */
	public void removeListener(MediaListener listener) {
		if (listeners.remove(listener)) {
			shared.removeListener(listener);
		}
	}

	/**
	 * Reads the folder again now, and tells the listeners when something changed.
	 *
	 * @throws MediaException when the folder cannot be read
	 */
	public void refresh() throws MediaException {
		shared.refresh();
	}

	/** Gives the handle back. Closing twice does nothing; a closed handle still answers with what it knew last. */
	@Override
	public void close() {
		if (closed.compareAndSet(false, true)) {
			listeners.forEach(shared::removeListener);
			OpenLibraries.close(shared);
		}
	}
}
