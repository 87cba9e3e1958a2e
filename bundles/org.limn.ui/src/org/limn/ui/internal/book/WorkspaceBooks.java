/*
 * Copyright (c) 2026 The Limn authors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.limn.ui.internal.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.limn.media.MediaException;
import org.limn.media.MediaLibrary;
import org.limn.project.Book;
import org.limn.project.BookException;
import org.limn.ui.OpenBook;
import org.limn.ui.OpenBooks;
import org.limn.ui.internal.Messages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The open books of the workspace, as a service. */
@Component(service = { OpenBooks.class, WorkspaceBooks.class })
@SuppressWarnings("resource") // an open book and its library are closed with their project
public final class WorkspaceBooks implements OpenBooks {

	private final Map<IProject, BookBinding> bindings = new ConcurrentHashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final CurrentBook current = new CurrentBook(this);
	private final ProjectLifecycle lifecycle = new ProjectLifecycle(this);
	private final Object opening = new Object();

	/** Begins to follow the projects of the workspace. */
	@Activate
	public void activate() {
		lifecycle.start();
	}

	/** Closes every book. */
	@Deactivate
	public void deactivate() {
		lifecycle.stop();
		bindings.keySet().forEach(this::close);
	}

	@Override
	public List<OpenBook> all() {
		return bindings.values().stream().map(BookBinding::open)
				.sorted(Comparator.comparing(b -> b.project().getName(), String.CASE_INSENSITIVE_ORDER)).toList();
	}

	@Override
	public Optional<OpenBook> of(Path fileOrFolder) {
		Path path = fileOrFolder.toAbsolutePath().normalize();
		return all().stream().filter(b -> path.startsWith(b.book().folder())).findFirst()
				.or(() -> ofRealPath(path));
	}

	/** A path through a link leads to the same book. */
	private Optional<OpenBook> ofRealPath(Path path) {
		try {
			Path real = path.toRealPath();
			return all().stream().filter(b -> real.startsWith(b.book().folder())).findFirst();
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	@Override
	public Optional<OpenBook> current() {
		return current.find();
	}

	@Override
	public OpenBook open(Path folder) throws BookException {
		synchronized (opening) {
			@SuppressWarnings("resource") // closed with its project, or below
			Book book = Book.open(folder);
			try {
				IProject project = BookProject.at(book.folder(), null);
				if (bindings.containsKey(project)) {
					book.close();
				} else {
					bindings.put(project, new BookBinding(new OpenBook(project, book, library(book))));
					announce();
				}
				return bindings.get(project).open();
			} catch (CoreException e) {
				book.close();
				throw new BookException(BookException.Kind.IO,
						NLS.bind(Messages.WorkspaceBooks_noProject, folder, e.getStatus().getMessage()), folder, 0, e);
			} catch (BookException e) {
				book.close();
				throw e;
			}
		}
	}

	private static MediaLibrary library(Book book) throws BookException {
		try {
			return MediaLibrary.open(book.folder());
		} catch (MediaException e) {
			throw new BookException(BookException.Kind.IO, e.getMessage() == null ? "" : e.getMessage(), book.folder(), 0, e);
		}
	}

	/** Opens the books of all projects that are open; what cannot be opened stays a plain project. Not for the UI thread. */
	void openProjects() {
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (BookNature.isOn(project) && !bindings.containsKey(project)) {
				lifecycle.open(project);
			}
		}
	}

	boolean isOpen(IProject project) {
		return bindings.containsKey(project);
	}

	void close(IProject project) {
		Optional.ofNullable(bindings.remove(project)).ifPresent(binding -> {
			binding.close();
			announce();
		});
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	private void announce() {
		listeners.forEach(Runnable::run);
	}
}
