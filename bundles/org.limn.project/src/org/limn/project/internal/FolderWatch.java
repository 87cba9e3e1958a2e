/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.project.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Watches the folders of a book and tells of changes once they come to rest. Where the system cannot watch, nothing is told, and the book is
 * read again when somebody asks for it.
 */
final class FolderWatch {

	/** Who is told. */
	@FunctionalInterface
	interface Receiver {
		void changed(Set<Path> files, boolean everything);
	}

	private static final long QUIET_MS = 80;
	private static final long LONGEST_MS = 1_000;

	private final BookFiles files;
	private final @Nullable WatchService service;
	private final Map<WatchKey, Path> folders = new ConcurrentHashMap<>();
	private Receiver receiver = (changed, everything) -> {
	};
	private Set<Path> changed = new HashSet<>();
	private boolean everything;

	private FolderWatch(BookFiles files) {
		this.files = files;
		service = newService(files);
	}

	@SuppressWarnings("resource") // the file system is the system's own and never closed //$NON-NLS-1$
	private static @Nullable WatchService newService(BookFiles files) {
		try {
			return files.folder().getFileSystem().newWatchService();
		} catch (IOException | UnsupportedOperationException e) {
			Log.warn("The book " + files.folder() + " is not watched for changes by other programs", e); //$NON-NLS-1$ //$NON-NLS-2$
			return null;
		}
	}

	/** Registers the folders now, so that nothing is missed between the first reading and {@link #to}. */
	static FolderWatch start(BookFiles files) {
		FolderWatch watch = new FolderWatch(files);
		watch.register(files.folder());
		Stream.of(files.world(), files.manuscript(), files.media()).forEach(watch::registerTree);
		return watch;
	}

	/** Begins to tell. */
	void to(Receiver who) {
		receiver = who;
		if (service != null) {
			Thread.ofVirtual().name("Limn book watch").start(this::run); //$NON-NLS-1$
		}
	}

	private void registerTree(Path root) {
		if (!Files.isDirectory(root) || !files.staysInside(root)) {
			return;
		}
		try (Stream<Path> tree = Files.walk(root, Limits.DEPTH)) {
			tree.filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS)).filter(f -> !isHidden(f)).limit(Limits.FILES)
					.forEach(this::register);
		} catch (IOException | UncheckedIOException e) {
			// a folder that goes away meanwhile needs no watching
			return;
		}
	}

	private void register(Path folder) {
		WatchService open = service;
		if (open == null) {
			return;
		}
		try {
			folders.put(folder.register(open, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
					StandardWatchEventKinds.ENTRY_DELETE), folder);
		} catch (IOException e) {
			Log.warn("The folder " + folder + " is not watched for changes by other programs", e); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (ClosedWatchServiceException e) {
			// the book was closed meanwhile
			return;
		}
	}

	private void run() {
		WatchService open = service;
		try {
			while (open != null) {
				collect(open.take());
				long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MS);
				@Nullable WatchKey next = open.poll(QUIET_MS, TimeUnit.MILLISECONDS);
				while (next != null) {
					collect(next);
					next = System.nanoTime() < end ? open.poll(QUIET_MS, TimeUnit.MILLISECONDS) : null;
				}
				tell();
			}
		} catch (ClosedWatchServiceException e) {
			// closed: this is how watching ends
			return;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void tell() {
		Set<Path> files = changed;
		boolean all = everything;
		changed = new HashSet<>();
		everything = false;
		if (all || !files.isEmpty()) {
			receiver.changed(files, all);
		}
	}

	private void collect(WatchKey key) {
		if (folders.containsKey(key)) {
			Path folder = folders.getOrDefault(key, files.folder());
			for (WatchEvent<?> event : List.copyOf(key.pollEvents())) {
				if (event.context() instanceof Path name) {
					happened(folder.resolve(name), event.kind());
				} else {
					everything = true;
				}
			}
		}
		if (!key.reset()) {
			folders.remove(key);
		}
	}

	private void happened(Path file, WatchEvent.Kind<?> kind) {
		if (!isOfInterest(file)) {
			return;
		}
		changed.add(file);
		if (kind == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
			registerTree(file);
		}
	}

	private boolean isOfInterest(Path file) {
		return !isHidden(file) && (file.equals(files.info()) || file.startsWith(files.world()) || file.startsWith(files.manuscript())
				|| file.startsWith(files.media()));
	}

	private static boolean isHidden(Path file) {
		return String.valueOf(file.getFileName()).startsWith("."); //$NON-NLS-1$
	}

	/** Ends the watching. */
	void end() {
		WatchService open = service;
		if (open != null) {
			try {
				open.close();
			} catch (IOException e) {
				Log.warn("The watching of a book did not end cleanly", e); //$NON-NLS-1$
			}
		}
	}
}
