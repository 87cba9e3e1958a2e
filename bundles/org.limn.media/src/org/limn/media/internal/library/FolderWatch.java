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
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;

/** Watches folders and says so when they have been quiet again for a moment after a change. */
final class FolderWatch implements AutoCloseable {

	private static final int QUIET = 150;
	private static final int LONGEST_NOISE = 2000;

	private final WatchService service;
	private final Runnable changed;
	private final Map<Path, WatchKey> keys = new HashMap<>();

	private FolderWatch(WatchService service, Runnable changed) {
		this.service = service;
		this.changed = changed;
	}

	/** Starts to watch, or gives {@code null} where the system has no watches left or the file system none. */
	@SuppressWarnings("resource") // the caller closes the watch, which closes the service
	static @Nullable FolderWatch start(Path any, Runnable changed) {
		try {
			FolderWatch watch = new FolderWatch(any.getFileSystem().newWatchService(), changed);
			Thread.ofPlatform().daemon().name("limn-media-watch").start(watch::run); //$NON-NLS-1$
			return watch;
		} catch (IOException | UnsupportedOperationException e) {
			// the library is read again when it is asked to
			return null;
		}
	}

	/** Watches these folders and no others; says whether there are new ones among them. */
	synchronized boolean folders(Collection<Path> folders) {
		keys.entrySet().removeIf(watched -> {
			boolean gone = !folders.contains(watched.getKey()) || !watched.getValue().isValid();
			if (gone) {
				watched.getValue().cancel();
			}
			return gone;
		});
		boolean fresh = false;
		for (Path folder : folders) {
			fresh |= !keys.containsKey(folder) && watch(folder);
		}
		return fresh;
	}

	private boolean watch(Path folder) {
		try {
			keys.put(folder, folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE,
					StandardWatchEventKinds.ENTRY_MODIFY));
			return true;
		} catch (IOException | ClosedWatchServiceException e) {
			// it went meanwhile, or there are no watches left; the others are watched
			return false;
		}
	}

	private void run() {
		try {
			while (true) {
				boolean any = take(service.take());
				long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_NOISE);
				for (WatchKey key = service.poll(QUIET, TimeUnit.MILLISECONDS); key != null; key = service.poll(QUIET, TimeUnit.MILLISECONDS)) {
					any |= take(key);
					if (System.nanoTime() > end) {
						break;
					}
				}
				if (any) {
					changed.run();
				}
			}
		} catch (InterruptedException | ClosedWatchServiceException e) {
			// the end of the watch
			return;
		}
	}

	/** Whether the events tell of anything but unfinished files. */
	private static boolean take(WatchKey key) {
		boolean any = false;
		for (WatchEvent<?> event : key.pollEvents()) {
			any |= !(event.context() instanceof Path path && path.toString().startsWith(Names.PART));
		}
		return !key.reset() || any;
	}

	@Override
	public void close() {
		try {
			service.close();
		} catch (IOException e) {
			// nothing is watched any more, which is what was asked for
			return;
		}
	}
}
