/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.project.internal.BookCreation;
import org.limn.project.internal.BookFiles;
import org.limn.project.internal.BookStore;
import org.limn.project.internal.OpenStores;

/**
 * An open book: a folder with {@code limn.yaml}, worldbuilding elements below {@code world/}, chapters below {@code manuscript/}.
 * <p>
 * Reading it never fails as a whole: what cannot be read stands in {@link #problems()}, the rest is there. Opening writes nothing. Writing
 * changes only the lines of what was asked for. The folder is watched; what any program changes there is seen here shortly after, and
 * listeners are told.
 * <p>
 * All who open one folder in a process share its state, whatever path they come by; each closes what it opened. Thread-safe. What is returned
 * is immutable. Methods that throw {@link BookException} read or write files and are not for the UI thread.
 *
 * @since 1.0
 */
public final class Book implements AutoCloseable {

	private final BookStore store;
	private final List<BookListener> listeners = new CopyOnWriteArrayList<>();
	private final AtomicBoolean closed = new AtomicBoolean();

	private Book(BookStore store) {
		this.store = store;
	}

	/**
	 * Opens a book. A book of a newer format, or on a medium that cannot be written, opens read-only.
	 *
	 * @param folder the book's folder
	 * @return the book; the caller closes it
	 * @throws BookException NOT_A_BOOK when there is no {@code limn.yaml}, UNREADABLE when the folder or that file cannot be read
	 */
	public static Book open(Path folder) throws BookException {
		return new Book(OpenStores.acquire(folder));
	}

	/**
	 * Whether a folder is a book.
	 *
	 * @param folder any path
	 * @return whether it is a folder with a file {@code limn.yaml}
	 */
	public static boolean isBook(Path folder) {
		return BookFiles.isBook(folder);
	}

	/**
	 * Makes a book in a folder, which may be there already and have files in it (none of them is touched), and opens it.
	 *
	 * @param folder the folder; made when absent
	 * @param title the title
	 * @return the book; the caller closes it
	 * @throws BookException IO when the folder is a book already or cannot be made; READ_ONLY; NO_SPACE
	 */
	public static Book create(Path folder, String title) throws BookException {
		BookCreation.create(folder, title);
		return open(folder);
	}

	/**
	 * The book's folder.
	 *
	 * @return its real, absolute path
	 */
	public Path folder() {
		return store.files().folder();
	}

	/**
	 * Whether the book may only be read.
	 *
	 * @return {@code true} for a newer format and where the folder cannot be written
	 */
	public boolean readOnly() {
		return store.readOnly();
	}

	/**
	 * What {@code limn.yaml} says.
	 *
	 * @return what could be read of it
	 */
	public BookInfo info() {
		return store.state().info().info();
	}

	/**
	 * All elements.
	 *
	 * @return ordered by type, then by name
	 */
	public List<Element> elements() {
		return store.state().world().elements();
	}

	/**
	 * The element with an id.
	 *
	 * @param id the id
	 * @return the element, or empty
	 */
	public Optional<Element> element(String id) {
		return elements().stream().filter(e -> e.id().equals(id)).findFirst();
	}

	/**
	 * The element a person means by a name.
	 *
	 * @param nameOrAlias an id, a name or an alias, in this order, without regard to case; a leading "the" may be missing or too much
	 * @return the element, or empty
	 */
	public Optional<Element> elementNamed(String nameOrAlias) {
		return store.state().world().named(nameOrAlias);
	}

	/**
	 * The element a file holds.
	 *
	 * @param file a file below {@code world/}
	 * @return the element, or empty
	 */
	public Optional<Element> elementOf(Path file) {
		Path path = store.files().normalise(file);
		return elements().stream().filter(e -> e.file().equals(path)).findFirst();
	}

	/**
	 * The chapters.
	 *
	 * @return in the order {@code limn.yaml} gives, those it does not name after them by file name
	 */
	public List<Chapter> chapters() {
		return store.state().manuscript().chapters();
	}

	/**
	 * The element types.
	 *
	 * @return the built-in ones with those of {@code world/types.yaml}
	 */
	public ElementTypes types() {
		return store.state().world().types();
	}

	/**
	 * What could not be read.
	 *
	 * @return ordered by file and line
	 */
	public List<BookProblem> problems() {
		return store.state().problems();
	}

	/**
	 * Changes one entry of {@code limn.yaml} in place.
	 *
	 * @param field which
	 * @param value the new text, or {@code null} to take the entry out
	 * @throws BookException READ_ONLY, NEWER_FORMAT, BROKEN_FILE, EDIT_REFUSED, CONFLICT, NO_SPACE, UNREADABLE or IO; the file is then as it was
	 */
	public void updateInfo(BookInfoField field, @Nullable String value) throws BookException {
		store.updateInfo(field.key(), value);
	}

	/**
	 * Writes the id of {@link #info()} into {@code limn.yaml}, so that it stays when the book is moved. Does nothing when it stands there.
	 *
	 * @throws BookException as {@link #updateInfo}
	 */
	public void persistId() throws BookException {
		store.persistId();
	}

	/**
	 * Changes one thing of one element in place. The file's current bytes are changed, also when another program wrote them just now.
	 *
	 * @param elementId the element
	 * @param change what to change
	 * @throws BookException READ_ONLY, NEWER_FORMAT, BROKEN_FILE, EDIT_REFUSED (also when there is no such element, or a path leads out of the
	 *                       book), CONFLICT, NO_SPACE, UNREADABLE or IO; the file is then as it was
	 */
	public void updateElement(String elementId, ElementChange change) throws BookException {
		store.updateElement(elementId, change);
	}

	/**
	 * Makes a new element: a file in the type's folder below {@code world/}.
	 *
	 * @param name its name, not blank
	 * @param typeId its type
	 * @return the element
	 * @throws BookException READ_ONLY, NEWER_FORMAT, NO_SPACE or IO
	 */
	public Element createElement(String name, String typeId) throws BookException {
		return store.createElement(name, typeId);
	}

	/**
	 * Notes that a picture belongs to a passage, as the chapter stands on disk. Written to the chapter's {@code .notes.json}.
	 *
	 * @param chapterFile the chapter
	 * @param offset where the passage begins; see {@link NoteAnchor} for what is counted
	 * @param length how long it is, at least 1
	 * @param mediaPath the picture as a path in the book with {@code /}
	 * @return the anchor
	 * @throws BookException EDIT_REFUSED when the passage or path is not in the book, READ_ONLY, BROKEN_FILE, NO_SPACE, UNREADABLE or IO
	 */
	public NoteAnchor anchor(Path chapterFile, int offset, int length, String mediaPath) throws BookException {
		return store.notes().add(chapterFile, null, offset, length, mediaPath);
	}

	/**
	 * Notes that a picture belongs to a passage of a text that need not be saved yet.
	 *
	 * @param chapterFile the chapter
	 * @param text the chapter as it stands in the editor
	 * @param offset where the passage begins in that text
	 * @param length how long it is, at least 1
	 * @param mediaPath the picture as a path in the book with {@code /}
	 * @return the anchor
	 * @throws BookException as {@link #anchor(Path, int, int, String)}
	 */
	public NoteAnchor anchor(Path chapterFile, CharSequence text, int offset, int length, String mediaPath) throws BookException {
		return store.notes().add(chapterFile, text, offset, length, mediaPath);
	}

	/**
	 * The passages of a chapter that pictures belong to, found again in the chapter as it stands on disk.
	 *
	 * @param chapterFile the chapter
	 * @return in the order of the file; none when there are no notes or they cannot be read
	 */
	public List<NoteAnchor> anchors(Path chapterFile) {
		return store.notes().all(chapterFile);
	}

	/**
	 * Takes an anchor away. Does nothing when it is not there.
	 *
	 * @param chapterFile the chapter
	 * @param anchorId the anchor's id
	 * @throws BookException READ_ONLY, BROKEN_FILE, NO_SPACE, UNREADABLE or IO
	 */
	public void removeAnchor(Path chapterFile, String anchorId) throws BookException {
		store.notes().remove(chapterFile, anchorId);
	}

	/**
	 * Adds a listener; it is removed when this book is closed.
	 *
	 * @param listener the listener
	 */
	public void addListener(BookListener listener) {
		if (!closed.get()) {
			listeners.add(listener);
			store.addListener(listener);
		}
	}

	/**
	 * Removes a listener.
	 *
	 * @param listener the listener
	 */
	public void removeListener(BookListener listener) {
		if (listeners.remove(listener)) {
			store.removeListener(listener);
		}
	}

	/**
	 * Reads everything again now.
	 *
	 * @throws BookException UNREADABLE when the folder is no longer there
	 */
	public void refresh() throws BookException {
		store.refresh();
	}

	/** Closes the book. The last one to close it ends the watching. Closing twice does nothing. */
	@Override
	public void close() {
		if (closed.compareAndSet(false, true)) {
			listeners.forEach(store::removeListener);
			listeners.clear();
			OpenStores.release(store);
		}
	}
}
