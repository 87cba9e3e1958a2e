/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.app.internal.workbench;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.limn.project.BookException;
import org.limn.ui.OpenBooks;
import org.limn.ui.UiIds;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Opens the book the person named; at the first start, the sample book. */
final class OpenFirstBook extends Job {

	private final StartArguments arguments;

	OpenFirstBook(StartArguments arguments) {
		super(Messages.OpenFirstBook_name);
		this.arguments = arguments;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			return open();
		} finally {
			takePicture(arguments.screenshot());
		}
	}

	private IStatus open() {
		var tracker = new ServiceTracker<OpenBooks, OpenBooks>(FrameworkUtil.getBundle(OpenFirstBook.class).getBundleContext(), OpenBooks.class, null);
		tracker.open();
		try {
			OpenBooks books = tracker.waitForService(10_000);
			Path book = arguments.book();
			if (book != null) {
				books.open(book);
			} else if (noBookYet()) {
				books.open(SampleBook.atWritersPlace());
			}
			return Status.OK_STATUS;
		} catch (BookException | IOException | CoreException e) {
			return Status.error(Messages.OpenFirstBook_failed + "\n\n" + e.getMessage(), e); //$NON-NLS-1$
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Status.CANCEL_STATUS;
		} finally {
			tracker.close();
		}
	}

	/** Asks the workspace, not the open books: those of the last time are still being opened. */
	private static boolean noBookYet() throws CoreException {
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (!project.isOpen() || project.hasNature(UiIds.NATURE)) {
				return false;
			}
		}
		return true;
	}

	private static void takePicture(@Nullable Path file) {
		if (file != null) {
			new Screenshot(file).schedule();
		}
	}
}
