/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.book;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.media.MediaListener;
import org.limn.project.BookListener;
import org.limn.ui.OpenBook;
import org.limn.ui.internal.Messages;

/** Keeps the workspace up to date with the files of one open book: resources and problem markers. */
@SuppressWarnings("resource") // an open book and its library are closed with their project
final class BookBinding implements AutoCloseable {

	/** Events come in flocks, for example when git switches a branch: gather them for a moment. */
	private static final long GATHER_MS = 150;

	private final OpenBook open;
	private final Set<Path> changed = ConcurrentHashMap.newKeySet();
	private final BookMarkers markers;
	private final BookListener onBook;
	private final MediaListener onMedia;
	private final Job job;

	BookBinding(OpenBook open) {
		this.open = open;
		this.markers = new BookMarkers(open);
		this.job = new FollowJob();
		this.onBook = change -> {
			changed.addAll(change.files());
			job.schedule(GATHER_MS);
		};
		this.onMedia = () -> {
			changed.add(open.book().folder().resolve("media"));
			job.schedule(GATHER_MS);
		};
		open.book().addListener(onBook);
		open.library().addListener(onMedia);
		job.schedule();
	}

	OpenBook open() {
		return open;
	}

	/** Ends the watching and closes the book and its library. */
	@Override
	public void close() {
		open.book().removeListener(onBook);
		open.library().removeListener(onMedia);
		job.cancel();
		open.library().close();
		open.book().close();
	}

	private void follow(@Nullable IProgressMonitor monitor) throws CoreException {
		for (Path path : Set.copyOf(changed)) {
			changed.remove(path);
			if (path.endsWith("media")) {
				for (IResource folder : ResourcesPlugin.getWorkspace().getRoot()
						.findContainersForLocationURI(path.toUri())) {
					folder.refreshLocal(IResource.DEPTH_ONE, monitor);
				}
			} else {
				BookProject.file(open.project(), path).refreshLocal(IResource.DEPTH_ZERO, monitor);
			}
		}
		markers.update();
	}

	private final class FollowJob extends Job {

		FollowJob() {
			super(Messages.BookBinding_following);
			setSystem(true);
			setRule(open.project());
		}

		@Override
		protected IStatus run(@Nullable IProgressMonitor monitor) {
			if (!open.project().isAccessible()) {
				return Status.OK_STATUS;
			}
			try {
				follow(monitor);
				return Status.OK_STATUS;
			} catch (CoreException e) {
				return open.project().isAccessible() ? e.getStatus() : Status.OK_STATUS;
			}
		}
	}
}
