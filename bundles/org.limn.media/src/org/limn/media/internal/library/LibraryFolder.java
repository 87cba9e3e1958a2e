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
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.limn.media.ImageCheck;
import org.limn.media.ImageFormat;
import org.limn.media.MediaDraft;
import org.limn.media.MediaException;
import org.limn.media.MediaException.Kind;
import org.limn.media.MediaItem;
import org.limn.media.MediaListener;
import org.limn.media.MediaProblem;
import org.limn.media.MediaRecord;
import org.limn.media.TrashedItem;
import org.limn.media.internal.Failures;
import org.limn.media.internal.Messages;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The library of one book in this process: what it knows, and every change to it, one at a time. */
public final class LibraryFolder {

	private interface Step<T> {
		T run() throws IOException, MediaException;
	}

	private final Path book;
	private final Path media;
	private final Trash trash;
	private final List<MediaListener> listeners = new CopyOnWriteArrayList<>();
	private final Object turn = new Object();
	private final @Nullable FolderWatch watch;
	private volatile Snapshot snapshot = Snapshot.EMPTY;

	/** Reads the library of a book and begins to watch it. */
	public LibraryFolder(Path book) throws MediaException {
		this.book = book;
		this.media = book.resolve(Names.MEDIA);
		this.trash = new Trash(book);
		if (!Files.isDirectory(book)) {
			throw new MediaException(Kind.MISSING, NLS.bind(Messages.Library_noFolder, book));
		}
		this.watch = FolderWatch.start(book, this::watched);
		try {
			refresh();
			snapshot.folders().forEach(folder -> LeftOvers.clean(book.resolve(folder)));
		} catch (MediaException e) {
			end();
			throw e;
		}
	}

	/** The folder of the images. */
	public Path media() {
		return media;
	}

	/** The folder of the book. */
	public Path book() {
		return book;
	}

	/** All items. */
	public List<MediaItem> items() {
		return snapshot.items();
	}

	/** The item with an id. */
	public Optional<MediaItem> item(String id) {
		MediaItem item = snapshot.byId(id);
		return item == null ? Optional.empty() : Optional.of(item);
	}

	/** The item at a path. */
	public Optional<MediaItem> itemAt(String path) {
		MediaItem item = snapshot.byPath(path);
		return item == null ? Optional.empty() : Optional.of(item);
	}

	/** What could not be read. */
	public List<MediaProblem> problems() {
		return snapshot.problems();
	}

	/** Adds a listener. */
	public void addListener(MediaListener listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(MediaListener listener) {
		listeners.remove(listener);
	}

	/** Reads the folder again. */
	public void refresh() throws MediaException {
		if (changing(media, this::scan)) {
			tell();
		}
	}

	private void watched() {
		try {
			refresh();
		} catch (MediaException e) {
			// the drive is not there just now: what was known stays, and who asks for more gets the reason
			return;
		}
	}

	private boolean scan() throws IOException {
		FolderScan scan = new FolderScan(book, snapshot.entries());
		SortedMap<String, Entry> found = scan.run();
		if (watch(scan.folders())) {
			// what came after a folder was read and before it was watched
			found = new FolderScan(book, found).run();
		}
		boolean changed = !found.equals(snapshot.entries());
		if (changed) {
			snapshot = new Snapshot(found);
		}
		return changed;
	}

	private boolean watch(List<Path> folders) {
		FolderWatch watching = watch;
		return watching != null && watching.folders(folders.isEmpty() ? List.of(book) : folders);
	}

	private void tell() {
		listeners.forEach(MediaListener::mediaChanged);
	}

	private <T> T changing(Path file, Step<T> step) throws MediaException {
		synchronized (turn) {
			try {
				return step.run();
			} catch (IOException e) {
				throw Failures.of(e, file);
			} catch (ReadOnlyFileSystemException e) {
				throw Failures.of(e, file);
			}
		}
	}

	/** Takes an image in. Others may work while it is copied and verified: the reservation keeps its name. */
	public MediaItem add(Path received, MediaDraft draft, boolean move) throws MediaException {
		String wanted = draft.itemId();
		MediaItem there = wanted == null ? null : again(wanted, received, move);
		if (there != null) {
			return there;
		}
		ImageFormat format = ImageCheck.header(received).format();
		String id = wanted == null ? ItemId.random() : wanted;
		MediaRecord record = new MediaRecord(draft.category(), draft.tags(), draft.elements(), false, draft.altText(), Map.of(),
				draft.parents(), draft.generation());
		MediaItem item;
		try (Reservation name = changing(media, () -> reserve(draft.baseName(), id, format))) {
			name.fill(Sidecar.bytes(id, Instant.now().truncatedTo(ChronoUnit.MICROS), record));
			Publication.publish(received, name, move);
			item = changing(media, () -> read(name.image()));
		} catch (IOException e) {
			throw Failures.of(e, media);
		} catch (ReadOnlyFileSystemException e) {
			throw Failures.of(e, media);
		}
		tell();
		return item;
	}

	private Reservation reserve(String base, String id, ImageFormat format) throws IOException, MediaException {
		makeFolder();
		return new Publication(media, snapshot).reserve(base, id, format);
	}

	private @Nullable MediaItem again(String wanted, Path received, boolean move) throws MediaException {
		synchronized (turn) {
			try {
				scan();
				MediaItem there = snapshot.byId(wanted);
				if (there != null) {
					finish(received, there, move);
				}
				return there;
			} catch (IOException e) {
				throw Failures.of(e, media);
			}
		}
	}

	/** The second attempt of an interrupted addition: the received file is used up only when it is what is in the library. */
	private void finish(Path received, MediaItem there, boolean move) throws IOException {
		Path image = file(there);
		if (move && Files.exists(received) && !Files.isSameFile(received, image) && Files.mismatch(received, image) < 0) {
			Files.delete(received);
		}
	}

	private void makeFolder() throws IOException {
		boolean fresh = !Files.isDirectory(media);
		try {
			Files.createDirectories(media);
		} catch (FileAlreadyExistsException e) {
			throw new NotDirectoryException(media.toString());
		}
		if (fresh) {
			DurableFiles.forceFolder(book);
			scan();
		}
	}

	/** Reads one image again, after it was changed here. */
	private MediaItem read(Path image) throws IOException, MediaException {
		String path = path(image);
		Entry entry = Entry.read(image, path, null);
		snapshot = snapshot.with(path, entry);
		MediaItem item = snapshot.byPath(path);
		if (item == null) {
			throw missing();
		}
		return item;
	}

	private String path(Path image) {
		StringBuilder path = new StringBuilder();
		for (Path name : book.relativize(image)) {
			path.append(path.isEmpty() ? "" : "/").append(name); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return path.toString();
	}

	private static MediaException missing() {
		return new MediaException(Kind.MISSING, Messages.Library_itemMissing);
	}

	/** Where an item's file is. */
	public Path file(MediaItem item) {
		Path file = book.resolve(item.path()).normalize();
		if (!file.startsWith(media)) {
			throw new IllegalArgumentException("Not an item of this library: " + item.path()); //$NON-NLS-1$
		}
		return file;
	}

	private MediaItem present(String id) throws IOException, MediaException {
		MediaItem item = snapshot.byId(id);
		if (item == null || !Files.exists(file(item))) {
			scan();
			item = snapshot.byId(id);
		}
		if (item == null) {
			throw missing();
		}
		return item;
	}

	/** Changes a record. */
	public MediaItem update(String id, UnaryOperator<MediaRecord> change) throws MediaException {
		MediaItem item = changing(media, () -> {
			MediaItem before = present(id);
			Path image = file(before);
			completeRecord(image);
			try (Reservation name = Reservation.await(image)) {
				Path file = Names.record(image);
				Sidecar now = Names.taken(file) ? writable(Sidecar.read(file), file) : null;
				ObjectNode root = now == null ? null : now.root();
				MediaRecord known = now == null ? SidecarReader.NOTHING_KNOWN : now.record();
				name.fill(Sidecar.bytes(root == null ? Json.object() : root, id, before.created(), known, change.apply(known)));
				name.complete();
				DurableFiles.forceFolder(media);
			}
			return read(image);
		});
		tell();
		return item;
	}

	private static Sidecar writable(Sidecar sidecar, Path file) throws MediaException {
		if (sidecar.newer()) {
			throw new MediaException(Kind.READ_ONLY, NLS.bind(Messages.Sidecar_newer, Names.of(file)));
		}
		if (sidecar.root() == null) {
			throw new MediaException(Kind.READ_ONLY, sidecar.problems().getFirst());
		}
		return sidecar;
	}

	/** A kill may have left the image published and its whole record one rename short. */
	private static void completeRecord(Path image) throws IOException {
		try {
			if (!Names.taken(Names.record(image)) && Sidecar.read(Names.unfinishedRecord(image)).id() != null) {
				Reservation.complete(image);
			}
		} catch (NoSuchFileException e) {
			// there is none, or another process was faster
			return;
		}
	}

	/** Moves an item to the trash. */
	public void delete(String id) throws MediaException {
		changing(media, () -> {
			MediaItem item = present(id);
			Path image = file(item);
			completeRecord(image);
			trash.put(item, image);
			snapshot = snapshot.with(item.path(), null);
			return item;
		});
		tell();
	}

	/** What is in the trash. */
	public List<TrashedItem> trash() {
		return trash.all().stream().map(Trash.Found::item).toList();
	}

	/** Brings an item back. */
	public MediaItem restore(String trashId) throws MediaException {
		MediaItem item = changing(media, () -> {
			Trash.Found found = trash.one(trashId);
			makeFolder();
			scan();
			Path restored = new Restoration(book, snapshot).restore(found);
			trash.forget(found);
			return read(restored);
		});
		tell();
		return item;
	}

	/** Ends the watch; what is known stays. */
	public void end() {
		FolderWatch watching = watch;
		if (watching != null) {
			watching.close();
		}
	}
}
