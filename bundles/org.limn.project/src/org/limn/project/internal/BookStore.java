/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.Nullable;
import org.limn.project.BookChange;
import org.limn.project.BookException;
import org.limn.project.BookListener;
import org.limn.project.Element;
import org.limn.project.ElementChange;

/** The state of an open book, shared by all who opened it: read at the beginning and after every change, written in one place. */
public final class BookStore {

	private final BookFiles files;
	private final ReentrantLock lock = new ReentrantLock();
	private final List<BookListener> listeners = new CopyOnWriteArrayList<>();
	private final Notes notes;
	private final BookWriter writer;
	private volatile BookState state;
	private @Nullable FolderWatch watch;

	private BookStore(BookFiles files) {
		this.files = files;
		InfoFile info = InfoFile.read(files);
		state = new BookState(info, World.read(files, World.NONE), Manuscript.read(files, info));
		writer = new BookWriter(this, lock);
		notes = new Notes(files, writer);
	}

	/** Reads a book and watches it from then on. */
	static BookStore open(BookFiles files) {
		FolderWatch watch = FolderWatch.start(files);
		BookStore store = new BookStore(files);
		store.watch = watch;
		watch.to(store::changed);
		return store;
	}

	public BookFiles files() {
		return files;
	}

	public Notes notes() {
		return notes;
	}

	public BookState state() {
		return state;
	}

	public boolean readOnly() {
		return state.info().newer() || !Files.isWritable(files.folder())
				|| Files.exists(files.info()) && !Files.isWritable(files.info());
	}

	public void updateInfo(String key, @Nullable String value) throws BookException {
		writer.updateInfo(key, value);
	}

	public void persistId() throws BookException {
		writer.persistId();
	}

	public void updateElement(String id, ElementChange change) throws BookException {
		writer.updateElement(id, change);
	}

	public Element createElement(String name, String typeId) throws BookException {
		return writer.createElement(name, typeId);
	}

	public void addListener(BookListener listener) {
		listeners.add(listener);
	}

	public void removeListener(BookListener listener) {
		listeners.remove(listener);
	}

	public void refresh() throws BookException {
		BookFiles.of(files.folder());
		BookChange change = read(Set.of(), true);
		if (change.elements() || change.info() || change.chapters()) {
			tell(change);
		}
	}

	/** Files changed: reads again what they are part of, then tells the listeners. */
	void changed(Set<Path> changed, boolean everything) {
		tell(read(changed, everything));
	}

	private BookChange read(Set<Path> changed, boolean everything) {
		lock.lock();
		try {
			BookState old = state;
			boolean inInfo = everything || changed.contains(files.info());
			boolean inManuscript = everything || below(changed, files.manuscript());
			InfoFile info = inInfo ? InfoFile.read(files) : old.info();
			World world = everything || below(changed, files.world()) ? World.read(files, old.world()) : old.world();
			Manuscript manuscript = inInfo || inManuscript ? Manuscript.read(files, info) : old.manuscript();
			state = new BookState(info, world, manuscript);
			boolean textChanged = inManuscript && !everything;
			return new BookChange(changed, !world.equals(old.world()), !info.equals(old.info()),
					textChanged || !manuscript.equals(old.manuscript()), below(changed, files.media()));
		} finally {
			lock.unlock();
		}
	}

	private static boolean below(Set<Path> changed, Path folder) {
		return changed.stream().anyMatch(f -> f.startsWith(folder));
	}

	private void tell(BookChange change) {
		for (BookListener listener : listeners) {
			try {
				listener.bookChanged(change);
			} catch (RuntimeException e) {
				// one listener's fault is no reason to keep the news from the others
				Log.warn("A listener of a book failed", e); //$NON-NLS-1$
			}
		}
	}

	void close() {
		FolderWatch open = watch;
		if (open != null) {
			open.end();
		}
		listeners.clear();
	}
}
