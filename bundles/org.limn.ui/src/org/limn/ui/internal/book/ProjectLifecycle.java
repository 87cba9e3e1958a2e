/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.book;

import java.util.Objects;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.project.BookException;
import org.limn.ui.internal.Messages;

/** Opens and closes books with their projects. */
final class ProjectLifecycle implements IResourceChangeListener {

	private final WorkspaceBooks books;

	ProjectLifecycle(WorkspaceBooks books) {
		this.books = books;
	}

	void start() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this,
				IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE | IResourceChangeEvent.POST_CHANGE);
		later(books::openProjects);
	}

	void stop() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
	}

	@Override
	public void resourceChanged(@Nullable IResourceChangeEvent event) {
		Objects.requireNonNull(event);
		switch (event.getType()) {
			case IResourceChangeEvent.PRE_CLOSE, IResourceChangeEvent.PRE_DELETE -> {
				if (event.getResource() instanceof IProject project) {
					books.close(project);
				}
			}
			default -> followOpened(event.getDelta());
		}
	}

	/** Opens the book of a project; a book that cannot be opened is said in the log, with what the person can do. */
	void open(IProject project) {
		try {
			books.open(project);
		} catch (BookException e) {
			if (BookNature.isOn(project)) {
				ILog.get().warn(e.getMessage(), e);
			}
		}
	}

	private void followOpened(@Nullable IResourceDelta root) {
		if (root == null) {
			return;
		}
		for (IResourceDelta delta : root.getAffectedChildren()) {
			if (delta.getResource() instanceof IProject project && project.getType() == IResource.PROJECT
					&& (delta.getFlags() & (IResourceDelta.OPEN | IResourceDelta.DESCRIPTION)) != 0
					&& BookNature.isOn(project) && !books.isOpen(project)) {
				later(() -> open(project));
			}
		}
	}

	private static void later(Runnable work) {
		Job job = Job.createSystem(Messages.ProjectLifecycle_opening, (ICoreRunnable) monitor -> work.run());
		job.schedule();
	}
}
